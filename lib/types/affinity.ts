import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotLabel, NotLabelKey, NotWeight } from './invalid-text.js';
import type { SelectorShape, SelectorValues } from './label-selector.js';

/** The errors in the terms of an affinity. */
export type AffinityShape =
  | SelectorShape
  | InvalidShape<
      'nodeSelectorTerms',
      { readonly nodeSelectorTerms: readonly [] },
      'nodeSelectorTerms needs at least one term: add one, or remove the required node affinity'
    >
  | LabelKeysShape;

/** A list of label keys without a selector that it extends. */
export type LabelKeysShape = InvalidShape<
  'matchLabelKeys' | 'mismatchLabelKeys',
  | {
      readonly topologyKey: string;
      readonly matchLabelKeys: readonly [unknown, ...unknown[]];
      readonly labelSelector?: undefined;
    }
  | {
      readonly topologyKey: string;
      readonly mismatchLabelKeys: readonly [unknown, ...unknown[]];
      readonly labelSelector?: undefined;
    },
  'matchLabelKeys and mismatchLabelKeys extend a labelSelector: add one'
>;

export interface AffinityValues extends SelectorValues {
  readonly weight: InvalidText<NotWeight, 'not in the range 1–100'>;
  readonly topologyKey: InvalidText<NotLabelKey, TopologyKeyPredicate>;
  readonly namespaces: InvalidText<NotLabel, 'not the name of a namespace'>;
}
export type TopologyKeyPredicate = 'not the key of a node label, such as kubernetes.io/hostname';
