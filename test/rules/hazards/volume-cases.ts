import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod, volume, workload } from './hazard-case.js';

/** A Pod that writes logs to a volume. */
const logging = (
  emptyDir: Api<'EmptyDirVolumeSource'>,
  mount: Api<'VolumeMount'> = {},
  spec: Api<'PodSpec'> = {},
) =>
  pod({
    containers: [
      {
        name: 'app',
        image: 'x',
        volumeMounts: [{ name: 'v', mountPath: '/var/log/app', ...mount }],
      },
    ],
    volumes: [{ name: 'v', emptyDir }],
    ...spec,
  });

const claimed = {
  metadata: { name: 'v' },
  spec: { accessModes: ['ReadWriteOnce' as const], resources: { requests: { storage: '1Gi' } } },
};

export const volumeCases: readonly HazardCase[] = [
  {
    rule: 'Volume/has-source',
    invalid: volume({}),
    fields: ['spec.volumes[0]'],
    valid: [
      volume({ emptyDir: {} }),
      volume({ configMap: { name: 'c' } }),
      workload(
        'StatefulSet',
        { serviceName: 'a', volumeClaimTemplates: [claimed] },
        {},
        { volumes: [{ name: 'v' }] },
      ),
    ],
  },
  {
    rule: 'Volume/logs-bounded',
    invalid: logging({}),
    fields: ['spec.volumes[0].emptyDir'],
    valid: [
      logging({ sizeLimit: '1Gi' }),
      logging({ medium: 'Memory' }),
      logging({}, { readOnly: true }),
      logging({}, { mountPath: '/var/lib/catalog' }),
      logging({}, {}, { restartPolicy: 'Never' }),
      pod({
        containers: [
          {
            name: 'app',
            image: 'x',
            volumeMounts: [{ name: 'v', mountPath: '/logs' }],
            resources: { limits: { 'ephemeral-storage': '1Gi' } },
          },
        ],
        volumes: [{ name: 'v', emptyDir: {} }],
      }),
    ],
  },
  {
    rule: 'SecretVolumeSource/mode-in-octal',
    invalid: volume({ secret: { secretName: 's', defaultMode: 400 } }),
    fields: ['spec.volumes[0].secret.defaultMode'],
    valid: [
      volume({ secret: { secretName: 's', defaultMode: 0o400 } }),
      volume({ secret: { secretName: 's', defaultMode: 420 } }),
    ],
  },
  {
    rule: 'SecretVolumeSource/mode-in-octal',
    invalid: volume({
      configMap: { name: 'c', defaultMode: 500, items: [{ key: 'k', path: 'p', mode: 440 }] },
    }),
    fields: ['spec.volumes[0].configMap.defaultMode', 'spec.volumes[0].configMap.items[0].mode'],
    valid: [volume({ configMap: { name: 'c' } })],
  },
  {
    rule: 'EmptyDirVolumeSource/bounded',
    invalid: volume({ emptyDir: {} }),
    fields: ['spec.volumes[0].emptyDir'],
    valid: [volume({ emptyDir: { sizeLimit: '1Gi' } }), volume({ configMap: { name: 'c' } })],
  },
  {
    rule: 'HostPathVolumeSource/docker-socket',
    invalid: volume({ hostPath: { path: '/var/run/docker.sock' } }),
    fields: ['spec.volumes[0].hostPath.path'],
    valid: [
      volume({ hostPath: { path: '/run/containerd/containerd.sock' } }),
      volume({ hostPath: { path: '/var/run' } }),
    ],
  },
];
