import type { ListedResourceClaimUse } from '../spec/resources.js';
import type { ByName, Known, KnownKeyOf, List } from './known.js';
import type { BadQuantity, ExplainQuantity } from './quantity.js';
import type { ExplainRef, Referring } from './reference.js';

// ---- What is wrong, quickly: never, if nothing is

/** The quantities among the resources R that are none. */
export type BadResources<R> = BadAmounts<R[Exclude<keyof R, 'claims'>]>;
/** The quantities among some amounts by name that are none. */
export type BadAmounts<A> = BadAmong<A, Held<A>>;
// A string that is not known hides the others: `string | '1GB'` is `string`. Then each is looked at.
type BadAmong<A, Q> = string extends Q ? BadEach<A> : BadQuantity<Q>;
type Held<A> = A extends unknown ? A[keyof A] : never;
type BadEach<A> = A extends object ? { [R in keyof A]-?: BadQuantity<A[R]> }[keyof A] : never;

interface Claiming {
  readonly resources: { readonly claims: ByName };
}
interface ClaimingInList {
  readonly resources: { readonly claims: readonly Listed<unknown>[] };
}
interface Listed<Name> {
  readonly name: Name;
}
/** The claims that the container C uses and that are not among Claims. */
export type BadClaimUse<C, Claims> = C extends Claiming
  ? Exclude<KeyIn<C['resources']['claims']>, Claims>
  : C extends ClaimingInList
    ? BadUse<C['resources']['claims'][number], Claims>
    : never;
type KeyIn<T> = string extends keyof T ? KnownKeyOf<T> : keyof T;
type BadUse<U, Claims> = U extends Listed<infer R> ? Known<Exclude<R, Claims>> : never;

// ---- What is wrong with a wrong one

export type ExplainResources<R, Claims extends string> = R extends object
  ? { [F in keyof R]: F extends 'claims' ? ExplainClaims<R[F], Claims> : ExplainAmounts<R[F]> }
  : unknown;
export type ExplainAmounts<A> = A extends object ? { [R in keyof A]: ExplainQuantity<A[R]> } : unknown;
type ExplainClaims<C, Claims extends string> = C extends List
  ? {
      [I in keyof C]: C[I] extends Listed<infer R>
        ? Referring<ListedResourceClaimUse, 'name', R, Claims, 'resource claim'>
        : ListedResourceClaimUse;
    }
  : C extends object
    ? {
        [K in keyof C]: unknown extends ExplainRef<K, Claims, 'resource claim'>
          ? unknown
          : `resource claim '${K & string}' is not declared`;
      }
    : unknown;
