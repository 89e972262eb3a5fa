import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotInteger, NotLabel, NotNatural } from './invalid-text.js';
import type { JobRules } from './job-fields.js';
import type { SelectorShape, SelectorValues } from './label-selector.js';
import type { ClaimShape, ClaimValues } from './persistent-volume-claim.js';
import type { ScheduleValues } from './schedule.js';

// The own fields of workloads.

/**
 * The rules of each kind: `ownShape` for the props themselves, and the others for all objects in
 * them except the template.
 */
export interface RulesOfKind {
  Deployment: {
    ownShape: NoDeadline;
    shape: SelectorShape | DeploymentShape;
    values: DeploymentValues;
  };
  DaemonSet: {
    ownShape: NoDeadline;
    shape: SelectorShape | DaemonSetShape;
    values: DeploymentValues;
  };
  ReplicaSet: { ownShape: NoDeadline; shape: SelectorShape; values: ReplicatedValues };
  ReplicationController: { ownShape: NoDeadline; shape: never; values: ReplicatedValues };
  StatefulSet: {
    ownShape: NoDeadline;
    shape: SelectorShape | ClaimShape | StatefulSetShape;
    values: StatefulSetValues;
  };
  Job: JobRules;
  CronJob: { ownShape: never; shape: never; values: ScheduleValues };
}

/** The template gets its message at the field itself: see `TemplateErrors`. */
type NoDeadline = InvalidShape<
  'activeDeadlineSeconds',
  { readonly template: { readonly activeDeadlineSeconds: number } },
  'only Pods of a Job end at a deadline: remove activeDeadlineSeconds, or use a Job'
>;

type NotCount = InvalidText<NotNatural, 'not valid: write a whole number, 0 or more'>;
interface ReplicatedValues extends SelectorValues {
  readonly replicas: NotCount;
  readonly minReadySeconds: NotCount;
}

// ---- Deployments and DaemonSets

interface DeploymentValues extends ReplicatedValues {
  readonly revisionHistoryLimit: NotCount;
  readonly progressDeadlineSeconds: NotCount;
  readonly maxSurge: NotAmount<`-${string}` | NotInteger>;
  readonly maxUnavailable: NotAmount<`-${string}` | NotInteger | Over100Percent>;
}
type NotAmount<Text extends string> = InvalidText<
  Text,
  "not valid: write a number such as 1, or a percentage such as '25%'"
>;
type Over100Percent =
  | `${2 | Above2}${any}${any}${string}%`
  | `1${Positive}${any}${string}%`
  | `10${Positive}${string}%`;
type Positive = 1 | 2 | Above2;
type Above2 = 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Zero = 0 | '0%';
type NonZero = Positive | `${Positive}${string}%`;

type DeploymentShape =
  | InvalidShape<
      'maxUnavailable',
      { readonly maxSurge: Zero; readonly maxUnavailable: Zero },
      'maxUnavailable and maxSurge cannot both be 0: write maxSurge: 1, or leave one of them out'
    >
  | NoRollingUpdate<'Recreate'>;
type NoRollingUpdate<Strategy extends string> = InvalidShape<
  'rollingUpdate',
  { readonly type: Strategy; readonly rollingUpdate: object },
  `the strategy ${Strategy} has no rollingUpdate: remove it, or write type: 'RollingUpdate'`
>;
type DaemonSetShape =
  | InvalidShape<
      'maxUnavailable',
      { readonly maxSurge?: Zero | undefined; readonly maxUnavailable: Zero },
      'maxUnavailable: 0 needs maxSurge: write maxSurge: 1, or maxUnavailable: 1'
    >
  | InvalidShape<
      'maxSurge',
      { readonly maxSurge: NonZero; readonly maxUnavailable?: NonZero | undefined },
      'maxSurge needs maxUnavailable: 0, whose default is 1: write that, or remove maxSurge'
    >
  | NoRollingUpdate<'OnDelete'>;

// ---- StatefulSets

interface StatefulSetValues
  extends Omit<DeploymentValues, 'revisionHistoryLimit' | 'progressDeadlineSeconds'>,
    Omit<ClaimValues, keyof SelectorValues> {
  readonly partition: NotCount;
  readonly start: NotCount;
  readonly serviceName: InvalidText<
    Exclude<NotLabel, ''>,
    "not the name of a Service: use 1–63 characters of a-z, 0-9 and '-'"
  >;
}
type StatefulSetShape =
  | InvalidShape<
      'maxUnavailable',
      { readonly maxUnavailable: Zero },
      'maxUnavailable cannot be 0: write 1, or leave it out'
    >
  | NoRollingUpdate<'OnDelete'>
  | NoRollingUpdate<'Recreate'>;
