import type { PodResourceClaim } from '../spec/resource-claim.js';
import type { ExplainFieldsOf, InvalidText } from './invalid-shape.js';
import type { NotSubdomain } from './invalid-text.js';
import type { WithValidName } from './name.js';
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
type WithInvalidName =
  | { readonly resourceClaimName: NotSubdomain }
  | { readonly resourceClaimTemplateName: NotSubdomain };
interface ClaimValues {
  readonly resourceClaimName: InvalidText<NotSubdomain, 'not the name of a ResourceClaim'>;
  readonly resourceClaimTemplateName: InvalidText<
    NotSubdomain,
    'not the name of a ResourceClaimTemplate'
  >;
}
/** The claim if it is invalid; else never. */
export type InvalidClaim<Given> = Given extends Claim | ClaimOfTemplate | undefined
  ? Extract<Given, WithInvalidName>
  : [keyof Given] extends [never] // `{}`, to which PodResourceClaim is assignable, too
    ? Given
    : PodResourceClaim extends Given // as wide as PodResourceClaim: nothing to check
      ? never
      : Given;

// ---- Slow path

export type ExplainClaims<Given> = Given extends object
  ? { [K in keyof Given]: WithValidName<K, 'resource claim', ExplainClaim<Given[K]>> }
  : unknown;
type ExplainClaim<Given> =
  SetsNone<Given, keyof PodResourceClaim> extends true
    ? 'a resource claim needs a source: resourceClaimName or resourceClaimTemplateName'
    : SetsMany<Given, keyof PodResourceClaim> extends true
      ? 'a resource claim can have only one source: remove the other'
      : PodResourceClaim & ExplainFieldsOf<Given, never, ClaimValues>;
