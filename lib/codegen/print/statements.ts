import { FieldPath } from '../../api/field-path.js';
import type { LinkedObject } from '../link/link-objects.js';
import type { ManifestPatch } from '../props/normalize-manifest.js';
import { buildValueTree } from '../value-tree.js';
import { quotedLiteral } from './literals.js';
import { type ConstantNames, LINE_WIDTH, printTree } from './print-tree.js';

/** Returns the statement that imports names from a package. */
export function importStatement(names: readonly string[], from: string): string {
  const line = `import { ${names.join(', ')} } from '${from}';`;
  return line.length <= LINE_WIDTH
    ? line
    : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
}

/** Returns the statement that creates a chart. */
export function chartStatement(constant: string, id: string): string {
  const begin = `const ${constant} = new Chart(`;
  const line = `${begin}app, ${quotedLiteral(id)});`;
  return line.length <= LINE_WIDTH ? line : `${begin}${onLines(['app', quotedLiteral(id)])});`;
}

/**
 * Returns the statement that creates the construct of an object, and the one that adds its patches.
 */
export function objectStatement(
  { construct, constant, props, patches }: LinkedObject,
  chart: string,
  id: string,
  names: ConstantNames,
): string {
  const begin = `${constant === undefined ? '' : `const ${constant} = `}new ${construct}(`;
  const created = `${begin}${printArguments(chart, id, props, names, begin.length)})`;
  if (patches.length === 0) return `${created};`;
  // `addJsonPatch` returns nothing.
  const expression = constant === undefined ? created : `${created};\n${constant}`;
  const lastLine = expression.slice(expression.lastIndexOf('\n') + 1);
  const call = `.addJsonPatch(${patches.map((patch) => patchExpression(patch, 0)).join(', ')});`;
  if (!call.includes('\n') && lastLine.length + call.length <= LINE_WIDTH) return expression + call;
  const lines = patches.map((patch) => `  ${patchExpression(patch, 2)},\n`);
  return `${expression}.addJsonPatch(\n${lines.join('')});`;
}

/** @param reserved - the number of characters before the arguments */
function printArguments(
  chart: string,
  id: string,
  props: LinkedObject['props'],
  names: ConstantNames,
  reserved: number,
): string {
  const first = `${chart}, ${quotedLiteral(id)}, `;
  if (reserved + first.length < LINE_WIDTH)
    return first + printTree(props, names, 0, reserved + first.length + 2);
  return onLines([chart, quotedLiteral(id), printTree(props, names, 2, 1)]);
}

/** Returns arguments on a line each. */
const onLines = (args: readonly string[]): string =>
  `\n${args.map((each) => `  ${each},\n`).join('')}`;

function patchExpression({ path, ...patch }: ManifestPatch, indent: number): string {
  const pointer = quotedLiteral(FieldPath.toJsonPointer(path));
  if (!('value' in patch)) return `JsonPatch.remove(${pointer})`;
  const begin = `JsonPatch.add(${pointer}, `;
  return `${begin}${printTree(buildValueTree(patch.value), new Map(), indent, begin.length + 2)})`;
}
