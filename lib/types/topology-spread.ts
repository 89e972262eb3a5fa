import type { LabelKeysShape, TopologyKeyPredicate } from './affinity.js';
import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotLabelKey, NotPositive } from './invalid-text.js';
import type { SelectorShape, SelectorValues } from './label-selector.js';

/** The errors in topology spread constraints. */
export type SpreadShape =
  | SelectorShape
  | LabelKeysShape
  | InvalidShape<
      'minDomains',
      { readonly minDomains: number; readonly whenUnsatisfiable: 'ScheduleAnyway' },
      "minDomains needs whenUnsatisfiable: 'DoNotSchedule': write that, or remove minDomains"
    >;

export interface SpreadValues extends SelectorValues {
  readonly maxSkew: InvalidText<NotPositive, 'not a positive integer'>;
  readonly minDomains: InvalidText<NotPositive, 'not a positive integer'>;
  readonly topologyKey: InvalidText<NotLabelKey, TopologyKeyPredicate>;
}
