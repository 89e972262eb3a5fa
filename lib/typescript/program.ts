import { chartNames } from './charts.js';
import { fragments } from './fragments.js';
import { layout, type Names, WIDTH } from './layout.js';
import { quoted } from './literal.js';
import { Marks } from './marks.js';
import { ids } from './names.js';
import type { Written } from './object.js';
import type { Patch } from './patch.js';
import { pointerOf } from './path.js';
import { treeOf } from './tree.js';

/** The objects of a file, which are to be a chart. */
export interface Chapter {
  /** The path of the file. */
  readonly name: string;
  readonly objects: readonly Written[];
  /** Comments behind the last. */
  readonly end: readonly string[];
}

const AGAIN = '// The same object as above: a synth refuses two. Keep the one that is meant.';

/** A program that writes the objects of some files. */
export function program(chapters: readonly Chapter[]): string {
  const objects = chapters.flatMap((chapter) => chapter.objects);
  const classes = new Set(objects.map(({ construct }) => construct));
  const reserved = new Set(['app', 'App', 'Chart', 'JsonPatch', ...classes]);
  const charts = chartNames(
    chapters.map(({ name }) => name),
    reserved,
  );
  const searched = objects.map(({ tree, name, construct }) => ({ tree, name, isTyped: construct !== 'ApiObject' }));
  const { names, constants } = fragments(searched, [...reserved, ...charts.map(({ variable }) => variable)]);
  const seen = new Set<string>();
  const app = `const app = new App(${objects.some(({ isStrange }) => isStrange) ? '{ judgeAll: true }' : ''});`;
  const parts = [
    importsOf(objects, classes).join('\n'),
    ...together(constants),
    ...charts.flatMap(({ variable, id }, i) => {
      const made = `const ${variable} = new Chart(app, ${quoted(id)});`;
      return [i === 0 ? `${app}\n${made}` : made, ...statements(chapters[i] as Chapter, variable, names, seen)];
    }),
    'app.synth();',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Constants of one line stand together. */
function together(constants: readonly string[]): readonly string[] {
  const parts: string[] = [];
  constants.forEach((each, i) => {
    const isBelow = i > 0 && !each.includes('\n') && !constants[i - 1]?.includes('\n');
    if (isBelow) parts.push(`${parts.pop()}\n${each}`);
    else parts.push(each);
  });
  return parts;
}

function importsOf(objects: readonly Written[], classes: ReadonlySet<string>): readonly string[] {
  const hasPatches = objects.some(({ patches }) => patches.length > 0);
  const cdk8s = [...(classes.has('ApiObject') ? ['ApiObject'] : []), ...(hasPatches ? ['JsonPatch'] : [])];
  const ours = ['App', 'Chart', ...[...classes].filter((each) => each !== 'ApiObject')].sort();
  const own = `import { ${ours.join(', ')} } from 'cdk8s-pods';`;
  return cdk8s.length === 0 ? [own] : [`import { ${cdk8s.join(', ')} } from 'cdk8s';`, own];
}

function statements({ objects, end }: Chapter, chart: string, names: Names, seen: Set<string>): readonly string[] {
  const own = ids(objects);
  const all = objects.map((object, i) => {
    const isAgain = object.identity !== undefined && seen.has(object.identity);
    if (object.identity !== undefined) seen.add(object.identity);
    return [...object.above, ...(isAgain ? [AGAIN] : []), statement(object, chart, own[i] as string, names), ...object.below].join('\n');
  });
  return [...all, end.join('\n')];
}

function statement({ construct, tree, patches }: Written, chart: string, id: string, names: Names): string {
  const begin = `new ${construct}(${chart}, ${quoted(id)}, `;
  const made = `${begin}${layout(tree, names, 0, begin.length + 2)})`;
  if (patches.length === 0) return `${made};`;
  const last = made.slice(made.lastIndexOf('\n') + 1);
  const line = `.addJsonPatch(${patches.map((patch) => change(patch, 0)).join(', ')});`;
  if (!line.includes('\n') && last.length + line.length <= WIDTH) return made + line;
  return `${made}.addJsonPatch(\n${patches.map((patch) => `  ${change(patch, 2)},\n`).join('')});`;
}

function change({ path, ...patch }: Patch, indent: number): string {
  const pointer = quoted(pointerOf(path));
  if (!('value' in patch)) return `JsonPatch.remove(${pointer})`;
  const begin = `JsonPatch.add(${pointer}, `;
  return `${begin}${layout(treeOf(patch.value, new Marks(patch.value)), new Map(), indent, begin.length + 2)})`;
}
