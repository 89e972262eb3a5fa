import { FieldPath } from '../../../lib/api/field-path.js';
import type { Violation } from '../../../lib/engine/finding.js';
import { evaluatePod } from '../../../lib/rules/pod-security/evaluate-pod.js';
import { podSecurityRules } from '../../../lib/rules/pod-security/pod-security-rules.js';
import { baseline } from './baseline-cases.js';
import { containers, type PodContext, type PodSecurityCase } from './pod-security-case.js';
import { restricted } from './restricted-cases.js';

const cases: readonly PodSecurityCase[] = [...baseline, ...restricted];

function found(
  { annotations = {}, ...spec }: PodContext,
  { check, since }: PodSecurityCase,
): readonly Violation[] {
  const level = restricted.some((each) => each.check === check) ? 'restricted' : 'baseline';
  return evaluatePod(
    { containers: [{ name: 'app', image: 'x' }], ...spec },
    { annotations },
    level,
    since,
  ).filter((each) => each.checkId === check);
}

test.each(cases.map((each) => [each.check, each.since, each] as const))(
  '%s since 1.%i forbids a Pod and allows another',
  (_id, _since, each) => {
    const violations = found(each.invalid, each);
    expect(violations.map(({ reason, detail }) => ({ reason, detail }))).toEqual([
      { reason: each.reason, detail: each.detail },
    ]);
    expect(
      violations.flatMap(({ fixes }) => fixes.map(({ path }) => FieldPath.toString(path))),
    ).toEqual(each.fields);
    for (const { remediation } of violations.flatMap(({ fixes }) => fixes))
      expect(remediation).toMatch(/^[A-Z].*\.$/);
    expect(found(each.valid, each)).toEqual([]);
  },
);

test('each version of each check has a case', () => {
  const expectedVersions = podSecurityRules.map(({ id, since }) => `${id} ${since}`);
  expect([...new Set(cases.map(({ check, since }) => `${check} ${since}`))].sort()).toEqual(
    expectedVersions.toSorted(),
  );
});

test('the checks are in the order of the API server, and their versions ascend', () => {
  const order = podSecurityRules.map(
    ({ podSecurity, id, since }) => `${podSecurity?.level} ${id} ${String(since).padStart(2)}`,
  );
  expect(order).toEqual(order.toSorted());
});

test('privileged allows everything, and a future version is equal to the newest', () => {
  const spec = { hostPID: true, ...containers({ privileged: true }) };
  expect(evaluatePod(spec, {}, 'privileged', 37)).toEqual([]);
  expect(evaluatePod(spec, {}, 'restricted', 99)).toEqual(evaluatePod(spec, {}, 'restricted', 37));
});

test('a restricted check replaces its baseline check', () => {
  const spec = {
    volumes: [{ name: 'a', hostPath: { path: '/' } }],
    ...containers({ procMount: 'Unmasked', capabilities: { add: ['BPF'] } }),
  };
  expect(evaluatePod(spec, {}, 'restricted', 37).map(({ checkId }) => checkId)).toEqual([
    'allowPrivilegeEscalation',
    'capabilities_restricted',
    'procMount_restricted',
    'restrictedVolumes',
    'runAsNonRoot',
    'seccompProfile_restricted',
  ]);
});

test('with `hostNetwork`, the ports of a Pod are host ports, but not those of a template', () => {
  const spec = {
    hostNetwork: true,
    containers: [{ name: 'app', image: 'x', ports: [{ containerPort: 80 }] }],
  };
  const checked = (isPod: boolean) =>
    evaluatePod(spec, {}, 'baseline', 37, isPod).map(({ checkId }) => checkId);
  expect(checked(true)).toEqual(['hostNamespaces', 'hostPorts']);
  expect(checked(false)).toEqual(['hostNamespaces']);
});

test('a remediation names the container and the value to write', () => {
  const remediations = evaluatePod(containers({}), {}, 'restricted', 37).flatMap(({ fixes }) =>
    fixes.map((each) => each.remediation),
  );
  expect(remediations).toEqual([
    'In container "a", set securityContext.allowPrivilegeEscalation to false.',
    'In container "a", set securityContext.capabilities.drop to ["ALL"].',
    'Set securityContext.runAsNonRoot to true in the Pod, or in each of its containers: "a".',
    'Set securityContext.seccompProfile.type to RuntimeDefault in the Pod, or in each of its ' +
      'containers: "a".',
  ]);
});
