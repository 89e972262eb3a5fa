import type { Draft } from './draft.js';

/** The first minor version with a default for `maxUnavailable` of a StatefulSet. */
const MAX_UNAVAILABLE_MINOR = 37;
const MAX_INT32 = 2 ** 31 - 1;

export function setDeploymentDefaults({ spec = {} }: Draft<'Deployment'>): void {
  spec.strategy ??= {};
  const { strategy } = spec;
  strategy.type ||= 'RollingUpdate';
  const isRolling = strategy.type === 'RollingUpdate';
  if (isRolling) strategy.rollingUpdate ??= {};
  if (strategy.rollingUpdate === undefined) return;
  // In another strategy, absent values become 0, because Go stores them by value.
  strategy.rollingUpdate.maxUnavailable ??= isRolling ? '25%' : 0;
  strategy.rollingUpdate.maxSurge ??= isRolling ? '25%' : 0;
}

export function setDaemonSetDefaults({ spec = {} }: Draft<'DaemonSet'>): void {
  spec.updateStrategy ??= {};
  const { updateStrategy } = spec;
  updateStrategy.type ||= 'RollingUpdate';
  const isRolling = updateStrategy.type === 'RollingUpdate';
  if (isRolling) updateStrategy.rollingUpdate ??= {};
  if (updateStrategy.rollingUpdate === undefined) return;
  updateStrategy.rollingUpdate.maxUnavailable ??= isRolling ? 1 : 0;
  updateStrategy.rollingUpdate.maxSurge ??= 0;
}

/** `rollingUpdate` has a default only if the manifest omits the type of the strategy. */
export function setStatefulSetDefaults({ spec = {} }: Draft<'StatefulSet'>, minor: number): void {
  spec.updateStrategy ??= {};
  const { updateStrategy } = spec;
  if (!updateStrategy.type) {
    updateStrategy.type = 'RollingUpdate';
    updateStrategy.rollingUpdate ??= {};
  }
  if (updateStrategy.rollingUpdate !== undefined) {
    updateStrategy.rollingUpdate.partition ??= 0;
    if (updateStrategy.type === 'RollingUpdate' && minor >= MAX_UNAVAILABLE_MINOR)
      updateStrategy.rollingUpdate.maxUnavailable ??= 1;
  }
  for (const claim of spec.volumeClaimTemplates ?? [])
    Object.assign(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
}

export function setReplicationControllerDefaults(controller: Draft<'ReplicationController'>): void {
  const labels = controller.spec?.template?.metadata?.labels;
  if (controller.spec === undefined || labels === undefined) return;
  if (isEmpty(controller.spec.selector)) controller.spec.selector = { ...labels };
  setLabels(controller, controller.spec.template);
}

export function setJobDefaults(job: Draft<'Job'>): void {
  const { spec = {} } = job;
  if (spec.parallelism === undefined) spec.completions ??= 1;
  spec.parallelism ??= 1;
  spec.backoffLimit ??= spec.backoffLimitPerIndex === undefined ? 6 : MAX_INT32;
  spec.completionMode ??= 'NonIndexed';
  spec.suspend ??= false;
  spec.podReplacementPolicy ??= spec.podFailurePolicy ? 'Failed' : 'TerminatingOrFailed';
  spec.manualSelector ??= false;
  setLabels(job, spec.template);
}

/**
 * Gives an object without labels those of its Pod template. They share the map, as in Go: the
 * labels that a Job gets later are added to both.
 */
export function setLabels(
  object: Draft<'Job'> | Draft<'ReplicationController'>,
  template: Draft<'PodTemplateSpec'> | undefined,
): void {
  const labels = template?.metadata?.labels;
  if (labels === undefined) return;
  object.metadata ??= {};
  if (isEmpty(object.metadata.labels)) object.metadata.labels = labels;
}

const isEmpty = (map: object | undefined): boolean =>
  map === undefined || Object.keys(map).length === 0;
