import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotNatural } from './invalid-text.js';

// The own fields of Jobs.

/** The rules of Jobs: see `RulesOfKind`. */
export interface JobRules {
  ownShape: JobShape;
  shape: PolicyShape;
  values: JobValues;
}

type NotCount = InvalidText<NotNatural, 'not valid: write a whole number, 0 or more'>;
interface JobValues {
  readonly parallelism: NotCount;
  readonly completions: NotCount;
  readonly backoffLimit: NotCount;
  readonly backoffLimitPerIndex: NotCount;
  readonly maxFailedIndexes: NotCount;
  readonly activeDeadlineSeconds: NotCount;
  readonly ttlSecondsAfterFinished: NotCount;
  readonly succeededCount: NotCount;
}

interface NotIndexed {
  readonly completionMode?: 'NonIndexed' | undefined;
}
/** The fields of a Job that exclude or need each other. */
type JobShape =
  | InvalidShape<
      'podFailurePolicy',
      {
        readonly podFailurePolicy: object;
        readonly template: { readonly restartPolicy: 'OnFailure' };
      },
      "podFailurePolicy needs restartPolicy: 'Never' in the template: write that, or remove the policy"
    >
  | InvalidShape<
      'podReplacementPolicy',
      {
        readonly podFailurePolicy: object;
        readonly podReplacementPolicy: 'TerminatingOrFailed';
      },
      "with podFailurePolicy, podReplacementPolicy must be 'Failed': write that, or leave it out"
    >
  | InvalidShape<
      'successPolicy',
      NotIndexed & { readonly successPolicy: object },
      "successPolicy needs completionMode: 'Indexed': add it and completions, or remove successPolicy"
    >
  | InvalidShape<
      'backoffLimitPerIndex',
      NotIndexed & { readonly backoffLimitPerIndex: number },
      "backoffLimitPerIndex needs completionMode: 'Indexed': add it and completions, or use backoffLimit"
    >
  | InvalidShape<
      'maxFailedIndexes',
      | (NotIndexed & { readonly maxFailedIndexes: number })
      | { readonly maxFailedIndexes: number; readonly backoffLimitPerIndex?: undefined },
      "maxFailedIndexes needs completionMode: 'Indexed' and backoffLimitPerIndex: add them, or remove it"
    >
  | InvalidShape<
      'completionMode',
      {
        readonly completionMode: 'Indexed';
        readonly parallelism: number;
        readonly completions?: undefined;
      },
      "completionMode: 'Indexed' needs completions, the number of indexes: add it"
    >
  | InvalidShape<
      'podFailurePolicy',
      {
        readonly podFailurePolicy: {
          readonly rules: StartsOrEndsWith<FailIndex>;
        };
        readonly backoffLimitPerIndex?: undefined;
      },
      'the action FailIndex needs backoffLimitPerIndex: add it, or use FailJob'
    >;
interface FailIndex {
  readonly action: 'FailIndex';
}

interface WithoutRequirement {
  readonly action: string;
  readonly onExitCodes?: undefined;
  readonly onPodConditions?: undefined;
}
interface WithBothRequirements {
  readonly onExitCodes: object;
  readonly onPodConditions: object;
}
/** A list whose first or last member has a type. */
type StartsOrEndsWith<T> = readonly [T, ...unknown[]] | readonly [...unknown[], T];

/** The errors in the policies of a Job. */
type PolicyShape =
  | InvalidShape<
      'rules',
      { readonly rules: StartsOrEndsWith<WithoutRequirement> },
      'each rule needs onExitCodes or onPodConditions: add one of them'
    >
  | InvalidShape<
      'rules',
      { readonly rules: StartsOrEndsWith<WithBothRequirements> },
      'a rule has either onExitCodes or onPodConditions: write two rules'
    >
  | InvalidShape<
      'values',
      { readonly operator: 'In'; readonly values: readonly [0, ...unknown[]] },
      'the exit code 0 is success: remove it, or use NotIn'
    >
  | InvalidShape<
      'values',
      { readonly operator: 'In' | 'NotIn'; readonly values: readonly [] },
      'exit codes need at least one value: write values: [1]'
    >
  | InvalidShape<
      'successPolicy',
      { readonly successPolicy: { readonly rules: readonly [] } },
      'successPolicy needs a rule: write { rules: [{ succeededCount: 1 }] }'
    >;
