// Every field of a workload's API has its place: what one lacks of the other is listed here, and nothing else is lacking.
import type { CronJobProps } from '../../lib/workloads/cron-job.js';
import type { DaemonSetProps, DaemonSetUpdateStrategy } from '../../lib/workloads/daemon-set.js';
import type { DeploymentProps, DeploymentStrategy, RollingUpdate } from '../../lib/workloads/deployment.js';
import type { JobProps } from '../../lib/workloads/job.js';
import type {
  OnExitCodes,
  OnPodCondition,
  PodFailurePolicy,
  PodFailurePolicyRule,
  SuccessPolicy,
  SuccessPolicyRule,
} from '../../lib/workloads/job-policy.js';
import type { ReplicaSetProps, ReplicationControllerProps } from '../../lib/workloads/replica-set.js';
import type {
  PersistentVolumeClaimRetentionPolicy,
  StatefulSetProps,
  StatefulSetUpdateStrategy,
} from '../../lib/workloads/stateful-set.js';
import { type Differ, same } from '../support/differ.js';

same<Differ<'DeploymentSpec', DeploymentProps>, [lacks: 'template', has: 'metadata']>(true);
same<Differ<'DeploymentStrategy', DeploymentStrategy>, [lacks: never, has: never]>(true);
same<Differ<'RollingUpdateDeployment', RollingUpdate>, [lacks: never, has: never]>(true);
same<Differ<'RollingUpdateDaemonSet', RollingUpdate>, [lacks: never, has: never]>(true);
same<Differ<'ReplicaSetSpec', ReplicaSetProps>, [lacks: 'template', has: 'metadata']>(true);
same<Differ<'ReplicationControllerSpec', ReplicationControllerProps>, [lacks: 'template', has: 'metadata']>(true);
same<Differ<'DaemonSetSpec', DaemonSetProps>, [lacks: 'template', has: 'metadata']>(true);
same<Differ<'DaemonSetUpdateStrategy', DaemonSetUpdateStrategy>, [lacks: never, has: never]>(true);
same<Differ<'StatefulSetSpec', StatefulSetProps>, [lacks: 'template', has: 'metadata']>(true);
same<Differ<'StatefulSetUpdateStrategy', StatefulSetUpdateStrategy>, [lacks: never, has: never]>(true);
same<Differ<'StatefulSetPersistentVolumeClaimRetentionPolicy', PersistentVolumeClaimRetentionPolicy>, [lacks: never, has: never]>(true);
same<Differ<'JobSpec', JobProps>, [lacks: 'template', has: 'metadata']>(true);
same<Differ<'PodFailurePolicy', PodFailurePolicy>, [lacks: never, has: never]>(true);
same<Differ<'PodFailurePolicyRule', PodFailurePolicyRule>, [lacks: never, has: never]>(true);
same<Differ<'PodFailurePolicyOnExitCodesRequirement', OnExitCodes>, [lacks: never, has: never]>(true);
same<Differ<'PodFailurePolicyOnPodConditionsPattern', OnPodCondition>, [lacks: never, has: never]>(true);
same<Differ<'SuccessPolicy', SuccessPolicy>, [lacks: never, has: never]>(true);
same<Differ<'SuccessPolicyRule', SuccessPolicyRule>, [lacks: never, has: never]>(true);
same<Differ<'CronJobSpec', CronJobProps>, [lacks: 'jobTemplate', has: 'metadata']>(true);
