import type { PodResourceClaim } from '../spec/resource-claim.js';
import type { SetsMany, SetsNone } from './type-utils.js';

// ---- What a right one is like

interface Claim {
  readonly resourceClaimName: string;
  readonly resourceClaimTemplateName?: undefined;
}
interface ClaimOfTemplate {
  readonly resourceClaimTemplateName: string;
  readonly resourceClaimName?: undefined;
}
/** C, if it is no claim; never, if it is one. */
export type InvalidClaim<C> = C extends Claim | ClaimOfTemplate | undefined ? never : C;

// ---- What is wrong with a wrong one

export type ExplainClaims<T> = T extends object ? { [K in keyof T]: ExplainClaim<T[K]> } : unknown;
type ExplainClaim<C> =
  SetsNone<C, keyof PodResourceClaim> extends true
    ? 'a resource claim needs a source: resourceClaimName or resourceClaimTemplateName'
    : SetsMany<C, keyof PodResourceClaim> extends true
      ? 'a resource claim has one source: remove the other'
      : PodResourceClaim;
