import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotSubdomain } from './invalid-text.js';
import type { SelectorShape, SelectorValues } from './label-selector.js';

// The claims that ephemeral volumes and StatefulSets create.

/** The fields of a claim that are missing, or exclude each other. */
export type ClaimShape =
  | SelectorShape
  | InvalidShape<
      'spec',
      { readonly spec: WithoutAccessModes },
      "a claim needs an access mode: write accessModes: ['ReadWriteOnce']"
    >
  | InvalidShape<
      'spec',
      { readonly spec: WithoutStorage },
      "a claim needs a size: write resources: { requests: { storage: '1Gi' } }"
    >
  | InvalidShape<
      'accessModes',
      {
        readonly accessModes:
          | readonly ['ReadWriteOncePod', OtherMode, ...unknown[]]
          | readonly [OtherMode, 'ReadWriteOncePod', ...unknown[]];
      },
      'ReadWriteOncePod excludes the other access modes: remove it, or them'
    >;
interface WithoutAccessModes {
  readonly accessModes?: readonly [] | undefined;
  readonly [other: string]: unknown;
}
interface WithoutStorage {
  readonly resources?: WithoutRequests | undefined;
  readonly [other: string]: unknown;
}
interface WithoutRequests {
  readonly requests?: { readonly storage?: undefined } | undefined;
  readonly limits?: unknown;
}
type OtherMode = 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce';

/** The invalid values of the fields of a claim. */
export interface ClaimValues extends SelectorValues {
  readonly storageClassName: InvalidText<Exclude<NotSubdomain, ''>, NotClassName>;
  readonly volumeAttributesClassName: InvalidText<Exclude<NotSubdomain, ''>, NotClassName>;
  readonly storage: InvalidText<
    | '0'
    | `0${'Ki' | 'Mi' | 'Gi' | 'Ti' | 'M' | 'G' | 'T'}`
    | `-${string}`
    | `${string}${'B' | 'b'}`,
    "not the size of a volume: write a size greater than zero, such as '1Gi'"
  >;
}
type NotClassName =
  "not the name of a class: use a-z, 0-9, '-' and '.', starting and ending with a letter or digit";
