// The items of a long List are parsed one by one. The locations of their fields are the same as if
// the whole List is parsed.
import { stringify } from 'yaml';
import { recordedCases } from '../../conformance/cases/case-files.js';
import type { FieldPath } from '../../lib/api/field-path.js';
import { DocumentLocations } from '../../lib/check/document-locations.js';
import { type ParsedDocument, toPlain } from '../../lib/parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';

const manifests = recordedCases()
  .map(({ manifest }) => manifest)
  // A case with more than 1 MiB would be most of the List.
  .filter((manifest) => JSON.stringify(manifest).length < 100_000)
  // The package yaml writes some control characters as they are, which no reader accepts.
  .filter((manifest) => !/[\u007f-\u009f\ufffe\uffff]/.test(JSON.stringify(manifest)))
  .filter((_, i) => i % 20 === 0);

const itemsOf = (indentSeq: boolean): string => stringify({ items: manifests }, { indentSeq });

/** Lists in the format of kubectl and in other formats. */
const LISTS: Readonly<Record<string, string>> = {
  'as kubectl writes it': `apiVersion: v1\n${itemsOf(false)}kind: List\nmetadata:\n  resourceVersion: ""\n`,
  'with more indentation': `# all\napiVersion: v1\nkind: List\n${itemsOf(true)}# the end\n`,
  'with strings that look like items':
    'items:\n' +
    '- a: "- b\n\n    - c"\n  d: |\n    - e\n# f\n-\n  g: h\n'.repeat(3) +
    'kind: List\nothers:\n  - i\n',
  'with a string that cannot be distinguished from an item': `items:\n${'- a: "b\n- c"\n  d: [e, f]\n'.repeat(3)}`,
  'with aliases between items':
    'items:\n- &a {b: {c: d}}\n- *a\n- {e: *a, f: {g: h}}\n- [i, j]\n- k: [l]\n',
};

/** Returns the paths of all values in a value, and for each a path that does not exist. */
function pathsIn(value: unknown, at: FieldPath = []): readonly FieldPath[] {
  if (typeof value !== 'object' || value === null) return [at, [...at, 'no']];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, [...at, 'no'], ...inner.flatMap(([step, each]) => pathsIn(each, [...at, step]))];
}

test.each(Object.entries(LISTS))('%s', (_, text) => {
  const [document] = [...splitDocuments(text)];
  const list = toPlain(parseDocument(document as never) as ParsedDocument) as {
    readonly items: readonly unknown[];
  };
  const count = (): number => list.items.length;
  const [long, whole] = [
    new DocumentLocations(text, 7, count, 0),
    new DocumentLocations(text, 7, count),
  ];
  const paths = pathsIn(list).filter((path) => path.length > 0);
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) expect([path, long.rangeOf(path)]).toEqual([path, whole.rangeOf(path)]);
  for (const path of paths)
    expect([path, long.rangeOf(path, 'key')]).toEqual([path, whole.rangeOf(path, 'key')]);
});
