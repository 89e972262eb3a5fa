import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeManifest } from '../../lib/engine/decode-manifest.js';
import { RuleContext } from '../../lib/engine/rule-context.js';
import { RuleIndex } from '../../lib/engine/rule-index.js';
import { fieldPathOverride } from '../../lib/rules/context/field-path-overrides.js';
import { PodView } from '../../lib/rules/context/pod-view.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';

const FOLDER = join(__dirname, 'cases');
const manifests: readonly { readonly kind: string }[] = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).manifest),
);

test('a rule that is passed over, since the value has nothing of what it needs, would have found nothing', () => {
  const found: string[] = [];
  const shelves = new RuleIndex(validationRules);
  let passed = 0;
  for (const { nodes } of manifests.map((manifest) => decodeManifest(manifest))) {
    const at = new RuleContext(new PodView(nodes), fieldPathOverride);
    for (const node of nodes) {
      const shelf = shelves.rulesFor(node.type);
      for (const [i, rule] of shelf.rules.entries()) {
        if (((shelf.relevantFields[i] ?? 0) & node.fieldMask) !== 0) continue;
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
