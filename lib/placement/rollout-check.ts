import { admit } from '../admission/admit.js';
import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { Cluster } from '../cluster/cluster.js';
import { maxUnavailableOf } from '../cluster/surge.js';
import { withObjects } from '../cluster/with-objects.js';
import { storedObject } from '../defaults/stored-object.js';
import type { Finding } from '../engine/finding.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import { findNodes } from '../scheduling/find-nodes.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { storedPod } from '../scheduling/stored-pod.js';
import { clusterFinding } from './cluster-finding.js';
import { OldPods } from './old-pods.js';
import { planWorkloads } from './planned-pod.js';

/** Returns the problem of a rollout, or `undefined` if it can begin. */
export type RolloutCheck = (manifest: KubernetesObject) => Finding | undefined;

/**
 * Returns a function that finds the workloads whose update cannot finish, because its first new Pod
 * finds no node while the old Pods run. The update of a Deployment deletes at most `maxUnavailable`
 * of them before, and that of a StatefulSet the one Pod.
 *
 * The function takes the manifest after the update. It returns `undefined` if the update can begin,
 * although it can still stop later, and for other kinds and strategies.
 *
 * @param before - the manifests before the update, of which the API server rejects none
 */
export function rolloutCheck(
  before: readonly KubernetesObject[],
  cluster: Cluster,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): RolloutCheck {
  let old: OldPods | undefined;
  const around = withObjects(cluster, before);
  const surgeRefusal = (
    manifest: KubernetesObject,
    maxUnavailable: number,
  ): Finding | undefined => {
    // Where an old Pod is deleted first, it makes room in a quota.
    if (maxUnavailable > 0) return undefined;
    const { surge } = admit(manifest, around, { kubernetes });
    if (surge === undefined || surge.refused.length === 0 || surge.admitted > 0) return undefined;
    return refusedFinding(manifest, surge.refused);
  };
  return (manifest) => {
    const [workload] = planWorkloads([manifest], kubernetes);
    const maxUnavailable = deletedFirst(manifest, kubernetes);
    if (workload === undefined || workload.pods.count === 0 || maxUnavailable === undefined)
      return undefined;
    const refusal = surgeRefusal(manifest, maxUnavailable);
    if (refusal !== undefined) return refusal;
    old ??= new OldPods(before, cluster, kubernetes);
    const { pods } = workload;
    const index = pods.surge > 0 ? 0 : pods.count - 1;
    const stored = storedPod(pods.podAt(index), kubernetes);
    let [message, oldPodCount] = ['', 0];
    const canBegin = old.some(workload, (state, all) => {
      const newPod = state.podInfoOf(stored);
      const oldPods = manifest.kind === 'StatefulSet' ? withName(newPod.name, all) : all;
      const refusal = refusalOf({ newPod, oldPods, maxUnavailable }, state);
      message ||= refusal ?? '';
      oldPodCount = oldPods.length;
      return refusal === undefined || oldPods.length === 0;
    });
    return canBegin === false
      ? findingOf(manifest, message, oldPodCount, maxUnavailable)
      : undefined;
  };
}

/** The Pods with which a rollout begins. */
interface FirstStep {
  readonly newPod: PodInfo;
  readonly oldPods: readonly PodInfo[];
  /** The number of old Pods that are deleted before a new one is ready. */
  readonly maxUnavailable: number;
}

const withName = (name: string, pods: readonly PodInfo[]): readonly PodInfo[] =>
  pods.filter((pod) => pod.name === name);

/**
 * Returns how many old Pods are deleted before a new one is ready; `undefined` if no new Pod is
 * created while old ones run.
 */
function deletedFirst(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
): number | undefined {
  const kind = `${manifest.apiVersion}/${manifest.kind}`;
  if (kind === 'apps/v1/Deployment') {
    const spec = storedObject(manifest, kubernetes)['spec'] as Api<'DeploymentSpec'>;
    return spec.strategy?.type === 'RollingUpdate' ? maxUnavailableOf(spec) : undefined;
  }
  if (kind !== 'apps/v1/StatefulSet') return undefined;
  const spec = storedObject(manifest, kubernetes)['spec'] as Api<'StatefulSetSpec'>;
  const { type, rollingUpdate } = spec.updateStrategy ?? {};
  const isUpdated = (rollingUpdate?.partition ?? 0) < (spec.replicas ?? 1);
  return type === 'RollingUpdate' && isUpdated ? 1 : undefined;
}

/** Returns why the new Pod finds no node, whichever of the old Pods are deleted. */
function refusalOf(
  { newPod, oldPods, maxUnavailable }: FirstStep,
  state: ClusterState,
): string | undefined {
  const message = messageFor(newPod, state);
  if (message === undefined || maxUnavailable === 0) return message;
  for (const node of state.nodes) {
    const deleted = node.pods.filter((pod) => oldPods.includes(pod)).slice(0, maxUnavailable);
    if (deleted.length === 0) continue;
    for (const pod of deleted) node.remove(pod);
    const refusal = messageFor(newPod, state);
    for (const pod of deleted) node.add(pod);
    if (refusal === undefined) return undefined;
  }
  return message;
}

/** Returns why a Pod finds no node, also with the eviction of others. */
function messageFor(pod: PodInfo, state: ClusterState): string | undefined {
  const { fits, candidates, message } = findNodes(pod, state);
  return fits.length > 0 || candidates.length > 0 ? undefined : message;
}

function findingOf(
  manifest: KubernetesObject,
  message: string,
  oldPodCount: number,
  maxUnavailable: number,
): Finding {
  const needsOthersToStay = manifest.kind === 'Deployment' && maxUnavailable === 0;
  return clusterFinding(manifest, 'cluster/rollout', {
    detail:
      'This update cannot finish: a new Pod finds no node ' +
      `${whenOf(manifest, oldPodCount, maxUnavailable)} (FailedScheduling: ${message})`,
    remediation: needsOthersToStay
      ? 'Write spec.strategy.rollingUpdate.maxUnavailable: 1, so that an old Pod makes room ' +
        'first, or add a node.'
      : 'Request less, or add a node.',
  });
}

const refusedFinding = (manifest: KubernetesObject, refused: readonly string[]): Finding =>
  clusterFinding(manifest, 'cluster/rollout', {
    detail:
      'This update cannot finish: the server refuses a new Pod while the old ones run ' +
      `(${refused.join(', ')})`,
  });

function whenOf({ kind }: KubernetesObject, oldPodCount: number, maxUnavailable: number): string {
  if (kind === 'StatefulSet') return 'in place of the old one';
  if (maxUnavailable > 0)
    return `although up to ${maxUnavailable} of the old ones are deleted first`;
  return oldPodCount === 1 ? 'while the old Pod runs' : `while the ${oldPodCount} old Pods run`;
}
