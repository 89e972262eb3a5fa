import { evaluatePod, type Violation } from '../../../lib/rules/pod-security/evaluate-pod.js';
import { podSecurityChecks } from '../../../lib/rules/pod-security/pod-security-checks.js';
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
  '%s from 1.%i fires and is silent',
  (_id, _since, each) => {
    const fired = found(each.fires, each);
    expect(fired.map(({ reason, detail }) => ({ reason, detail }))).toEqual([
      { reason: each.reason, detail: each.detail },
    ]);
    expect(fired.flatMap(({ fixes }) => fixes.map(({ field }) => field))).toEqual(each.fields);
    for (const { remediation } of fired.flatMap(({ fixes }) => fixes))
      expect(remediation).toMatch(/^[A-Z].*\.$/);
    expect(found(each.silent, each)).toEqual([]);
  },
);

test('every revision of every check has a case', () => {
  const revisions = podSecurityChecks.flatMap(({ id, versions }) =>
    versions.map(({ since }) => `${id} ${since}`),
  );
  expect([...new Set(cases.map(({ check, since }) => `${check} ${since}`))].sort()).toEqual(
    revisions.toSorted(),
  );
});

test('checks stand in the order in which the API server speaks, and each of their revisions after the last', () => {
  const order = podSecurityChecks.map(({ level, id }) => `${level} ${id}`);
  expect(order).toEqual(order.toSorted());
  for (const { versions } of podSecurityChecks)
    expect(versions).toEqual(versions.toSorted((a, b) => a.since - b.since));
});

test('privileged forbids nothing, and a version to come is judged like the newest', () => {
  const spec = { hostPID: true, ...containers({ privileged: true }) };
  expect(evaluatePod(spec, {}, 'privileged', 37)).toEqual([]);
  expect(evaluatePod(spec, {}, 'restricted', 99)).toEqual(evaluatePod(spec, {}, 'restricted', 37));
});

test('a stricter check replaces the looser one of baseline', () => {
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

test('on the network of the node, the ports of a Pod are host ports, and those of a template are not yet', () => {
  const spec = {
    hostNetwork: true,
    containers: [{ name: 'app', image: 'x', ports: [{ containerPort: 80 }] }],
  };
  const checked = (isPod: boolean) =>
    evaluatePod(spec, {}, 'baseline', 37, isPod).map(({ checkId }) => checkId);
  expect(checked(true)).toEqual(['hostNamespaces', 'hostPorts']);
  expect(checked(false)).toEqual(['hostNamespaces']);
});

test('advice says whose field it is, and what to write', () => {
  const advice = evaluatePod(containers({}), {}, 'restricted', 37).flatMap(({ fixes }) =>
    fixes.map((each) => each.remediation),
  );
  expect(advice).toEqual([
    'In container "a", set securityContext.allowPrivilegeEscalation to false.',
    'In container "a", set securityContext.capabilities.drop to ["ALL"].',
    'Set securityContext.runAsNonRoot to true in the Pod, or in each of its containers: "a".',
    'Set securityContext.seccompProfile.type to RuntimeDefault in the Pod, or in each of its ' +
      'containers: "a".',
  ]);
});
