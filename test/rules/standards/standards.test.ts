import { checks } from '../../../lib/rules/standards/book.js';
import { standards, type Violation } from '../../../lib/rules/standards/standards.js';
import { baseline } from './baseline-cases.js';
import { type Case, containers, type Given } from './case.js';
import { restricted } from './restricted-cases.js';

const cases: readonly Case[] = [...baseline, ...restricted];

function found({ annotations = {}, ...spec }: Given, { check, since }: Case): readonly Violation[] {
  const level = restricted.some((each) => each.check === check) ? 'restricted' : 'baseline';
  return standards({ containers: [{ name: 'app', image: 'x' }], ...spec }, { annotations }, level, since).filter(
    (each) => each.check === check,
  );
}

test.each(cases.map((each) => [each.check, each.since, each] as const))('%s from 1.%i fires and is silent', (_id, _since, each) => {
  const fired = found(each.fires, each);
  expect(fired.map(({ reason, detail }) => ({ reason, detail }))).toEqual([{ reason: each.reason, detail: each.detail }]);
  expect(fired.flatMap(({ faults }) => faults.map(({ field }) => field))).toEqual(each.fields);
  for (const { advice } of fired.flatMap(({ faults }) => faults)) expect(advice).toMatch(/^[A-Z].*\.$/);
  expect(found(each.silent, each)).toEqual([]);
});

test('every revision of every check has a case', () => {
  const revisions = checks.flatMap(({ id, revisions }) => revisions.map(({ since }) => `${id} ${since}`));
  expect([...new Set(cases.map(({ check, since }) => `${check} ${since}`))].sort()).toEqual(revisions.toSorted());
});

test('checks stand in the order in which the API server speaks, and each of their revisions after the last', () => {
  const order = checks.map(({ level, id }) => `${level} ${id}`);
  expect(order).toEqual(order.toSorted());
  for (const { revisions } of checks) expect(revisions).toEqual(revisions.toSorted((a, b) => a.since - b.since));
});

test('privileged forbids nothing, and a version to come is judged like the newest', () => {
  const spec = { hostPID: true, ...containers({ privileged: true }) };
  expect(standards(spec, {}, 'privileged', 37)).toEqual([]);
  expect(standards(spec, {}, 'restricted', 99)).toEqual(standards(spec, {}, 'restricted', 37));
});

test('a stricter check replaces the looser one of baseline', () => {
  const spec = {
    volumes: [{ name: 'a', hostPath: { path: '/' } }],
    ...containers({ procMount: 'Unmasked', capabilities: { add: ['BPF'] } }),
  };
  expect(standards(spec, {}, 'restricted', 37).map(({ check }) => check)).toEqual([
    'allowPrivilegeEscalation',
    'capabilities_restricted',
    'procMount_restricted',
    'restrictedVolumes',
    'runAsNonRoot',
    'seccompProfile_restricted',
  ]);
});

test('on the network of the node, the ports of a Pod are host ports, and those of a template are not yet', () => {
  const spec = { hostNetwork: true, containers: [{ name: 'app', image: 'x', ports: [{ containerPort: 80 }] }] };
  const checked = (isPod: boolean) => standards(spec, {}, 'baseline', 37, isPod).map(({ check }) => check);
  expect(checked(true)).toEqual(['hostNamespaces', 'hostPorts']);
  expect(checked(false)).toEqual(['hostNamespaces']);
});

test('advice says whose field it is, and what to write', () => {
  const advice = standards(containers({}), {}, 'restricted', 37).flatMap(({ faults }) => faults.map((each) => each.advice));
  expect(advice).toEqual([
    'In container "a", set securityContext.allowPrivilegeEscalation to false.',
    'In container "a", set securityContext.capabilities.drop to ["ALL"].',
    'In the Pod, set securityContext.runAsNonRoot to true; or in each of its containers: "a".',
    'In the Pod, set securityContext.seccompProfile.type to RuntimeDefault; or in each of its containers: "a".',
  ]);
});
