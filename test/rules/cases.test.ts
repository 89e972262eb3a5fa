import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../lib/engine/decode.js';
import { rules } from '../../lib/rules/book.js';
import { refusals } from '../../lib/rules/refusals.js';

/** A manifest, what Kubernetes 1.37 says of it (asked of its code: the type and the field of each cause), and the rules that say so here. */
interface Case {
  readonly refused: readonly string[];
  readonly rules: readonly string[];
  readonly manifest: { readonly kind: string };
}

const FOLDER = join(__dirname, 'cases');
const cases = readdirSync(FOLDER).map((file): [string, readonly Case[]] => [
  file,
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
]);

/** What is found, as it is compared: what cannot be decoded is refused for that alone. */
function said(manifest: Case['manifest']): readonly string[] {
  const found = refusals(manifest);
  if (found.some(({ type }) => type === 'Decode')) return ['Decode'];
  return [...new Set(found.map(({ type, field }) => `${type} ${field}`))].sort();
}

test.each(cases)('%s: what is found is what Kubernetes finds', (_, all) => {
  const ours = all.map(({ manifest }) => ({
    manifest,
    refused: said(manifest),
    rules: [...new Set(refusals(manifest).map(({ rule }) => rule))].sort(),
  }));
  expect(ours).toEqual(all.map(({ manifest, refused, rules: ids }) => ({ manifest, refused, rules: ids })));
});

test('every rule has a case that it finds something in, and one that it finds nothing in', () => {
  const live = rules.filter(({ until }) => until === Number.POSITIVE_INFINITY);
  const fires = new Set<string>();
  const silent = new Set<string>();
  for (const { manifest, rules: ids } of cases.flatMap(([, all]) => all)) {
    const kinds = new Set(decode(manifest, manifest.kind).nodes.map(({ type }) => type.name));
    for (const { id, on } of live) {
      if (ids.includes(id)) fires.add(id);
      else if (on.some((kind) => kinds.has(kind))) silent.add(id);
    }
  }
  const ids = live.map(({ id }) => id);
  expect({ never: ids.filter((id) => !fires.has(id)), always: ids.filter((id) => !silent.has(id)) }).toEqual({ never: [], always: [] });
});
