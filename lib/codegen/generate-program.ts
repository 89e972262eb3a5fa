import { chartNames } from './chart-names.js';
import { extractConstants } from './extract-constants.js';
import { toJsonPointer } from './field-path.js';
import type { GeneratedObject } from './generate-object.js';
import { constructIds } from './identifiers.js';
import { quotedLiteral } from './literals.js';
import type { ManifestPatch } from './manifest-patch.js';
import { type ConstantNames, LINE_WIDTH, printTree } from './print-tree.js';
import { TreeAnnotations } from './tree-annotations.js';
import { buildValueTree } from './value-tree.js';

/** The objects of a file, which are to be a chart. */
export interface ChartSource {
  /** The path of the file. */
  readonly name: string;
  readonly objects: readonly GeneratedObject[];
  /** Comments behind the last. */
  readonly trailingComments: readonly string[];
}

const DUPLICATE_COMMENT =
  '// The same object as above: a synth refuses two. Keep the one that is meant.';

/** A program that writes the objects of some files. */
export function generateProgram(chapters: readonly ChartSource[]): string {
  const objects = chapters.flatMap((chapter) => chapter.objects);
  const classes = new Set(objects.map(({ construct }) => construct));
  const reserved = new Set(['app', 'App', 'Chart', 'JsonPatch', ...classes]);
  const charts = chartNames(
    chapters.map(({ name }) => name),
    reserved,
  );
  const searched = objects.map(({ tree, name, construct }) => ({
    tree,
    name,
    isTyped: construct !== 'ApiObject',
  }));
  const { names, constants } = extractConstants(searched, [
    ...reserved,
    ...charts.map(({ variable }) => variable),
  ]);
  const seen = new Set<string>();
  const app = `const app = new App(${objects.some(({ shouldValidateAll }) => shouldValidateAll) ? '{ judgeAll: true }' : ''});`;
  const parts = [
    importStatements(objects, classes).join('\n'),
    ...groupOneLiners(constants),
    ...charts.flatMap(({ variable, id }, i) => {
      const made = `const ${variable} = new Chart(app, ${quotedLiteral(id)});`;
      return [
        i === 0 ? `${app}\n${made}` : made,
        ...chartStatements(chapters[i] as ChartSource, variable, names, seen),
      ];
    }),
    'app.synth();',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Constants of one line stand together. */
function groupOneLiners(constants: readonly string[]): readonly string[] {
  const parts: string[] = [];
  constants.forEach((each, i) => {
    const isBelow = i > 0 && !each.includes('\n') && !constants[i - 1]?.includes('\n');
    if (isBelow) parts.push(`${parts.pop()}\n${each}`);
    else parts.push(each);
  });
  return parts;
}

function importStatements(
  objects: readonly GeneratedObject[],
  classes: ReadonlySet<string>,
): readonly string[] {
  const hasPatches = objects.some(({ patches }) => patches.length > 0);
  const cdk8s = [
    ...(classes.has('ApiObject') ? ['ApiObject'] : []),
    ...(hasPatches ? ['JsonPatch'] : []),
  ];
  const ours = ['App', 'Chart', ...[...classes].filter((each) => each !== 'ApiObject')].sort();
  const own = `import { ${ours.join(', ')} } from 'cdk8s-pods';`;
  return cdk8s.length === 0 ? [own] : [`import { ${cdk8s.join(', ')} } from 'cdk8s';`, own];
}

function chartStatements(
  { objects, trailingComments }: ChartSource,
  chart: string,
  names: ConstantNames,
  seen: Set<string>,
): readonly string[] {
  const own = constructIds(objects);
  const all = objects.map((object, i) => {
    const isAgain = object.identity !== undefined && seen.has(object.identity);
    if (object.identity !== undefined) seen.add(object.identity);
    return [
      ...object.above,
      ...(isAgain ? [DUPLICATE_COMMENT] : []),
      objectStatement(object, chart, own[i] as string, names),
      ...object.below,
    ].join('\n');
  });
  return [...all, trailingComments.join('\n')];
}

function objectStatement(
  { construct, tree, patches }: GeneratedObject,
  chart: string,
  id: string,
  names: ConstantNames,
): string {
  const begin = `new ${construct}(${chart}, ${quotedLiteral(id)}, `;
  const made = `${begin}${printTree(tree, names, 0, begin.length + 2)})`;
  if (patches.length === 0) return `${made};`;
  const last = made.slice(made.lastIndexOf('\n') + 1);
  const line = `.addJsonPatch(${patches.map((patch) => patchExpression(patch, 0)).join(', ')});`;
  if (!line.includes('\n') && last.length + line.length <= LINE_WIDTH) return made + line;
  return `${made}.addJsonPatch(\n${patches.map((patch) => `  ${patchExpression(patch, 2)},\n`).join('')});`;
}

function patchExpression({ path, ...patch }: ManifestPatch, indent: number): string {
  const pointer = quotedLiteral(toJsonPointer(path));
  if (!('value' in patch)) return `JsonPatch.remove(${pointer})`;
  const begin = `JsonPatch.add(${pointer}, `;
  return `${begin}${printTree(buildValueTree(patch.value, new TreeAnnotations(patch.value)), new Map(), indent, begin.length + 2)})`;
}
