import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { At } from '../../lib/engine/at.js';
import { read } from '../../lib/engine/read.js';
import { Shelves } from '../../lib/engine/shelf.js';
import { rules } from '../../lib/rules/book.js';
import { PodView } from '../../lib/rules/pod-view.js';
import { quirk } from '../../lib/rules/quirk.js';

const FOLDER = join(__dirname, 'cases');
const manifests: readonly { readonly kind: string }[] = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).manifest),
);

test('a rule that is passed over, since the value has nothing of what it needs, would have found nothing', () => {
  const found: string[] = [];
  const shelves = new Shelves(rules);
  let passed = 0;
  for (const { nodes } of manifests.map((manifest) => read(manifest))) {
    const at = new At(new PodView(nodes), quirk);
    for (const node of nodes) {
      const shelf = shelves.of(node.type);
      for (const [i, rule] of shelf.rules.entries()) {
        if (((shelf.needs[i] ?? 0) & node.fields) !== 0) continue;
        passed++;
        at.node = node;
        at.rule = rule;
        rule.check(node.value as never, at);
      }
    }
    found.push(...at.findings.map(({ rule, path }) => `${rule} ${path}`));
  }
  expect(found).toEqual([]);
  expect(passed).toBeGreaterThan(1000);
});
