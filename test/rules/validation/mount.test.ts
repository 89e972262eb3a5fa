import { findingsInContainer } from '../../support/pod-findings.js';

const at = 'spec.containers[0]';
const volumes = [{ name: 'logs', emptyDir: {} }];

test.each<[string, object, object, readonly string[]]>([
  [
    'nothing where all is right',
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
    [`VolumeMount/volume FieldValueNotFound ${at}.volumeMounts[0].name`],
  ],
  [
    'a volume where there is none',
    { volumeMounts: [{ name: 'logs', mountPath: '/a' }] },
    {},
    [`VolumeMount/volume FieldValueNotFound ${at}.volumeMounts[0].name`],
  ],
  [
    'no name',
    { volumeMounts: [{ mountPath: '/a' }] },
    { volumes },
    [
      `VolumeMount/volume FieldValueRequired ${at}.volumeMounts[0].name`,
      `VolumeMount/volume FieldValueNotFound ${at}.volumeMounts[0].name`,
    ],
  ],
  [
    'no path',
    { volumeMounts: [{ name: 'logs' }] },
    { volumes },
    [`VolumeMount/path FieldValueRequired ${at}.volumeMounts[0].mountPath`],
  ],
  [
    'a path twice',
    {
      volumeMounts: [
        { name: 'logs', mountPath: '/a' },
        { name: 'logs', mountPath: '/a' },
      ],
    },
    { volumes },
    [`Container/mount-paths FieldValueInvalid ${at}.volumeMounts[1].mountPath`],
  ],
  [
    'an undeclared device',
    { volumeDevices: [{ name: 'disk', devicePath: '/dev/a' }] },
    { volumes },
    [`VolumeDevice/volume FieldValueNotFound ${at}.volumeDevices[0].name`],
  ],
  [
    'a device of what is no claim',
    { volumeDevices: [{ name: 'logs', devicePath: '/dev/a' }] },
    { volumes },
    [`VolumeDevice/volume FieldValueInvalid ${at}.volumeDevices[0].name`],
  ],
  [
    'a device without a path',
    { volumeDevices: [{ name: 'disk' }] },
    { volumes: [{ name: 'disk', persistentVolumeClaim: { claimName: 'c' } }] },
    [`VolumeDevice/path FieldValueRequired ${at}.volumeDevices[0].devicePath`],
  ],
])('finds %s', (_, container, spec, expected) => {
  expect(findingsInContainer(container, spec)).toEqual(expected);
});

test('a volume with a fault of its own cannot be mounted', () => {
  const spec = { volumes: [{ name: 'logs', emptyDir: {}, hostPath: { path: '/' } }] };
  expect(findingsInContainer({ volumeMounts: [{ name: 'logs', mountPath: '/a' }] }, spec)).toEqual([
    'Volume/one-source FieldValueForbidden spec.volumes[0].hostPath',
    `VolumeMount/volume FieldValueNotFound ${at}.volumeMounts[0].name`,
  ]);
});
