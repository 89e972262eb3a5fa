// Where fields stand in a long List, whose items are read one by one: where they stand if it is
// read whole.
import { stringify } from 'yaml';
import { recordedCases } from '../../conformance/cases/case-files.js';
import type { FieldPath } from '../../lib/api/field-path.js';
import { DocumentLocations } from '../../lib/check/document-locations.js';
import { type ParsedDocument, toPlain } from '../../lib/parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';

const manifests = recordedCases()
  .map(({ manifest }) => manifest)
  .filter((_, i) => i % 20 === 0);

/** As kubectl writes it, and as people do. */
const LISTS: Readonly<Record<string, string>> = {
  'as kubectl writes it': `apiVersion: v1\n${stringify({ items: manifests }, { indentSeq: false })}kind: List\nmetadata:\n  resourceVersion: ""\n`,
  'further to the right': `# all\napiVersion: v1\nkind: List\n${stringify({ items: manifests }, { indentSeq: true })}# the end\n`,
  'with texts that look like items': `items:\n${'- a: "- b\n\n    - c"\n  d: |\n    - e\n# f\n-\n  g: h\n'.repeat(3)}kind: List\nothers:\n  - i\n`,
  'with a text that cannot be told from an item': `items:\n${'- a: "b\n- c"\n  d: [e, f]\n'.repeat(3)}`,
  'with aliases from one item to another': `items:\n- &a {b: {c: d}}\n- *a\n- {e: *a, f: {g: h}}\n- [i, j]\n- k: [l]\n`,
};

/** Every path of a value, and one beyond each. */
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
