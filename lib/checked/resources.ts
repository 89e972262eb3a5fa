import type { ListedResourceClaimUse } from '../spec/resources.js';
import type { ByName, Known, List } from './known.js';
import type { BadQuantity, ExplainQuantity } from './quantity.js';
import type { ExplainRef, Referring } from './reference.js';

// ---- What is wrong, quickly: never, if nothing is

/** The quantities among the resources R that are none. */
export type BadResources<R> = BadAmounts<Held<R>>;
/** The quantities among some amounts by name that are none. */
export type BadAmounts<A> = BadQuantity<Held<A>>;
// Claims are objects, or in a list: no quantities.
type Held<T> = T extends List ? never : T[keyof T];

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
export type BadClaimUse<C, Claims> = Known<Exclude<Claimed<C>, Claims>>;
type Claimed<C> = C extends Claiming
  ? keyof C['resources']['claims']
  : C extends ClaimingInList
    ? C['resources']['claims'][number]['name']
    : never;

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
