// The matchers agree with Kubernetes on every manifest with a recorded verdict.
import { recordedCases } from '../../conformance/cases/case-files.js';
import { RECORDED_VERSIONS } from '../../conformance/cases/versions.js';
import { isPodKind } from '../../lib/api/pod-kinds.js';
import { identityOf } from '../../lib/manifest/manifest.js';
import { validate } from '../../lib/rules/validate.js';
import { matchers } from '../../lib/testing.js';

const cases = recordedCases().filter(({ manifest }) => isPodKind(identityOf(manifest)));
const runner = { equals: Object.is, utils: { stringify: String } };

test.each([...RECORDED_VERSIONS.slice(0, 1), ...RECORDED_VERSIONS.slice(-1)])(
  'Kubernetes %s',
  (kubernetes) => {
    const actual = cases.map(({ manifest }) => {
      const isAccepted = matchers.toBeAccepted.call(runner, manifest, { kubernetes }).pass;
      // For rejected manifests, the matchers fail with and without `.not`.
      const hasNoWarnings = matchers.toHaveNoWarnings.call(runner, manifest, { kubernetes }).pass;
      const meets = (['baseline', 'restricted'] as const).map(
        (level) => matchers.toMeetPodSecurity.call(runner, manifest, level, { kubernetes }).pass,
      );
      return [isAccepted, hasNoWarnings, ...meets];
    });
    const expected = cases.map(({ manifest, verdicts }) => {
      const { refused, warned, podSecurity } = verdicts[kubernetes];
      // The server accepts a Pod that certainly fails, the matcher does not.
      const { hazards } = validate(manifest, { kubernetes, hazards: 'error' });
      const isAccepted = refused.length === 0;
      return [
        isAccepted && hazards.length === 0,
        ...[warned, podSecurity.baseline, podSecurity.restricted].map(
          (findings) => isAccepted && findings.length === 0,
        ),
      ];
    });
    const differing = cases
      .filter((_, i) => String(actual[i]) !== String(expected[i]))
      .map(({ manifest }) => JSON.stringify(manifest));
    expect(differing).toEqual([]);
    for (const i of [0, 1, 2])
      expect(new Set(actual.map((each) => each[i]))).toEqual(new Set([true, false]));
  },
);
