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
export type InvalidClaim<Given> = Given extends Claim | ClaimOfTemplate | undefined ? never : Given;

// ---- What is wrong with a wrong one

export type ExplainClaims<Given> = Given extends object
  ? { [K in keyof Given]: ExplainClaim<Given[K]> }
  : unknown;
type ExplainClaim<Given> =
  SetsNone<Given, keyof PodResourceClaim> extends true
    ? 'a resource claim needs a source: resourceClaimName or resourceClaimTemplateName'
    : SetsMany<Given, keyof PodResourceClaim> extends true
      ? 'a resource claim can have only one source: remove the other'
      : PodResourceClaim;
