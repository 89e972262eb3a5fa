import type { InvalidEntry, InvalidText, InvalidValueOf } from './invalid-shape.js';
import type {
  NotLabel,
  NotLabelKey,
  NotLabelValue,
  NotNamePrefix,
  NotSubdomain,
} from './invalid-text.js';
import type { InvalidLabels } from './label-selector.js';

/** The errors in the metadata of an object. */
export interface MetadataValues {
  readonly name: InvalidText<
    NotSubdomain,
    "not the name of an object: use a-z, 0-9, '-' and '.', starting and ending with a letter or digit"
  >;
  readonly generateName: InvalidText<
    NotNamePrefix,
    "not the start of a name: use a-z, 0-9, '-' and '.', starting with a letter or digit"
  >;
  readonly namespace: InvalidText<Exclude<NotLabel, ''>, 'not the name of a namespace'>;
  readonly labels: InvalidLabels;
  readonly annotations: InvalidEntry<
    InvalidText<NotLabelKey, 'not the key of an annotation, such as example.com/owner'>,
    unknown
  >;
}

// ---- Fast path, for all Pods

interface WithLabels {
  readonly labels: object;
}
/** Metadata whose labels and annotations have no invalid key. */
interface WithValidKeys {
  readonly labels?: ValidKeys | undefined;
  readonly annotations?: ValidKeys | undefined;
  readonly [other: string]: unknown;
}
type ValidKeys = { readonly [key in Exclude<NotLabelKey, ''>]: never };
type InvalidName =
  | { readonly name: NotSubdomain }
  | { readonly generateName: NotNamePrefix }
  | { readonly namespace: Exclude<NotLabel, ''> };

/** The invalid parts of metadata; never if there are none. */
export type InvalidMetadata<Given> =
  | Extract<Given, InvalidName>
  | (Given extends WithLabels
      ? Extract<Given['labels'][keyof Given['labels']], NotLabelValue>
      : never)
  | (Given extends WithValidKeys ? never : InvalidValueOf<Given, MetadataValues>);
