import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { assertDecodable } from '../defaults/defaulted.js';
import { storedObject } from '../defaults/stored-object.js';
import { type ControllerName, controlledPod } from './controlled-pod.js';
import { ephemeralClaimsOf, statefulSetClaims, withClaimVolumes } from './created-claims.js';
import { surgeOf } from './surge.js';

/** The Pods that a controller creates for a workload. */
export interface WorkloadPods {
  /**
   * The number of Pods that run at the same time. That of a DaemonSet, which depends on the nodes,
   * is 1: the Pod of each node.
   */
  readonly count: number;
  /** Whether each node gets a Pod. */
  readonly isPerNode: boolean;
  /** The number of Pods that an update creates in addition, while the old ones run. */
  readonly surge: number;
  /** The ReplicaSet or the StatefulSet of the Pods, whose selector the scheduler reads. */
  readonly controllers: readonly KubernetesObject[];
  /**
   * Returns a Pod, before admission. The name of a Pod is exact for a StatefulSet and a Pod of its
   * own. The others, which end with random characters, end with the index.
   */
  podAt(index: number): KubernetesObject;
  /** Returns the PersistentVolumeClaims that controllers create for a Pod. */
  claimsAt(index: number): readonly KubernetesObject[];
}

/** The label that a Deployment adds to its Pods, and its value: the hash is not computed. */
const NEW_TEMPLATE = { 'pod-template-hash': 'new' } as const;

/**
 * Returns the Pods that a controller creates for a workload, or the Pod itself. Returns `undefined`
 * if the object is of another kind, or is a PodTemplate.
 *
 * @throws TypeError if the manifest cannot be decoded
 *
 * Source: the controllers in pkg/controller.
 */
export function workloadPodsOf(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): WorkloadPods | undefined {
  const podsOf = PODS_BY_KIND.get(`${manifest.apiVersion}/${manifest.kind}`);
  if (podsOf === undefined) return undefined;
  assertDecodable(manifest, kubernetes);
  return podsOf(storedObject(manifest, kubernetes));
}

type PodsOfKind = (stored: KubernetesObject) => WorkloadPods;

const PODS_BY_KIND: ReadonlyMap<string, PodsOfKind> = new Map<string, PodsOfKind>([
  ['v1/Pod', podsOfPod],
  ['v1/ReplicationController', podsOfReplicas],
  ['apps/v1/ReplicaSet', podsOfReplicas],
  ['apps/v1/Deployment', podsOfDeployment],
  ['apps/v1/StatefulSet', podsOfStatefulSet],
  ['apps/v1/DaemonSet', podsOfDaemonSet],
  ['batch/v1/Job', podsOfJob],
  ['batch/v1/CronJob', podsOfCronJob],
]);

const NONE = { isPerNode: false, surge: 0, controllers: [] } as const;

function podsOfPod(pod: KubernetesObject): WorkloadPods {
  return { ...NONE, count: 1, podAt: () => pod, claimsAt: () => ephemeralClaimsOf(pod) };
}

/** Returns Pods that differ only in their names. */
function likePods(
  object: KubernetesObject,
  template: Api<'PodTemplateSpec'> | undefined,
  labels: Readonly<Record<string, string>> = {},
  controller = nameOfController(object),
): Pick<WorkloadPods, 'podAt' | 'claimsAt'> {
  const { name, namespace } = identityOf(object);
  const podAt = (index: number) =>
    controlledPod(template, { name: `${name}-${index}`, namespace, controller, labels });
  return { podAt, claimsAt: (index) => ephemeralClaimsOf(podAt(index)) };
}

function podsOfReplicas(stored: KubernetesObject): WorkloadPods {
  const spec = stored.spec as Api<'ReplicaSetSpec'>;
  return {
    ...NONE,
    count: spec.replicas ?? 1,
    controllers: stored.kind === 'ReplicaSet' ? [stored] : [],
    ...likePods(stored, spec.template),
  };
}

function podsOfDeployment(stored: KubernetesObject): WorkloadPods {
  const spec = stored.spec as Api<'DeploymentSpec'>;
  const { name } = identityOf(stored);
  const replicaSet = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${name}-new` };
  const { replicas = 1, selector = {}, template } = spec;
  return {
    ...NONE,
    count: replicas,
    surge: surgeOf(spec),
    controllers: [
      {
        ...replicaSet,
        metadata: { ...(stored.metadata as object), name: replicaSet.name },
        spec: {
          replicas,
          selector: { ...selector, matchLabels: { ...selector.matchLabels, ...NEW_TEMPLATE } },
        },
      } as KubernetesObject,
    ],
    ...likePods(stored, template, NEW_TEMPLATE, replicaSet),
  };
}

function podsOfStatefulSet(stored: KubernetesObject): WorkloadPods {
  const spec = stored.spec as Api<'StatefulSetSpec'>;
  const { name, namespace } = identityOf(stored);
  const { serviceName } = spec;
  const start = spec.ordinals?.start ?? 0;
  const podAt = (index: number): KubernetesObject => {
    const podName = `${name}-${start + index}`;
    const labels = {
      'statefulset.kubernetes.io/pod-name': podName,
      'apps.kubernetes.io/pod-index': `${start + index}`,
    };
    const controller = nameOfController(stored);
    const pod = controlledPod(spec.template, { name: podName, namespace, controller, labels });
    // Source: pkg/controller/statefulset initIdentity.
    const identity = { hostname: podName, ...(serviceName && { subdomain: serviceName }) };
    return { ...pod, spec: { ...withClaimVolumes(pod.spec, podName, spec), ...identity } };
  };
  return {
    ...NONE,
    count: spec.replicas ?? 1,
    controllers: [stored],
    podAt,
    claimsAt: (index) => [
      ...statefulSetClaims(spec, `${name}-${start + index}`, namespace),
      ...ephemeralClaimsOf(podAt(index)),
    ],
  };
}

function podsOfDaemonSet(stored: KubernetesObject): WorkloadPods {
  const spec = stored.spec as Api<'DaemonSetSpec'>;
  return { ...NONE, count: 1, isPerNode: true, ...likePods(stored, spec.template) };
}

function podsOfJob(stored: KubernetesObject): WorkloadPods {
  const spec = stored.spec as Api<'JobSpec'>;
  return { ...NONE, count: runningPodsOf(spec), ...likePods(stored, spec.template) };
}

/** Returns the Pods of one Job of a CronJob. */
function podsOfCronJob(stored: KubernetesObject): WorkloadPods {
  const { jobTemplate, suspend } = stored.spec as Api<'CronJobSpec'>;
  const spec: Api<'JobSpec'> = jobTemplate?.spec ?? {};
  const { name } = identityOf(stored);
  const labels = { 'job-name': name, 'batch.kubernetes.io/job-name': name };
  const controller = { apiVersion: 'batch/v1', kind: 'Job', name };
  return {
    ...NONE,
    count: suspend === true ? 0 : runningPodsOf(spec),
    ...likePods(stored, spec.template, labels, controller),
  };
}

/** Returns how many Pods of a Job run at the same time. */
const runningPodsOf = ({ suspend, parallelism = 1, completions }: Api<'JobSpec'>): number =>
  suspend === true ? 0 : Math.min(parallelism, completions ?? parallelism);

function identityOf({ metadata }: KubernetesObject): { name: string; namespace: string } {
  const { name, generateName = '', namespace = '' } = metadata as Api<'ObjectMeta'>;
  return { name: name ?? generateName.replace(/-$/, ''), namespace };
}

const nameOfController = (object: KubernetesObject): ControllerName => ({
  apiVersion: String(object.apiVersion),
  kind: String(object.kind),
  name: identityOf(object).name,
});
