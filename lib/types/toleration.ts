import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NonEmpty, NotInteger, NotLabelKey, NotLabelValue } from './invalid-text.js';

/** The errors in tolerations. */
export type TolerationShape =
  | InvalidShape<
      'value',
      { readonly operator: 'Exists'; readonly value: NonEmpty },
      'a toleration with the operator Exists has no value: remove it, or use Equal'
    >
  | InvalidShape<
      'tolerationSeconds',
      {
        readonly tolerationSeconds: number;
        readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | undefined;
      },
      "tolerationSeconds needs effect: 'NoExecute': write that, or remove tolerationSeconds"
    >
  | InvalidShape<'operator', WithoutKey & { readonly operator: 'Equal' }, NeedsKey>
  | InvalidShape<
      'value',
      WithoutKey & { readonly operator?: undefined; readonly value: string },
      NeedsKey
    >
  | InvalidShape<
      'effect',
      WithoutKey & {
        readonly operator?: undefined;
        readonly value?: undefined;
        readonly effect: string;
      },
      NeedsKey
    >;
interface WithoutKey {
  readonly key?: '' | undefined;
}
type NeedsKey =
  "a toleration needs the key of a taint: add it, or write operator: 'Exists' alone to tolerate all taints";

export interface TolerationValues {
  readonly key: InvalidText<
    Exclude<NotLabelKey, ''>,
    'not the key of a taint, such as example.com/gpu'
  >;
  readonly value: InvalidText<NotLabelValue, 'not the value of a taint'>;
  readonly tolerationSeconds: InvalidText<NotInteger, 'not an integer'>;
}
