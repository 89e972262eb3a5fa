import type { Draft } from '../../defaults/draft.js';

const PREFIX = 'kube-api-access-';
/**
 * The name of the volume that a server adds. Its last five characters are random, so that these
 * stand for them.
 */
const VOLUME_NAME = `${PREFIX}xxxxx`;
const MOUNT_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';

interface Container {
  volumeMounts?: { name: string; mountPath?: string; readOnly?: boolean }[];
}

/** Mounts the token of the ServiceAccount in each container that mounts nothing at its path. */
export function mountToken(spec: Draft<'PodSpec'>): void {
  const { volumes = [] } = spec;
  const containers = [...(spec.initContainers ?? []), ...(spec.containers ?? [])] as Container[];
  const known = volumes.find(({ name = '' }) => name.startsWith(PREFIX));
  const name = known?.name ?? VOLUME_NAME;
  const mounting = containers.filter(
    ({ volumeMounts = [] }) => !volumeMounts.some(({ mountPath }) => mountPath === MOUNT_PATH),
  );
  for (const container of mounting)
    container.volumeMounts = [
      ...(container.volumeMounts ?? []),
      { name, readOnly: true, mountPath: MOUNT_PATH },
    ];
  if (known === undefined && mounting.length > 0)
    spec.volumes = [...volumes, { name, projected: tokenSources() }];
}

const tokenSources = (): Draft<'ProjectedVolumeSource'> => ({
  defaultMode: 0o644,
  sources: [
    { serviceAccountToken: { path: 'token', expirationSeconds: 3607 } },
    { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    {
      downwardAPI: {
        items: [
          { path: 'namespace', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } },
        ],
      },
    },
  ],
});
