// Holds every rule against Kubernetes with Node alone: what it said of the manifests in cases/ was
// recorded (`npm run record`), at every minor.

import { allRules } from '../../conformance/cases/all-rules.js';
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
import { podSecurityChecks } from '../../lib/rules/pod-security/pod-security-checks.js';
import { validate } from '../../lib/rules/validate.js';

const cases = recordedCases();
const files = [...new Set(cases.map(({ file }) => file))];

describe.each(RECORDED_VERSIONS)('Kubernetes %s', (kubernetes, minor) => {
  test.each(files)('%s: what is said is what Kubernetes says', (file) => {
    const comparison = new Comparison(knownDifferences(minor));
    for (const { file: from, manifest, verdicts } of cases)
      if (from === file)
        comparison.add(manifest, verdicts[kubernetes], ourVerdict(manifest, minor));
    expect([...comparison.classes.values()]).toEqual([]);
    expect(comparison.inputs).toBeGreaterThan(0);
  });

  test('every rule speaks of some case, and is silent of one that is right and has what it judges', () => {
    const live = allRules.filter((rule) => rule.appliesTo(minor));
    const spoken = new Set<string>();
    const silent = new Set<string>();
    for (const { manifest } of cases) {
      const { errors, warnings, hazards } = validate(manifest, { kubernetes });
      const said = new Set([...errors, ...warnings, ...hazards].map(({ rule }) => rule));
      for (const rule of said) spoken.add(rule);
      if (!isAccepted(errors)) continue;
      const written = fieldsByKind(manifest);
      for (const { id, on } of live)
        if (!said.has(id) && on.some((kind) => written.has(kind))) silent.add(id);
    }
    const ids = live.map(({ id }) => id);
    expect({
      never: ids.filter((id) => !spoken.has(id)),
      always: ids.filter((id) => !silent.has(id)),
    }).toEqual({ never: [], always: [] });
  });
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

test('what each version of the Pod Security Standards forbids is what Kubernetes forbids', () => {
  const differing = cases.flatMap(({ manifest, standards = [] }) =>
    [...standards].flatMap(([version, their]) => {
      const our = reasons(podSecurityViolations(manifest, version));
      return isSame(our, their)
        ? []
        : [{ manifest: JSON.stringify(manifest), version: `1.${version}`, our, their }];
    }),
  );
  expect(differing).toEqual([]);
});

test.each(
  podSecurityChecks.flatMap(({ id, versions }) =>
    versions.map(({ since }) => [id, since] as const),
  ),
)('the check %s, as it is from 1.%i on, forbids some case and allows another', (id, since) => {
  const isForbidden = ({ manifest, standards }: RecordedCase): readonly boolean[] => {
    if (standards === undefined) return [];
    const { baseline, restricted } = podSecurityViolations(manifest, since);
    return [[...baseline, ...restricted].some(({ checkId }) => checkId === id)];
  };
  expect(new Set(cases.flatMap(isForbidden))).toEqual(new Set([true, false]));
});

test('all that Kubernetes says of a manifest is judged', () => {
  for (const { manifest, verdicts } of cases.slice(0, 1)) {
    // What a Pod needs is not recorded: test/resources/resources.test.ts has what Kubernetes says
    // of that.
    const { resources, ...judged } = ourVerdict(manifest, NEWEST_MINOR);
    expect(resources).toEqual({ requests: {}, limits: {} });
    expect(Object.keys(judged).sort()).toEqual(Object.keys(verdicts[NEWEST_VERSION]).sort());
  }
});

test('every rule judges at some minor', () => {
  expect(
    allRules
      .filter((rule) => !RECORDED_VERSIONS.some(([, minor]) => rule.appliesTo(minor)))
      .map(({ id }) => id),
  ).toEqual([]);
});
