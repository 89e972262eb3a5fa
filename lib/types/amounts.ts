import type { Fraction } from './quantity.js';
import type { MessagesOrElse, TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral, PropertyOf } from './type-utils.js';

/** Resources whose limit equals the request: those with a domain, and huge pages. */
type FixedResource = `${string}/${string}` | `hugepages-${string}`;
type NativeResource = `${string}kubernetes.io/${string}`;

// ---- Fast path

/** Amounts of CPU, memory and storage only. */
interface UsualAmounts {
  readonly [fixed: FixedResource]: never;
}
/** Resources of which only the quantities need a closer look. */
export interface UsualResources<ClaimUses> {
  readonly requests?: UsualAmounts | undefined;
  readonly limits?: UsualAmounts | undefined;
  readonly claims?: ClaimUses;
  readonly [field: string]: unknown;
}

/** The invalid amounts of resources with a domain, and of huge pages. */
export type InvalidFixed<Resources> = InvalidFixedOf<
  PropertyOf<Resources, 'requests'>,
  PropertyOf<Resources, 'limits'>
>;
type InvalidFixedOf<Requests, Limits> =
  | InvalidWholeAmount<Requests>
  | InvalidWholeAmount<Limits>
  | WithoutLimit<Requests, Limits>
  | (keyof (Requests & Limits) & FixedResource extends never
      ? never
      : HugePagesAlone<keyof Requests | keyof Limits>);
type InvalidWholeAmount<Amounts> = {
  [R in keyof Amounts]: R extends `${string}/${string}` ? InvalidAmount<Amounts[R]> : never;
}[keyof Amounts];
type InvalidAmount<Amount> = Extract<`${Amount & (string | number)}`, Fraction>;
/** The requested resources without a limit, or with another one. */
type WithoutLimit<Requests, Limits> = {
  [R in keyof Requests]: R extends FixedResource
    ? R extends NativeResource
      ? never
      : IsKnown<R, Limits> extends true
        ? R extends keyof Limits
          ? Differ<Requests[R], Limits[R]> extends true
            ? R
            : never
          : R
        : never
    : never;
}[keyof Requests];
/** Whether a type shows if a resource has a limit. */
type IsKnown<Resource, Limits> = unknown extends Limits
  ? false
  : string extends Resource
    ? false
    : [Limits] extends [object | undefined]
      ? Resource extends keyof Limits
        ? undefined extends Limits[Resource]
          ? false
          : true
        : true
      : false;
/** Whether two amounts are certainly different whole numbers. */
type Differ<A, B> =
  AreWhole<Text<A>, Text<B>> extends true ? (Text<A> extends Text<B> ? false : true) : false;
type Text<Amount> = `${Amount & (string | number)}`;
type AreWhole<A, B> = [A, B] extends [`${bigint}`, `${bigint}`]
  ? IsStringLiteral<A> | IsStringLiteral<B> extends true
    ? true
    : false
  : false;
/** Huge pages of a container that requests neither CPU nor memory. */
type HugePagesAlone<Names> =
  Extract<Names, `hugepages-${string}`> extends never
    ? never
    : Extract<Names, 'cpu' | 'memory'> extends never
      ? Extract<Names, `hugepages-${string}`>
      : never;

// ---- Slow path

export type ExplainAmounts<Amounts, Resources> = MessagesOrElse<{
  [R in keyof Amounts as Message<R, Amounts[R], Resources> extends never
    ? never
    : R]: TypeErrorMessage<Message<R, Amounts[R], Resources>>;
}>;
type Message<Resource, Amount, Resources> = Resource extends 'memory' | 'ephemeral-storage'
  ? Amount extends Fraction
    ? `'${Amount}' is a fraction of a byte: write a suffix such as Mi instead of m`
    : never
  : Resource extends FixedResource
    ? [InvalidAmount<Amount>] extends [never]
      ? Resource extends WithoutLimit<
          PropertyOf<Resources, 'requests'>,
          PropertyOf<Resources, 'limits'>
        >
        ? `${Resource} must have a limit that equals the request: write it in limits`
        : Resource extends HugePagesAlone<
              keyof PropertyOf<Resources, 'requests'> | keyof PropertyOf<Resources, 'limits'>
            >
          ? 'a container with huge pages must also request cpu or memory: add one of them'
          : never
      : Resource extends `${string}/${string}`
        ? `${Resource} must be a whole number`
        : never
    : never;
