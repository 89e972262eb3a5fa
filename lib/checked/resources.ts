import type { ListedResourceClaimUse } from '../spec/resources.js';
import type { ByName, List } from './known.js';
import type { BadQuantity, ExplainQuantity } from './quantity.js';
import type { ExplainRef, Referring } from './reference.js';

// ---- What is wrong, quickly: never, if nothing is. Claims: the names of the Pod's resourceClaims.

interface Requesting {
  readonly requests: ByName;
}
interface Limiting {
  readonly limits: ByName;
}
interface Claiming {
  readonly claims: ByName;
}
interface ClaimingInList {
  readonly claims: readonly Listed<unknown>[];
}
interface Listed<Name> {
  readonly name: Name;
}
export type BadResources<R, Claims> = BadQuantity<Requested<R> | Limited<R>> | Exclude<Claimed<R>, Claims>;

type Requested<R> = R extends Requesting ? R['requests'][keyof R['requests']] : never;
type Limited<R> = R extends Limiting ? R['limits'][keyof R['limits']] : never;
type Claimed<R> = R extends Claiming ? keyof R['claims'] : R extends ClaimingInList ? R['claims'][number]['name'] : never;

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
