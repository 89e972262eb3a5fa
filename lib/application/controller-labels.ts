import type { ApplicationPods } from './application-pods.js';

/** The labels that controllers add to their Pods, and the kinds of these controllers. */
const KINDS_BY_LABEL: ReadonlyMap<string, readonly string[]> = new Map([
  ['statefulset.kubernetes.io/pod-name', ['StatefulSet']],
  ['apps.kubernetes.io/pod-index', ['StatefulSet']],
  ['controller-revision-hash', ['StatefulSet', 'DaemonSet']],
  ['pod-template-generation', ['DaemonSet']],
  ['pod-template-hash', ['Deployment', 'ReplicaSet']],
  ['rollouts-pod-template-hash', ['Rollout']],
  ['job-name', ['Job', 'CronJob']],
  ['batch.kubernetes.io/job-name', ['Job', 'CronJob']],
  ['controller-uid', ['Job', 'CronJob']],
  ['batch.kubernetes.io/controller-uid', ['Job', 'CronJob']],
  ['batch.kubernetes.io/job-completion-index', ['Job', 'CronJob']],
]);
/** The prefix of the labels that Knative adds to the Pods of a Service. */
const KNATIVE_PREFIX = 'serving.knative.dev/';

/** Whether a label is one that a controller adds to its Pods. */
export const isControllerLabel = (key: string): boolean =>
  KINDS_BY_LABEL.has(key) || key.startsWith(KNATIVE_PREFIX);

/** Whether the controller of Pods may add a label with a value to them. */
export function mayAddLabel({ kind, name }: ApplicationPods, key: string, value?: string): boolean {
  if (key.startsWith(KNATIVE_PREFIX)) return true;
  if (KINDS_BY_LABEL.get(key)?.includes(kind) !== true) return false;
  if (value === undefined) return true;
  if (key === 'statefulset.kubernetes.io/pod-name')
    return value.startsWith(`${name}-`) && /^\d+$/.test(value.slice(name.length + 1));
  return !key.endsWith('job-name') || kind === 'CronJob' || value === name;
}
