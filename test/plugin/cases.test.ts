// The plugin agrees with Kubernetes on every manifest with a recorded verdict, after the manifest
// was written to a file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedCases } from '../../conformance/cases/case-files.js';
import { RECORDED_VERSIONS } from '../../conformance/cases/versions.js';
import { isPodKind } from '../../lib/api/pod-kinds.js';
import { identityOf } from '../../lib/manifest/manifest.js';
import { PodValidation } from '../../lib/plugin/pod-validation.js';
import type { ValidationViolation } from '../../lib/plugin/validation-context.js';

const cases = recordedCases().filter(({ manifest }) => isPodKind(identityOf(manifest)));

test.each([...RECORDED_VERSIONS.slice(0, 1), ...RECORDED_VERSIONS.slice(-1)])(
  'Kubernetes %s',
  async (kubernetes) => {
    const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
    const file = join(folder, 'all.yaml');
    // Each case is on a line of its own, with a separator between two cases.
    writeFileSync(file, cases.map(({ manifest }) => JSON.stringify(manifest)).join('\n---\n'));
    const refused = new Set<number>();
    const addViolation = ({ ruleName, violatingResources }: ValidationViolation): void => {
      if (!/^(unread|refused): /.test(ruleName)) return;
      for (const each of violatingResources.flatMap(({ locations }) => locations))
        refused.add((Number(/^line (\d+): /.exec(each)?.[1]) - 1) / 2);
    };
    await new PodValidation({ kubernetes }).validate({
      manifests: [file],
      metadata: {},
      report: { addViolation, submit: () => {} },
    });
    rmSync(folder, { recursive: true });
    const differing = cases.flatMap(({ manifest, verdicts }, i) =>
      refused.has(i) === verdicts[kubernetes].refused.length > 0 ? [] : [JSON.stringify(manifest)],
    );
    expect(differing).toEqual([]);
    expect(refused.size).toBeGreaterThan(100);
    expect(refused.size).toBeLessThan(cases.length);
  },
);
