import { object, workload } from '../../application/objects.js';
import type { Failure } from './failure.js';
import { onGroup } from './fake-nodes.js';
import { eventsOf, type Place } from './reporters.js';

export const DISK_NODES = 'disk';
const DRIVER = 'disk.example.com';

/**
 * Two Pods on two nodes that mount a claim of one node. The attach/detach controller is real; the
 * driver is simulated by `attachDisks`.
 */
export const SHARED_CLAIM: Failure = {
  rule: 'PersistentVolumeClaim/shared-by-nodes',
  title: 'a claim of one node that Pods of two nodes mount',
  reporter: async (place) => {
    await attachDisks(place);
    return eventsOf('Pod')(place);
  },
  objects: (namespace) => [
    object('storage.k8s.io/v1', 'CSIDriver', DRIVER, { spec: { attachRequired: true } }),
    object('v1', 'PersistentVolume', namespace, {
      spec: {
        accessModes: ['ReadWriteOnce'],
        capacity: { storage: '1Gi' },
        claimRef: { namespace, name: 'data' },
        csi: { driver: DRIVER, volumeHandle: namespace },
        storageClassName: '',
      },
    }),
    object('v1', 'PersistentVolumeClaim', 'data', {
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
        storageClassName: '',
        volumeName: namespace,
      },
    }),
    workload('Deployment', 'web', {
      spec: { replicas: 2 },
      pod: {
        ...onGroup(DISK_NODES),
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              {
                topologyKey: 'kubernetes.io/hostname',
                labelSelector: { matchLabels: { app: 'web' } },
              },
            ],
          },
        },
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
      },
      container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] },
    }),
  ],
};

/** Reports that the disks are attached that the attach/detach controller requests, as a driver. */
async function attachDisks({ client }: Place): Promise<void> {
  const path = '/apis/storage.k8s.io/v1/volumeattachments';
  const { body } = await client.send<{ readonly items: readonly Attachment[] }>('GET', path);
  for (const { metadata, status } of body.items)
    if (status?.attached !== true)
      await client.send('PATCH', `${path}/${metadata.name}/status`, { status: { attached: true } });
}

interface Attachment {
  readonly metadata: { readonly name: string };
  readonly status?: { readonly attached?: boolean };
}
