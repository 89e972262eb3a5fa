// A fault is reported once, and its cause is what is reported.
import { recordedCases } from '../../conformance/cases/case-files.js';
import type { FieldPath } from '../../lib/api/field-path.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { examine, validate } from '../../lib/rules/validate.js';
import { pod } from './warnings/warning-case.js';

const rulesOf = (manifest: object): readonly string[] => {
  const { errors, warnings, hazards } = examine(manifest as KubernetesObject);
  return [...errors, ...warnings, ...hazards].map(({ rule }) => rule);
};
const app = { name: 'app', image: 'web:1.4' };

test.each<[string, object, readonly string[]]>([
  [
    'a preStop hook that is longer than the grace period',
    pod({
      terminationGracePeriodSeconds: 10,
      containers: [{ ...app, lifecycle: { preStop: { sleep: { seconds: 20 } } } }],
    }),
    ['SleepAction/seconds'],
  ],
  [
    'a wrong selector of an aggregation rule',
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'all' },
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { app: '-' } }] },
    },
    ['LabelSelector/labels'],
  ],
  [
    'a required field with a misspelt name',
    pod({ containers: [{ name: 'app', ...{ imge: 'web:1.4' } }] }),
    ['decode/unknown-field'],
  ],
  [
    'a misspelt source of a volume',
    pod({ containers: [app], volumes: [{ name: 'v', ...{ emptyDr: {} } }] }),
    ['decode/unknown-field'],
  ],
  [
    'a mount of a volume with an error',
    pod({
      containers: [{ ...app, volumeMounts: [{ name: 'v', mountPath: '/v' }] }],
      volumes: [{ name: 'v', hostPath: {} }],
    }),
    ['HostPathVolumeSource/path'],
  ],
  [
    'a limit of thousandths of a byte',
    pod({ containers: [{ ...app, resources: { limits: { memory: '512m' } } }] }),
    ['ResourceRequirements/memory-bytes'],
  ],
  [
    'two ports with one name',
    pod({
      containers: [
        {
          ...app,
          ports: [
            { name: 'a', containerPort: 80 },
            { name: 'a', containerPort: 81 },
          ],
        },
      ],
    }),
    ['Container/port-names'],
  ],
])('reports %s once', (_, manifest, rules) => expect(rulesOf(manifest)).toEqual(rules));

test('warnings and hazards that do not follow from an error are reported with it', () => {
  const manifest = pod({
    containers: [
      {
        name: 'App',
        image: 'nginx',
        env: [
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      },
    ],
  });
  expect(rulesOf(manifest)).toEqual([
    expect.stringMatching(/^Container\//),
    'Container/env-hides',
    'Container/image-tag',
  ]);
  // The server does not warn about what it rejects.
  expect(validate(manifest as KubernetesObject).warnings).toEqual([]);
});

test('without errors, the verdict is that of the server', () => {
  for (const { manifest } of recordedCases()) {
    const verdict = validate(manifest as KubernetesObject, { hazards: 'none' });
    if (verdict.errors.length === 0)
      expect(examine(manifest as KubernetesObject, { hazards: 'none' })).toEqual(verdict);
  }
});

/** Pairs of rules that report different faults of a value, or of a value and one below it. */
const DIFFERENT_FAULTS = [
  'Container/port-names, ContainerPort/number-once',
  'FileKeySelector/volume, PodSpec/best-effort',
  'JobSpec/indexed, JobSpec/tracks-indexes',
  'Pod/name-is-hostname, Pod/hostname-length',
  'ServiceSpec/external-ips, ServiceSpec/deprecated-external-ips',
  'Volume/name, Volume/has-source',
  'Volume/unique, Volume/has-source',
  'VolumeMount/volume, PodSpec/best-effort',
];
/** A source of a volume that no longer works, and a field that belongs to a feature gate. */
const OF_WHOLE_VALUE = /^Volume\/retired-source$|\/gate-off\//;

test('no recorded case has two findings of different kinds about one fault', () => {
  const pairs = new Set<string>();
  for (const { manifest } of recordedCases()) {
    const { errors, warnings, hazards } = examine(manifest as KubernetesObject);
    const kinds = [errors, warnings, hazards];
    for (const [i, findings] of kinds.entries())
      for (const one of findings)
        for (const other of kinds.slice(i + 1).flat())
          if (isNested(one.path, other.path) && !OF_WHOLE_VALUE.test(other.rule))
            pairs.add(`${one.rule}, ${other.rule}`);
  }
  expect([...pairs].sort()).toEqual(DIFFERENT_FAULTS);
});

const isNested = (a: FieldPath, b: FieldPath): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((step, i) => step === b[i]);
};
