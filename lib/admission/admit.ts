import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { type Cluster, readClusterOf } from '../cluster/cluster.js';
import { withObjects } from '../cluster/with-objects.js';
import type { Admission, ObjectAdmission } from './admission.js';
import { admissionClusterOf } from './admission-cluster.js';
import { AdmissionSession } from './admission-session.js';
import { admitPods } from './admit-pods.js';
import { countExistingPods } from './existing-pods.js';

/** Options of `admit` and `admitAll`. */
export interface AdmitOptions {
  /**
   * The version of the API server.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/**
 * Returns whether a cluster admits an object when it is created, and the object as the server
 * stores it: after the admission plugins that are on by default. For a workload, the result also
 * has the Pods that its controller creates. The server can admit a Deployment and refuse its Pods.
 *
 * Source: apiserver pkg/endpoints/handlers createHandler, and pkg/kubeapiserver/options.
 *
 * @throws TypeError if `clusterOf` did not make the cluster
 *
 * @example
 * ```ts
 * import { admit, clusterOf } from 'cdk8s-pods/cluster';
 *
 * const cluster = clusterOf({
 *   apiVersion: 'v1',
 *   kind: 'ResourceQuota',
 *   metadata: { name: 'compute' },
 *   spec: { hard: { 'requests.cpu': '1' } },
 * });
 * const resources = { requests: { cpu: '400m' } };
 * const deployment = {
 *   apiVersion: 'apps/v1',
 *   kind: 'Deployment',
 *   metadata: { name: 'web' },
 *   spec: {
 *     replicas: 3,
 *     selector: { matchLabels: { app: 'web' } },
 *     template: {
 *       metadata: { labels: { app: 'web' } },
 *       spec: { containers: [{ name: 'web', image: 'nginx:1.29', resources }] },
 *     },
 *   },
 * };
 * const { refused, pods } = admit(deployment, cluster);
 * console.log(refused, pods?.admitted); // [] 2
 * console.log(pods?.refused[0]);
 * // pods "web-2" is forbidden: exceeded quota: compute, requested: requests.cpu=400m, used:
 * // requests.cpu=800m, limited: requests.cpu=1
 * ```
 */
export const admit = (
  manifest: KubernetesObject,
  cluster: Cluster,
  options: AdmitOptions = {},
): Admission => admitIn(sessionOf(cluster, 'admit', options), manifest);

/**
 * Returns what `admit` returns for each object of an application. The objects are created one after
 * the other: each uses what quotas have left. Namespaces, ServiceAccounts, LimitRanges, quotas and
 * classes among them count as objects of the cluster, wherever they are in the list.
 *
 * @throws TypeError if `clusterOf` did not make the cluster
 *
 * @example
 * ```ts
 * import { admitAll, clusterOf } from 'cdk8s-pods/cluster';
 *
 * const cluster = clusterOf({
 *   apiVersion: 'v1',
 *   kind: 'ResourceQuota',
 *   metadata: { name: 'objects' },
 *   spec: { hard: { 'count/configmaps': '1' } },
 * });
 * const configMaps = ['a', 'b'].map((name) => ({
 *   apiVersion: 'v1',
 *   kind: 'ConfigMap',
 *   metadata: { name },
 * }));
 * const admissions = admitAll(configMaps, cluster);
 * console.log(admissions.map(({ refused }) => refused.length)); // [0, 1]
 * ```
 */
export function admitAll(
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
  options: AdmitOptions = {},
): readonly Admission[] {
  const session = sessionOf(withObjects(cluster, manifests), 'admitAll', options);
  return manifests.map((manifest) => admitIn(session, manifest));
}

/** Returns what a server says about each object, without the Pods of workloads. */
export function admitEach(
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
  options: AdmitOptions = {},
): readonly ObjectAdmission[] {
  const session = sessionOf(cluster, 'admitEach', options);
  return manifests.map((manifest) => session.admit(manifest, false));
}

const sessionOf = (
  cluster: Cluster,
  functionName: string,
  { kubernetes = NEWEST_VERSION }: AdmitOptions,
): AdmissionSession =>
  new AdmissionSession(admissionClusterOf(readClusterOf(cluster, functionName)), kubernetes);

function admitIn(session: AdmissionSession, manifest: KubernetesObject): Admission {
  const { cluster } = session;
  // A workload whose Pods exist is updated.
  const isExisting =
    cluster.isExisting(manifest) || countExistingPods(manifest, cluster.existing) > 0;
  const { admitted, ...admission } = session.admit(manifest, isExisting);
  return admitted === undefined ? admission : { ...admission, ...admitPods(manifest, session) };
}
