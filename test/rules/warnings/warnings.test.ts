import { FieldPath } from '../../../lib/api/field-path.js';
import { newestApiTypes } from '../../../lib/engine/api-types.js';
import { warningText } from '../../../lib/engine/finding.js';
import { formatField } from '../../../lib/engine/format-field.js';
import { findWarnings } from '../../../lib/rules/warnings/find-warnings.js';
import { warningRuleGroups } from '../../../lib/rules/warnings/warning-rule-groups.js';
import { containerCases } from './container-cases.js';
import { networkCases } from './network-cases.js';
import { otherKindCases } from './other-kind-cases.js';
import { podCases } from './pod-cases.js';
import { secretCases } from './secret-cases.js';
import { volumeCases } from './volume-cases.js';
import { pod, type WarningCase } from './warning-case.js';

const cases: readonly WarningCase[] = [
  ...podCases,
  ...volumeCases,
  ...containerCases,
  ...networkCases,
  ...otherKindCases,
  ...secretCases,
];
const rules = warningRuleGroups.flat();

const pathText = (path: FieldPath, { kind }: { readonly kind?: unknown }): string =>
  formatField(path, newestApiTypes.get(String(kind)));

test.each(cases.map((each) => [each.rule, each.texts[0], each] as const))(
  '%s warns: %s',
  (rule, _text, { minor, invalid, texts, fields, valid }) => {
    const found = findWarnings(invalid, minor).filter((each) => each.rule === rule);
    expect(found.map(warningText)).toEqual(texts);
    expect(found.map(({ path }) => pathText(path, invalid))).toEqual(
      fields ?? texts.map((text) => text.split(': ')[0]),
    );
    expect(findWarnings(valid, minor).filter((each) => each.rule === rule)).toEqual([]);
  },
);

test('each rule has a case and a unique id', () => {
  const ids = rules.map(({ id }) => id).sort();
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(ids);
});

test('the description and remediation of each rule are sentences', () => {
  for (const { id, description, remediation, since, until } of rules) {
    expect(`${id}: ${description}`).toMatch(/: [A-Z`].*\.$/);
    expect(`${id}: ${remediation}`).toMatch(/: [A-Z].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});

test('the rules of a group are for the same kinds', () => {
  for (const group of warningRuleGroups)
    expect(new Set(group.map(({ kinds }) => kinds.join())).size).toBe(1);
});

test('warnings are in the order of the API server: by group, then by value', () => {
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

test('the order does not depend on the order of the fields in the manifest', () => {
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

test('checks the name that `generateName` will produce', () => {
  const named = (metadata: object) =>
    findWarnings(pod({}, { name: '', ...metadata })).map(({ path }) => FieldPath.toString(path));
  expect(named({ generateName: 'a.' })).toEqual(['metadata.generateName']);
  expect(named({ generateName: `${'x'.repeat(70)}.` })).toEqual([]);
  expect(named({})).toEqual([]);
});

test('accepts a manifest without a Pod', () => {
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
