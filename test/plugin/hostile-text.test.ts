// cdk8s-cli prints what the plugin reports.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PodValidation } from '../../lib/plugin/pod-validation.js';
import type { ValidationViolation } from '../../lib/plugin/validation-context.js';

test('escapes what controls a terminal in everything that is printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
  const file = join(folder, 'a\n::error::FORGED\u202e.yaml');
  const text = 'x\n\u009b2J\u001b[2J\u2028';
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: text, labels: { [text]: text } },
    spec: { [text]: 1, containers: [{ name: text, image: text, args: [1] }] },
  };
  writeFileSync(file, JSON.stringify(manifest));
  const violations: ValidationViolation[] = [];
  await new PodValidation({ hazards: 'note' }).validate({
    manifests: [file],
    metadata: {},
    report: { addViolation: (each) => void violations.push(each), submit: () => {} },
  });
  rmSync(folder, { recursive: true });
  const printed = violations.flatMap(({ ruleName, recommendation, fix, violatingResources }) => [
    ruleName,
    recommendation,
    fix,
    ...violatingResources.flatMap(({ resourceName, locations, manifestPath }) => [
      resourceName,
      manifestPath,
      ...locations,
    ]),
  ]);
  expect(printed.length).toBeGreaterThan(20);
  for (const each of printed) expect(each).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
});
