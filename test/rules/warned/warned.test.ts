import { groups } from '../../../lib/rules/warned/book.js';
import { warnings } from '../../../lib/rules/warned/warnings.js';
import { type Case, pod } from './case.js';
import { containerCases } from './container-cases.js';
import { podCases } from './pod-cases.js';
import { volumeCases } from './volume-cases.js';

const cases: readonly Case[] = [...podCases, ...volumeCases, ...containerCases];
const rules = groups.flat();

test.each(cases.map((each) => [each.rule, each.texts[0], each] as const))(
  '%s says %s',
  (rule, _text, { minor, fires, texts, fields, silent }) => {
    const found = warnings(fires, minor).filter((each) => each.rule === rule);
    expect(found.map(({ text }) => text)).toEqual(texts);
    expect(found.map(({ field }) => field)).toEqual(fields ?? texts.map((text) => text.split(': ')[0]));
    expect(warnings(silent, minor).filter((each) => each.rule === rule)).toEqual([]);
  },
);

test('every rule has a case, and an id of its own', () => {
  const ids = rules.map(({ id }) => id).sort();
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(ids);
});

test('rules say what holds and what to write, in sentences', () => {
  for (const { id, says, advice, since, until } of rules) {
    expect(`${id}: ${says}`).toMatch(/: [A-Z].*\.$/);
    expect(`${id}: ${advice}`).toMatch(/: [A-Z].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});

test('rules of a group judge the same kinds: they take turns at every value', () => {
  for (const group of groups) expect(new Set(group.map(({ on }) => on.join())).size).toBe(1);
});

test('the order is that of the API server: group after group, and in a group value after value', () => {
  const image = 'x';
  const manifest = pod(
    {
      terminationGracePeriodSeconds: 0,
      imagePullSecrets: [{}],
      initContainers: [{ name: 'i', image, resources: { requests: { memory: '1m' } } }],
      containers: [{ name: 'c', image, env: [{ name: 'A' }, { name: 'A' }], resources: { requests: { memory: '1m' } } }],
      nodeSelector: { 'node-role.kubernetes.io/master': '' },
    },
    { name: 'a.b' },
  );
  expect(warnings(manifest).map(({ field }) => field)).toEqual([
    'metadata.name',
    'spec.nodeSelector[node-role.kubernetes.io/master]',
    'spec.imagePullSecrets[0].name',
    'spec.initContainers[0].resources.requests[memory]',
    'spec.containers[0].resources.requests[memory]',
    'spec.containers[0].env[1]',
  ]);
});

test('a name to be made is judged as it will be', () => {
  const named = (metadata: object) => warnings({ kind: 'Pod', metadata, spec: {} }).map(({ field }) => field);
  expect(named({ generateName: 'a.' })).toEqual(['metadata.generateName']);
  expect(named({ generateName: `${'x'.repeat(70)}.` })).toEqual([]);
  expect(named({})).toEqual([]);
});

test('a manifest that holds no Pod is read without a word', () => {
  for (const kind of ['Pod', 'PodTemplate', 'ReplicationController', 'StatefulSet', 'Job', 'CronJob', 'constructor'])
    expect(warnings({ kind })).toEqual([]);
});
