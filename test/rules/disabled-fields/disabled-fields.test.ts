import { FieldPath } from '../../../lib/api/field-path.js';
import { FEATURE_GATES } from '../../../lib/rules/disabled-fields/feature-gates.js';
import {
  disabledFieldRuleIds,
  findDisabledFields,
} from '../../../lib/rules/disabled-fields/find-disabled-fields.js';
import { validate } from '../../../lib/rules/validate.js';

const app = { name: 'app', image: 'x' };
const pod = (spec: object) => ({ kind: 'Pod', apiVersion: 'v1', metadata: { name: 'a' }, spec });
const found = (manifest: { readonly kind: string }, minor: number): readonly string[] =>
  findDisabledFields(manifest, minor).map(({ rule, field }) => `${rule} ${field}`);

test.each<[string, object, number, readonly string[]]>([
  ['no field of a gate', { containers: [app] }, 37, []],
  [
    'a stop signal',
    { containers: [{ ...app, lifecycle: { stopSignal: 'SIGUSR1' } }] },
    37,
    ['Lifecycle/gate-off/stopSignal spec.containers[0].lifecycle.stopSignal'],
  ],
  ['an empty list', { containers: [app], evictionResponders: [] }, 37, []],
  [
    'a field that is null',
    { containers: [app], volumes: [{ name: 'v', emptyDir: { mode: null } }] },
    37,
    [],
  ],
  [
    'a mode',
    { containers: [app], volumes: [{ name: 'v', emptyDir: { mode: 448 } }] },
    37,
    ['EmptyDirVolumeSource/gate-off/mode spec.volumes[0].emptyDir.mode'],
  ],
  [
    'a field that the version does not have yet',
    { containers: [app], volumes: [{ name: 'v', emptyDir: { mode: 448 } }] },
    36,
    [],
  ],
  [
    'a restart policy of a container before 1.35',
    { containers: [{ ...app, restartPolicy: 'Never' }] },
    34,
    ['Container/gate-off/restartPolicy spec.containers[0].restartPolicy'],
  ],
  [
    'a restart policy of a container since 1.35',
    { containers: [{ ...app, restartPolicy: 'Never' }] },
    35,
    [],
  ],
  [
    'a sidecar',
    { containers: [app], initContainers: [{ ...app, name: 'side', restartPolicy: 'Always' }] },
    34,
    [],
  ],
  [
    'an image volume and its mounts',
    {
      containers: [
        {
          ...app,
          volumeMounts: [
            { name: 'w', mountPath: '/w' },
            { name: 'v', mountPath: '/v' },
          ],
        },
      ],
      volumes: [
        { name: 'v', image: { reference: 'y' } },
        { name: 'w', emptyDir: {} },
      ],
    },
    34,
    [
      'Volume/gate-off/image spec.volumes[0]',
      'VolumeMount/gate-off/image spec.containers[0].volumeMounts[1]',
    ],
  ],
  [
    'the workload of a Pod',
    { containers: [app], workloadRef: { name: 'a', podGroup: 'b' } },
    35,
    ['PodSpec/gate-off/workloadRef spec.workloadRef'],
  ],
])('finds the disabled fields of %s', (_, spec, minor, expected) => {
  expect(found(pod(spec), minor)).toEqual(expected);
});

test('uses only the first source of a volume', () => {
  const items = [{ key: 'a', path: 'b', user: 1 }];
  const both = pod({
    containers: [app],
    volumes: [{ name: 'v', secret: { secretName: 's', items }, configMap: { name: 'c', items } }],
  });
  expect(found(both, 37)).toEqual(['KeyToPath/gate-off/user spec.volumes[0].secret.items[0].user']);
});

test('ignores dropped fields, and reports others by their index in the manifest', () => {
  const spec = {
    containers: [
      {
        ...app,
        volumeMounts: [
          { name: 'v', mountPath: '' },
          { name: 'w', mountPath: '' },
        ],
      },
    ],
    volumes: [
      { name: 'v', image: {} },
      { name: 'w', secret: {} },
    ],
  };
  const { errors } = validate(pod(spec), { kubernetes: '1.34' });
  expect(errors.map(({ field, path }) => [field, FieldPath.toString(path)])).toEqual([
    [
      'spec.containers[0].volumeMounts[0].mountPath',
      'spec.containers[0].volumeMounts[1].mountPath',
    ],
    ['spec.volumes[0].secret.secretName', 'spec.volumes[1].secret.secretName'],
    ['spec.containers[0].volumeMounts[0].name', 'spec.containers[0].volumeMounts[1].name'],
  ]);
  expect(validate(pod(spec), { kubernetes: '1.35' }).errors.map(({ field }) => field)).toContain(
    'spec.volumes[0].image.reference',
  );
});

test('drops a lifecycle with only a stop signal', () => {
  const init = { ...app, name: 'init', lifecycle: { stopSignal: 'SIGTERM' } };
  expect(validate(pod({ containers: [app], initContainers: [init] })).errors).toEqual([]);
  const lifecycle = { ...init.lifecycle, preStop: { sleep: { seconds: 1 } } };
  expect(
    validate(pod({ containers: [app], initContainers: [{ ...init, lifecycle }] })).errors,
  ).toHaveLength(1);
});

test('does not modify the manifest', () => {
  const manifest = pod({ containers: [app], schedulingGroup: { podGroupName: 'a' } });
  const before = JSON.stringify(manifest);
  expect(findDisabledFields(manifest)).toHaveLength(1);
  expect(JSON.stringify(manifest)).toBe(before);
});

test('a hazard names the feature gate and the version, and has a remediation', () => {
  const [hazard] = findDisabledFields(pod({ containers: [app], hostnameOverride: 'a' }), 34);
  expect(hazard?.detail).toMatch(/HostnameOverride .*1\.34/);
  expect(hazard?.remediation).toMatch(/HostnameOverride .*1\.35/);
});

test('rule ids are unique, so that a field belongs to one feature gate only', () => {
  const ids = disabledFieldRuleIds();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(FEATURE_GATES.length);
});
