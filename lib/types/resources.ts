import type { ListedResourceClaimUse } from '../spec/resource-requirements.js';
import type { ExplainQuantity, InvalidQuantity } from './quantity.js';
import type { ExplainRef, WithReference } from './reference.js';
import type { ByName, KnownKeys, KnownLiteral, UnknownArray } from './type-utils.js';

// ---- What is wrong, quickly: never, if nothing is

/** The quantities among the resources R that are none. */
export type InvalidResources<R> = InvalidResourceList<R[Exclude<keyof R, 'claims'>]>;
/** The quantities among some amounts by name that are none. */
export type InvalidResourceList<A> = InvalidAmong<A, ValuesOf<A>>;
// A string that is not known hides the others: `string | '1GB'` is `string`. Then each is looked
// at.
type InvalidAmong<A, Q> = string extends Q ? InvalidEach<A> : InvalidQuantity<Q>;
type ValuesOf<A> = A extends unknown ? A[keyof A] : never;
type InvalidEach<A> = A extends object
  ? { [R in keyof A]-?: InvalidQuantity<A[R]> }[keyof A]
  : never;

interface WithClaims {
  readonly resources: { readonly claims: ByName };
}
interface WithListedClaims {
  readonly resources: { readonly claims: readonly ListedByName<unknown>[] };
}
interface ListedByName<Name> {
  readonly name: Name;
}
/** The claims that the container C uses and that are not among Claims. */
export type InvalidClaimUse<C, Claims> = C extends WithClaims
  ? Exclude<KnownKeysIn<C['resources']['claims']>, Claims>
  : C extends WithListedClaims
    ? InvalidListedClaimUse<C['resources']['claims'][number], Claims>
    : never;
type KnownKeysIn<T> = string extends keyof T ? KnownKeys<T> : keyof T;
type InvalidListedClaimUse<U, Claims> =
  U extends ListedByName<infer R> ? KnownLiteral<Exclude<R, Claims>> : never;

// ---- What is wrong with a wrong one

export type ExplainResources<R, Claims extends string> = R extends object
  ? {
      [F in keyof R]: F extends 'claims'
        ? ExplainClaimUses<R[F], Claims>
        : ExplainResourceList<R[F]>;
    }
  : unknown;
export type ExplainResourceList<A> = A extends object
  ? { [R in keyof A]: ExplainQuantity<A[R]> }
  : unknown;
type ExplainClaimUses<C, Claims extends string> = C extends UnknownArray
  ? {
      [I in keyof C]: C[I] extends ListedByName<infer R>
        ? WithReference<ListedResourceClaimUse, 'name', R, Claims, 'resource claim'>
        : ListedResourceClaimUse;
    }
  : C extends object
    ? {
        [K in keyof C]: unknown extends ExplainRef<K, Claims, 'resource claim'>
          ? unknown
          : `resource claim '${K & string}' is not declared`;
      }
    : unknown;
