import type { PodResourceClaim } from '../spec/resource-claim.js';
import type { SetsMany, SetsNone } from './type-utils.js';

// ---- The form of valid claims

interface Claim {
  readonly resourceClaimName: string;
  readonly resourceClaimTemplateName?: undefined;
}
interface ClaimOfTemplate {
  readonly resourceClaimTemplateName: string;
  readonly resourceClaimName?: undefined;
}
/** The claim if it is invalid; else never. */
export type InvalidClaim<Given> = Given extends Claim | ClaimOfTemplate | undefined
  ? never
  : [keyof Given] extends [never] // `{}`, to which PodResourceClaim is assignable, too
    ? Given
    : PodResourceClaim extends Given // as wide as PodResourceClaim: nothing to check
      ? never
      : Given;

// ---- Slow path

export type ExplainClaims<Given> = Given extends object
  ? { [K in keyof Given]: ExplainClaim<Given[K]> }
  : unknown;
type ExplainClaim<Given> =
  SetsNone<Given, keyof PodResourceClaim> extends true
    ? 'a resource claim needs a source: resourceClaimName or resourceClaimTemplateName'
    : SetsMany<Given, keyof PodResourceClaim> extends true
      ? 'a resource claim can have only one source: remove the other'
      : PodResourceClaim;
