import type { InvalidEntry, InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotLabelKey, NotLabelValue, Over63, WithLetter } from './invalid-text.js';

/** The errors in the requirements of selectors of labels and nodes, and in terms of nodes. */
export type SelectorShape =
  | InvalidShape<
      'operator',
      {
        readonly key: string;
        readonly operator: 'In' | 'NotIn';
        readonly values?: readonly [] | undefined;
      },
      "the operators In and NotIn need values: write values: ['…'], or use Exists or DoesNotExist"
    >
  | InvalidShape<
      'values',
      {
        readonly key: string;
        readonly operator: 'Exists' | 'DoesNotExist';
        readonly values: readonly [unknown, ...unknown[]];
      },
      'the operators Exists and DoesNotExist take no values: remove them, or use In or NotIn'
    >
  | InvalidShape<
      'operator',
      {
        readonly key: string;
        readonly operator: 'Gt' | 'Lt';
        readonly values?: readonly [] | readonly [unknown, unknown, ...unknown[]] | undefined;
      },
      "the operators Gt and Lt need one value: write values: ['4']"
    >
  | InvalidShape<
      'values',
      {
        readonly key: string;
        readonly operator: 'Gt' | 'Lt';
        readonly values: readonly ['' | WithLetter | `${string}.${string}`];
      },
      "the operators Gt and Lt compare integers: write values: ['4']"
    >
  | InvalidShape<
      'matchFields',
      {
        readonly matchFields: readonly [
          (
            | {
                readonly key:
                  | ''
                  | `${string}/${string}`
                  | `${'metadata.labels' | 'spec.' | 'status.'}${string}`
                  | 'metadata.namespace'
                  | 'name';
              }
            | { readonly operator: 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt' }
            | { readonly values: readonly [unknown, unknown, ...unknown[]] }
          ),
          ...unknown[],
        ];
      },
      'matchFields can only compare metadata.name, by In or NotIn with one value: use matchExpressions for labels'
    >;

/** The invalid keys and values of labels in selectors. */
export interface SelectorValues {
  readonly key: InvalidLabelKey;
  // Not the length: the values of `matchFields` are names of nodes.
  readonly values: InvalidText<Exclude<NotLabelValue, Over63>, LabelValuePredicate>;
  readonly matchLabels: InvalidLabels;
}

/** The invalid keys and values of labels. */
export type InvalidLabels = InvalidEntry<
  InvalidLabelKey,
  InvalidText<NotLabelValue, LabelValuePredicate>
>;
type InvalidLabelKey = InvalidText<
  NotLabelKey,
  "not a label key: write a name such as app or example.com/app, of letters, digits, '-', '_' and '.'"
>;
type LabelValuePredicate =
  "not a label value: use at most 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit";
