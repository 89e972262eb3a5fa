import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { decodeManifest } from '../../lib/engine/decode-manifest.js';
import { RuleContext } from '../../lib/engine/rule-context.js';
import { RuleIndex } from '../../lib/engine/rule-index.js';
import { PodView } from '../../lib/rules/context/pod-view.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';

const FOLDER = join(__dirname, 'cases');
const manifests: readonly { readonly kind: string }[] = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).manifest),
);

test('a rule that is skipped because its fields are absent would have reported nothing', () => {
  const found: string[] = [];
  const ruleIndex = new RuleIndex(validationRules);
  let skipped = 0;
  for (const { nodes } of manifests.map((manifest) => decodeManifest(manifest))) {
    const context = new RuleContext(new PodView(nodes), { nodes, minor: NEWEST_MINOR });
    for (const node of nodes) {
      const entry = ruleIndex.rulesFor(node.type);
      for (const [i, rule] of entry.rules.entries()) {
        if (((entry.relevantFields[i] ?? 0) & node.fieldMask) !== 0) continue;
        skipped++;
        context.node = node;
        context.rule = rule;
        rule.check(node.value as never, context);
      }
    }
    found.push(...context.findings.map(({ rule, path }) => `${rule} ${path.join('.')}`));
  }
  expect(found).toEqual([]);
  expect(skipped).toBeGreaterThan(1000);
});
