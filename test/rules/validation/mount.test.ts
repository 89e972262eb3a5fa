import { findingsInContainer } from '../../support/pod-findings.js';

const path = 'spec.containers[0]';
const volumes = [{ name: 'logs', emptyDir: {} }];

test.each<[string, object, object, readonly string[]]>([
  [
    'valid mounts',
    {
      volumeMounts: [
        { name: 'logs', mountPath: '/a' },
        { name: 'logs', mountPath: '/b' },
      ],
    },
    { volumes },
    [],
  ],
  [
    'an undeclared volume',
    { volumeMounts: [{ name: 'lgos', mountPath: '/a' }] },
    { volumes },
    [`VolumeMount/volume FieldValueNotFound ${path}.volumeMounts[0].name`],
  ],
  [
    'a Pod without volumes',
    { volumeMounts: [{ name: 'logs', mountPath: '/a' }] },
    {},
    [`VolumeMount/volume FieldValueNotFound ${path}.volumeMounts[0].name`],
  ],
  [
    'no name',
    { volumeMounts: [{ mountPath: '/a' }] },
    { volumes },
    [
      `VolumeMount/volume FieldValueRequired ${path}.volumeMounts[0].name`,
      `VolumeMount/volume FieldValueNotFound ${path}.volumeMounts[0].name`,
    ],
  ],
  [
    'no path',
    { volumeMounts: [{ name: 'logs' }] },
    { volumes },
    [`VolumeMount/path FieldValueRequired ${path}.volumeMounts[0].mountPath`],
  ],
  [
    'a duplicate path',
    {
      volumeMounts: [
        { name: 'logs', mountPath: '/a' },
        { name: 'logs', mountPath: '/a' },
      ],
    },
    { volumes },
    [`Container/mount-paths FieldValueInvalid ${path}.volumeMounts[1].mountPath`],
  ],
  [
    'an undeclared device',
    { volumeDevices: [{ name: 'disk', devicePath: '/dev/a' }] },
    { volumes },
    [`VolumeDevice/volume FieldValueNotFound ${path}.volumeDevices[0].name`],
  ],
  [
    'a device of a volume that is not a claim',
    { volumeDevices: [{ name: 'logs', devicePath: '/dev/a' }] },
    { volumes },
    [`VolumeDevice/volume FieldValueInvalid ${path}.volumeDevices[0].name`],
  ],
  [
    'a device without a path',
    { volumeDevices: [{ name: 'disk' }] },
    { volumes: [{ name: 'disk', persistentVolumeClaim: { claimName: 'c' } }] },
    [`VolumeDevice/path FieldValueRequired ${path}.volumeDevices[0].devicePath`],
  ],
])('finds %s', (_, container, spec, expected) => {
  expect(findingsInContainer(container, spec)).toEqual(expected);
});

test('refuses a mount of a volume that has errors', () => {
  const spec = { volumes: [{ name: 'logs', emptyDir: {}, hostPath: { path: '/' } }] };
  expect(findingsInContainer({ volumeMounts: [{ name: 'logs', mountPath: '/a' }] }, spec)).toEqual([
    'Volume/one-source FieldValueForbidden spec.volumes[0].hostPath',
    `VolumeMount/volume FieldValueNotFound ${path}.volumeMounts[0].name`,
  ]);
});
