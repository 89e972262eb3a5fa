// The types cover every field of the workload APIs. The only differences, in both directions, are
// those listed here.
import type { CronJobProps } from '../../lib/workloads/cron-job.js';
import type { DaemonSetProps, DaemonSetUpdateStrategy } from '../../lib/workloads/daemon-set.js';
import type {
  DeploymentProps,
  DeploymentStrategy,
  RollingUpdate,
} from '../../lib/workloads/deployment.js';
import type { JobProps } from '../../lib/workloads/job.js';
import type {
  OnExitCodes,
  OnPodCondition,
  PodFailurePolicy,
  PodFailurePolicyRule,
  SuccessPolicy,
  SuccessPolicyRule,
} from '../../lib/workloads/job-policy.js';
import type {
  ReplicaSetProps,
  ReplicationControllerProps,
} from '../../lib/workloads/replica-set.js';
import type {
  PersistentVolumeClaimRetentionPolicy,
  StatefulSetProps,
  StatefulSetUpdateStrategy,
} from '../../lib/workloads/stateful-set.js';
import { assertEqualTypes, type FieldDifference } from '../support/type-equality.js';

assertEqualTypes<
  FieldDifference<'DeploymentSpec', DeploymentProps>,
  [lacks: 'template', has: 'metadata']
>(true);
assertEqualTypes<
  FieldDifference<'DeploymentStrategy', DeploymentStrategy>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'RollingUpdateDeployment', RollingUpdate>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'RollingUpdateDaemonSet', RollingUpdate>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ReplicaSetSpec', ReplicaSetProps>,
  [lacks: 'template', has: 'metadata']
>(true);
assertEqualTypes<
  FieldDifference<'ReplicationControllerSpec', ReplicationControllerProps>,
  [lacks: 'template', has: 'metadata']
>(true);
assertEqualTypes<
  FieldDifference<'DaemonSetSpec', DaemonSetProps>,
  [lacks: 'template', has: 'metadata']
>(true);
assertEqualTypes<
  FieldDifference<'DaemonSetUpdateStrategy', DaemonSetUpdateStrategy>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'StatefulSetSpec', StatefulSetProps>,
  [lacks: 'template', has: 'metadata']
>(true);
assertEqualTypes<
  FieldDifference<'StatefulSetUpdateStrategy', StatefulSetUpdateStrategy>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<
    'StatefulSetPersistentVolumeClaimRetentionPolicy',
    PersistentVolumeClaimRetentionPolicy
  >,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'JobSpec', JobProps>, [lacks: 'template', has: 'metadata']>(true);
assertEqualTypes<FieldDifference<'PodFailurePolicy', PodFailurePolicy>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'PodFailurePolicyRule', PodFailurePolicyRule>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PodFailurePolicyOnExitCodesRequirement', OnExitCodes>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PodFailurePolicyOnPodConditionsPattern', OnPodCondition>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'SuccessPolicy', SuccessPolicy>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'SuccessPolicyRule', SuccessPolicyRule>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'CronJobSpec', CronJobProps>,
  [lacks: 'jobTemplate', has: 'metadata']
>(true);
