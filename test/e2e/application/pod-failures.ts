import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { configMap, object, pod, secret, workload } from '../../application/objects.js';
import type { Failure } from './failure.js';
import { eventsOf, refusals, waitingContainers } from './reporters.js';

const SETTINGS = configMap('settings', { MODE: 'fast' });
const LOGIN = secret('login', { token: 'x' });

const envPod = (valueFrom: object) => pod({}, { env: [{ name: 'A', valueFrom }] });
const volumePod = (volume: object) => pod({ volumes: [{ name: 'v', ...volume }] }, MOUNT);
const MOUNT = { volumeMounts: [{ name: 'v', mountPath: '/v' }] };
/** An image that the scripted runtime cannot pull, and its script. */
const PRIVATE_IMAGE = 'registry.example.com/private/app:1';
export const SCRIPTS = { private: { containers: { app: [{ pullFails: 1_000_000 }] } } };

export const claimPod = (claim: object) =>
  pod(
    { resourceClaims: [{ name: 'gpu', ...claim }] },
    { resources: { claims: [{ name: 'gpu' }] } },
  );

const failure = (
  rule: Failure['rule'],
  title: string,
  reporter: Failure['reporter'],
  ...objects: readonly KubernetesObject[]
): Failure => ({ rule, title, reporter, objects: () => objects });

/** Failures of Pods whose ConfigMaps, Secrets and other objects are missing. */
export const POD_FAILURES: readonly Failure[] = [
  // The kubelet: the states of containers.
  failure(
    'reference/exists',
    'a missing ConfigMap of a variable',
    waitingContainers,
    envPod({ configMapKeyRef: { name: 'settings', key: 'MODE' } }),
  ),
  failure(
    'reference/exists',
    'a missing Secret of all variables',
    waitingContainers,
    pod({}, { envFrom: [{ secretRef: { name: 'login' } }] }),
  ),
  failure(
    'reference/key',
    'a missing key of a ConfigMap in a variable',
    waitingContainers,
    SETTINGS,
    envPod({ configMapKeyRef: { name: 'settings', key: 'LEVEL' } }),
  ),
  failure(
    'reference/key',
    'a key of binaryData in a variable',
    waitingContainers,
    object('v1', 'ConfigMap', 'settings', { data: { MODE: 'fast' }, binaryData: { icon: 'AA==' } }),
    envPod({ configMapKeyRef: { name: 'settings', key: 'icon' } }),
  ),
  failure(
    'reference/key',
    'a missing key of a Secret in a variable',
    waitingContainers,
    LOGIN,
    envPod({ secretKeyRef: { name: 'login', key: 'password' } }),
  ),
  // The kubelet: events.
  failure(
    'reference/exists',
    'a missing ConfigMap of a volume',
    eventsOf('Pod'),
    volumePod({ configMap: { name: 'settings' } }),
  ),
  failure(
    'reference/exists',
    'a missing Secret of a volume',
    eventsOf('Pod'),
    volumePod({ secret: { secretName: 'login' } }),
  ),
  failure(
    'reference/exists',
    'a missing Secret of a projected volume',
    eventsOf('Pod'),
    volumePod({ projected: { sources: [{ secret: { name: 'login' } }] } }),
  ),
  failure(
    'reference/exists',
    'a missing Secret of a driver',
    eventsOf('Pod'),
    volumePod({
      iscsi: {
        targetPortal: '10.0.0.1',
        iqn: 'iqn.2001-04.com.example:disk',
        lun: 0,
        chapAuthSession: true,
        secretRef: { name: 'login' },
      },
    }),
  ),
  failure(
    'reference/key',
    'a missing key of a ConfigMap in a volume',
    eventsOf('Pod'),
    SETTINGS,
    volumePod({ configMap: { name: 'settings', items: [{ key: 'LEVEL', path: 'level' }] } }),
  ),
  failure(
    'reference/key',
    'a missing key of a Secret in a volume',
    eventsOf('Pod'),
    LOGIN,
    volumePod({ secret: { secretName: 'login', items: [{ key: 'password', path: 'p' }] } }),
  ),
  failure(
    'reference/exists',
    'a missing Secret for images',
    eventsOf('Pod'),
    pod({ imagePullSecrets: [{ name: 'registry' }] }, { image: PRIVATE_IMAGE }),
  ),
  // The admission plugins of the API server.
  failure(
    'reference/exists',
    'a missing ServiceAccount of a Pod',
    refusals,
    pod({ serviceAccountName: 'robot' }),
  ),
  failure(
    'reference/exists',
    'a missing PriorityClass',
    refusals,
    pod({ priorityClassName: 'high' }),
  ),
  failure(
    'reference/exists',
    'a missing RuntimeClass',
    refusals,
    pod({ runtimeClassName: 'gvisor' }),
  ),
  // The scheduler.
  failure(
    'reference/exists',
    'a missing PersistentVolumeClaim',
    eventsOf('Pod'),
    volumePod({ persistentVolumeClaim: { claimName: 'data' } }),
  ),
  // The controllers.
  failure(
    'reference/exists',
    'a missing ResourceClaimTemplate',
    eventsOf('Pod'),
    claimPod({ resourceClaimTemplateName: 'gpu' }),
  ),
  failure(
    'reference/exists',
    'a missing ServiceAccount of a Deployment',
    eventsOf('ReplicaSet'),
    workload('Deployment', 'web', { pod: { serviceAccountName: 'robot' } }),
  ),
];
