// Compares all rules with the verdicts of Kubernetes on the manifests in cases/, which
// `npm run record` recorded for each version. Requires only Node.

import { allRules } from '../../conformance/cases/all-rules.js';
import { caseFileName } from '../../conformance/cases/case-file-name.js';
import { recordedCases } from '../../conformance/cases/case-files.js';
import { isAccepted } from '../../conformance/cases/coverage.js';
import { fieldsByKind } from '../../conformance/cases/fields-by-kind.js';
import { podSecurityViolations } from '../../conformance/cases/pod-security.js';
import type { RecordedCase } from '../../conformance/cases/recorded-case.js';
import { RECORDED_VERSIONS } from '../../conformance/cases/versions.js';
import { Comparison } from '../../conformance/compare.js';
import { knownDifferences } from '../../conformance/known-differences.js';
import { ourVerdict } from '../../conformance/our-verdict.js';
import type { Verdict } from '../../conformance/verdict.js';
import { NEWEST_MINOR, NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { podSecurityRules } from '../../lib/rules/pod-security/pod-security-rules.js';
import { validate } from '../../lib/rules/validate.js';

const cases = recordedCases();
const files = [...new Set(cases.map(({ file }) => file))];

describe.each(RECORDED_VERSIONS)('Kubernetes %s', (kubernetes, minor) => {
  test.each(files)('%s: has the verdicts of Kubernetes', (file) => {
    const comparison = new Comparison(knownDifferences(minor));
    for (const { file: from, manifest, verdicts } of cases)
      if (from === file)
        comparison.add(manifest, verdicts[kubernetes], ourVerdict(manifest, minor));
    expect([...comparison.classes.values()]).toEqual([]);
    expect(comparison.inputs).toBeGreaterThan(0);
  });

  test('each rule reports a case, and accepts a case that has its types', () => {
    const rules = allRules.filter((rule) => rule.appliesTo(minor));
    const violated = new Set<string>();
    const passed = new Set<string>();
    for (const { manifest } of cases) {
      const { errors, warnings, hazards } = validate(manifest, { kubernetes });
      const reported = new Set([...errors, ...warnings, ...hazards].map(({ rule }) => rule));
      for (const rule of reported) violated.add(rule);
      if (!isAccepted(errors)) continue;
      const fields = fieldsByKind(manifest);
      for (const { id, on } of rules)
        if (!reported.has(id) && on.some((kind) => fields.has(kind))) passed.add(id);
    }
    const ids = rules.map(({ id }) => id);
    expect({
      never: ids.filter((id) => !violated.has(id)),
      always: ids.filter((id) => !passed.has(id)),
    }).toEqual({ never: [], always: [] });
  });
});

test('each case is in the file of the type whose rules it breaks', () => {
  const misplaced = cases
    .map((each) => [each.file, caseFileName(each)])
    .filter(([file, expected]) => file !== expected);
  expect(misplaced).toEqual([]);
});

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const reasons = ({
  baseline,
  restricted,
}: ReturnType<typeof podSecurityViolations>): Verdict['podSecurity'] => ({
  baseline: baseline.map(({ reason }) => reason),
  restricted: restricted.map(({ reason }) => reason),
});

test('each version of the Pod Security Standards forbids what it forbids in Kubernetes', () => {
  const differing = cases.flatMap(({ manifest, standards = [] }) =>
    [...standards].flatMap(([version, theirs]) => {
      const ours = reasons(podSecurityViolations(manifest, version));
      return isSame(ours, theirs)
        ? []
        : [{ manifest: JSON.stringify(manifest), version: `1.${version}`, ours, theirs }];
    }),
  );
  expect(differing).toEqual([]);
});

test.each(podSecurityRules.map(({ id, since }) => [id, since] as const))(
  'the check %s since 1.%i forbids a case and allows another',
  (id, since) => {
    const isForbidden = ({ manifest, standards }: RecordedCase): readonly boolean[] => {
      if (standards === undefined) return [];
      const { baseline, restricted } = podSecurityViolations(manifest, since);
      return [[...baseline, ...restricted].some(({ checkId }) => checkId === id)];
    };
    expect(new Set(cases.flatMap(isForbidden))).toEqual(new Set([true, false]));
  },
);

test('a verdict has all parts of a recorded verdict', () => {
  for (const { manifest, verdicts } of cases.slice(0, 1)) {
    // The resources are not recorded: test/resources/resources.test.ts compares them.
    const { resources, ...verdict } = ourVerdict(manifest, NEWEST_MINOR);
    expect(resources).toEqual({ requests: {}, limits: {} });
    expect(Object.keys(verdict).sort()).toEqual(Object.keys(verdicts[NEWEST_VERSION]).sort());
  }
});

test('each rule applies to some version', () => {
  expect(
    allRules
      .filter((rule) => !RECORDED_VERSIONS.some(([, minor]) => rule.appliesTo(minor)))
      .map(({ id }) => id),
  ).toEqual([]);
});
