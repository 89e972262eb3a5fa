// Holds every rule against Kubernetes with Node alone: what it said of the manifests in cases/ was recorded (`npm run record`), at every minor.
import type { Case } from '../../conformance/cases/case.js';
import { recordedCases } from '../../conformance/cases/files.js';
import { forbiddenAt } from '../../conformance/cases/forbidden.js';
import { everyRule } from '../../conformance/cases/rules.js';
import { isRight } from '../../conformance/cases/touches.js';
import { KUBERNETES, NEWEST_VERSION } from '../../conformance/cases/versions.js';
import { writtenIn } from '../../conformance/cases/written.js';
import { Comparison } from '../../conformance/compare.js';
import { knownAt } from '../../conformance/known.js';
import { ours } from '../../conformance/ours.js';
import type { Verdict } from '../../conformance/verdict.js';
import { NEWEST } from '../../lib/api/kubernetes.js';
import { judge } from '../../lib/rules/judge.js';
import { checks } from '../../lib/rules/standards/book.js';

const cases = recordedCases();
const files = [...new Set(cases.map(({ file }) => file))];

describe.each(KUBERNETES)('Kubernetes %s', (kubernetes, minor) => {
  test.each(files)('%s: what is said is what Kubernetes says', (file) => {
    const comparison = new Comparison(knownAt(minor));
    for (const { file: from, manifest, verdicts } of cases)
      if (from === file) comparison.add(manifest, verdicts[kubernetes], ours(manifest, minor));
    expect([...comparison.classes.values()]).toEqual([]);
    expect(comparison.inputs).toBeGreaterThan(0);
  });

  test('every rule speaks of some case, and is silent of one that is right and has what it judges', () => {
    const live = everyRule.filter((rule) => rule.livesAt(minor));
    const spoken = new Set<string>();
    const silent = new Set<string>();
    for (const { manifest } of cases) {
      const { refused, warned, hazards } = judge(manifest, { kubernetes });
      const said = new Set([...refused, ...warned, ...hazards].map(({ rule }) => rule));
      for (const rule of said) spoken.add(rule);
      if (!isRight(refused)) continue;
      const written = writtenIn(manifest);
      for (const { id, on } of live) if (!said.has(id) && on.some((kind) => written.has(kind))) silent.add(id);
    }
    const ids = live.map(({ id }) => id);
    expect({ never: ids.filter((id) => !spoken.has(id)), always: ids.filter((id) => !silent.has(id)) }).toEqual({ never: [], always: [] });
  });
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const reasons = ({ baseline, restricted }: ReturnType<typeof forbiddenAt>): Verdict['podSecurity'] => ({
  baseline: baseline.map(({ reason }) => reason),
  restricted: restricted.map(({ reason }) => reason),
});

test('what each version of the Pod Security Standards forbids is what Kubernetes forbids', () => {
  const differing = cases.flatMap(({ manifest, standards = [] }) =>
    [...standards].flatMap(([version, their]) => {
      const our = reasons(forbiddenAt(manifest, version));
      return isSame(our, their) ? [] : [{ manifest: JSON.stringify(manifest), version: `1.${version}`, our, their }];
    }),
  );
  expect(differing).toEqual([]);
});

test.each(checks.flatMap(({ id, revisions }) => revisions.map(({ since }) => [id, since] as const)))(
  'the check %s, as it is from 1.%i on, forbids some case and allows another',
  (id, since) => {
    const isForbidden = ({ manifest, standards }: Case): readonly boolean[] => {
      if (standards === undefined) return [];
      const { baseline, restricted } = forbiddenAt(manifest, since);
      return [[...baseline, ...restricted].some(({ check }) => check === id)];
    };
    expect(new Set(cases.flatMap(isForbidden))).toEqual(new Set([true, false]));
  },
);

test('all that Kubernetes says of a manifest is judged', () => {
  for (const { manifest, verdicts } of cases.slice(0, 1)) {
    // What a Pod needs is not recorded: test/lifecycle/resources.test.ts has what Kubernetes says of that.
    const { resources, ...judged } = ours(manifest, NEWEST);
    expect(resources).toEqual({ requests: {}, limits: {} });
    expect(Object.keys(judged).sort()).toEqual(Object.keys(verdicts[NEWEST_VERSION]).sort());
  }
});

test('every rule judges at some minor', () => {
  expect(everyRule.filter((rule) => !KUBERNETES.some(([, minor]) => rule.livesAt(minor))).map(({ id }) => id)).toEqual([]);
});
