import type { ListedResourceClaimUse } from '../spec/resource-requirements.js';
import type { ExplainAmounts } from './amounts.js';
import type { ExplainQuantity, InvalidQuantity } from './quantity.js';
import type { ExplainRef, WithReference } from './reference.js';
import type { ByName, KnownKeys, KnownLiteral, TextOf, UnknownArray } from './type-utils.js';

// ---- Fast path

/** The invalid quantities in resource requirements. */
export type InvalidResources<Given> = InvalidResourceList<
  Given[keyof Given & ('requests' | 'limits')]
>;
/** The invalid quantities in a record of amounts. */
export type InvalidResourceList<Amounts> = InvalidAmong<Amounts, ValuesOf<Amounts>>;
// A wide string hides the literal ones (`string | '1GB'` is `string`), so then each amount is
// checked.
type InvalidAmong<Amounts, Quantities> = string extends Quantities
  ? InvalidEach<Amounts>
  : InvalidQuantity<Quantities>;
type ValuesOf<Amounts> = Amounts extends unknown ? Amounts[keyof Amounts] : never;
type InvalidEach<Amounts> = Amounts extends object
  ? { [R in keyof Amounts]-?: InvalidQuantity<Amounts[R]> }[keyof Amounts]
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
/** The undeclared claims that a container uses. */
export type InvalidClaimUse<Container, ClaimNames> = Container extends WithClaims
  ? Exclude<TextOf<KnownKeysIn<Container['resources']['claims']>>, TextOf<ClaimNames>>
  : Container extends WithListedClaims
    ? InvalidListedClaimUse<Container['resources']['claims'][number], ClaimNames>
    : never;
type KnownKeysIn<Given> = string extends keyof Given ? KnownKeys<Given> : keyof Given;
type InvalidListedClaimUse<Given, ClaimNames> =
  Given extends ListedByName<infer R>
    ? KnownLiteral<Exclude<TextOf<R>, TextOf<ClaimNames>>>
    : never;

// ---- Slow path

export type ExplainResources<Given, ClaimNames extends string> = Given extends object
  ? {
      [F in keyof Given]: F extends 'claims'
        ? ExplainClaimUses<Given[F], ClaimNames>
        : ExplainResourceList<Given[F]> & ExplainAmounts<Given[F], Given>;
    }
  : unknown;
export type ExplainResourceList<Amounts> = Amounts extends object
  ? { [R in keyof Amounts]: ExplainQuantity<Amounts[R]> }
  : unknown;
type ExplainClaimUses<Given, ClaimNames extends string> = Given extends UnknownArray
  ? {
      [I in keyof Given]: Given[I] extends ListedByName<infer R>
        ? WithReference<ListedResourceClaimUse, 'name', R, ClaimNames, 'resource claim'>
        : ListedResourceClaimUse;
    }
  : Given extends object
    ? {
        [K in keyof Given]: unknown extends ExplainRef<K, ClaimNames, 'resource claim'>
          ? unknown
          : `resource claim '${K & string}' is not declared`;
      } & { [N in Exclude<ClaimNames, keyof Given>]?: unknown } // which editors complete
    : unknown;
