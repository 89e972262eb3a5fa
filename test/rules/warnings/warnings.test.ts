import { findWarnings } from '../../../lib/rules/warnings/find-warnings.js';
import { warningRuleGroups } from '../../../lib/rules/warnings/warning-rule-groups.js';
import { containerCases } from './container-cases.js';
import { podCases } from './pod-cases.js';
import { volumeCases } from './volume-cases.js';
import { pod, type WarningCase } from './warning-case.js';

const cases: readonly WarningCase[] = [...podCases, ...volumeCases, ...containerCases];
const rules = warningRuleGroups.flat();

test.each(cases.map((each) => [each.rule, each.texts[0], each] as const))(
  '%s says %s',
  (rule, _text, { minor, fires, texts, fields, silent }) => {
    const found = findWarnings(fires, minor).filter((each) => each.rule === rule);
    expect(found.map(({ text }) => text)).toEqual(texts);
    expect(found.map(({ field }) => field)).toEqual(
      fields ?? texts.map((text) => text.split(': ')[0]),
    );
    expect(findWarnings(silent, minor).filter((each) => each.rule === rule)).toEqual([]);
  },
);

test('every rule has a case, and an id of its own', () => {
  const ids = rules.map(({ id }) => id).sort();
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(ids);
});

test('rules say what holds and what to write, in sentences', () => {
  for (const { id, description, remediation, since, until } of rules) {
    expect(`${id}: ${description}`).toMatch(/: [A-Z`].*\.$/);
    expect(`${id}: ${remediation}`).toMatch(/: [A-Z].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});

test('rules of a group judge the same kinds: they take turns at every value', () => {
  for (const group of warningRuleGroups)
    expect(new Set(group.map(({ kinds }) => kinds.join())).size).toBe(1);
});

test('the order is that of the API server: group after group, and in a group value after value', () => {
  const image = 'x';
  const manifest = pod(
    {
      terminationGracePeriodSeconds: 0,
      imagePullSecrets: [{}],
      initContainers: [{ name: 'i', image, resources: { requests: { memory: '1m' } } }],
      containers: [
        {
          name: 'c',
          image,
          env: [{ name: 'A' }, { name: 'A' }],
          resources: { requests: { memory: '1m' } },
        },
      ],
      nodeSelector: { 'node-role.kubernetes.io/master': '' },
    },
    { name: 'a.b' },
  );
  expect(findWarnings(manifest).map(({ field }) => field)).toEqual([
    'metadata.name',
    'spec.nodeSelector[node-role.kubernetes.io/master]',
    'spec.imagePullSecrets[0].name',
    'spec.initContainers[0].resources.requests[memory]',
    'spec.containers[0].resources.requests[memory]',
    'spec.containers[0].env[1]',
  ]);
});

test('the order is the same in whichever order the manifest is written', () => {
  const image = 'x';
  const expression = { key: 'node-role.kubernetes.io/master', operator: 'Exists' } as const;
  const near = {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 1, podAffinityTerm: { topologyKey: 'a' } },
    ],
    requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a' }, { topologyKey: 'b' }],
  };
  const manifest = pod({
    containers: [{ name: 'c', image, ports: [{ containerPort: 80, name: 'a' }] }],
    initContainers: [{ name: 'i', image, ports: [{ name: 'a', containerPort: 80 }] }],
    affinity: {
      podAntiAffinity: near,
      podAffinity: near,
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [expression] } },
        ],
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [expression] }],
        },
      },
    },
  });
  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
  const terms = (affinity: string): readonly string[] => [
    `spec.affinity.${affinity}.${required}[0].labelSelector`,
    `spec.affinity.${affinity}.${required}[1].labelSelector`,
    `spec.affinity.${affinity}.${preferred}[0].podAffinityTerm.labelSelector`,
  ];
  expect(findWarnings(manifest).map(({ field }) => field)).toEqual([
    `spec.affinity.nodeAffinity.${required}.nodeSelectorTerms[0].matchExpressions[0].key`,
    `spec.affinity.nodeAffinity.${preferred}[0].preference.matchExpressions[0].key`,
    'spec.containers[0].ports[0]',
    'spec.containers[0].ports[0]',
    ...terms('podAffinity'),
    ...terms('podAntiAffinity'),
  ]);
});

test('a name to be made is judged as it will be', () => {
  const named = (metadata: object) =>
    findWarnings(pod({}, { name: '', ...metadata })).map(({ field }) => field);
  expect(named({ generateName: 'a.' })).toEqual(['metadata.generateName']);
  expect(named({ generateName: `${'x'.repeat(70)}.` })).toEqual([]);
  expect(named({})).toEqual([]);
});

test('a manifest that holds no Pod is read without a word', () => {
  for (const kind of [
    'Pod',
    'PodTemplate',
    'ReplicationController',
    'StatefulSet',
    'Job',
    'CronJob',
    'constructor',
  ])
    expect(findWarnings({ kind })).toEqual([]);
});
