import type { GeneratedObject } from './generate-object.js';
import { type LinkedObject, linkObjects } from './link/link-objects.js';
import { type ChartName, chartNames } from './print/chart-names.js';
import { extractConstants } from './print/extract-constants.js';
import { constructIds } from './print/identifiers.js';
import type { ConstantNames } from './print/print-tree.js';
import { chartStatement, importStatement, objectStatement } from './print/statements.js';

/** The objects of a file, which become a chart. */
export interface ChartSource {
  /** The path of the file. */
  readonly name: string;
  readonly objects: readonly GeneratedObject[];
  /** The lines of the comments after the last object. */
  readonly trailingComments: readonly string[];
}

const DUPLICATE_COMMENT =
  '// Duplicate of an object above: synthesis fails until you remove one of them.';

/** Generates a program that creates a chart for each file and synthesizes the app. */
export function generateProgram(sources: readonly ChartSource[]): string {
  const objects = sources.flatMap((source) => source.objects);
  const classes = new Set(objects.map(({ construct }) => construct));
  const reserved = new Set(['app', 'App', 'Chart', 'JsonPatch', ...classes]);
  const charts = chartNames(
    sources.map(({ name }) => name),
    reserved,
  );
  const variables = new Set([...reserved, ...charts.map(({ variable }) => variable)]);
  const linked = linkObjects(
    sources.map((source) => source.objects),
    variables,
  );
  const searched = linked.flatMap((chart) =>
    chart.objects.map(({ props, name, construct }) => ({
      tree: props,
      name,
      isTyped: construct !== 'ApiObject',
    })),
  );
  const objectConstants = linked.flatMap((chart) =>
    chart.objects.flatMap(({ constant }) => constant ?? []),
  );
  const { names, constants } = extractConstants(searched, [...variables, ...objectConstants]);
  const identities = new Set<string>();
  const sections = [
    importStatements(objects, classes).join('\n'),
    ...groupOneLiners(constants),
    ...linked.flatMap((chart, i) => {
      const { variable, id } = charts[chart.index] as ChartName;
      const { trailingComments } = sources[chart.index] as ChartSource;
      const declaration = chartStatement(variable, id);
      return [
        i === 0 ? `const app = new App();\n${declaration}` : declaration,
        ...objectStatements(chart.objects, variable, names, identities),
        trailingComments.join('\n'),
      ];
    }),
    'app.synth();',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Joins constants of one line each that follow each other. */
function groupOneLiners(constants: readonly string[]): readonly string[] {
  const groups: string[] = [];
  constants.forEach((constant, i) => {
    const isJoined = i > 0 && !constant.includes('\n') && !constants[i - 1]?.includes('\n');
    groups.push(isJoined ? `${groups.pop()}\n${constant}` : constant);
  });
  return groups;
}

function importStatements(
  objects: readonly GeneratedObject[],
  classes: ReadonlySet<string>,
): readonly string[] {
  const hasPatches = objects.some(({ patches }) => patches.length > 0);
  const fromCdk8s = [
    ...(classes.has('ApiObject') ? ['ApiObject'] : []),
    ...(hasPatches ? ['JsonPatch'] : []),
  ];
  const kinds = [...classes].filter((each) => each !== 'ApiObject');
  const fromPods = ['App', 'Chart', ...kinds].sort();
  return [
    ...(fromCdk8s.length > 0 ? [importStatement(fromCdk8s, 'cdk8s')] : []),
    importStatement(fromPods, 'cdk8s-pods'),
  ];
}

/** @param identities - the identities of the objects before these; those of these are added */
function objectStatements(
  objects: readonly LinkedObject[],
  chart: string,
  names: ConstantNames,
  identities: Set<string>,
): readonly string[] {
  const ids = constructIds(objects);
  return objects.map((object, i) => {
    const isDuplicate = object.identity !== undefined && identities.has(object.identity);
    if (object.identity !== undefined) identities.add(object.identity);
    return [
      ...object.above,
      ...(isDuplicate ? [DUPLICATE_COMMENT] : []),
      objectStatement(object, chart, ids[i] as string, names),
      ...object.below,
    ].join('\n');
  });
}
