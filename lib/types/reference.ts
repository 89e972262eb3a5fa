import type { DidYouMean, TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral, TextOf } from './type-utils.js';

/**
 * The expected type of an invalid reference: the declared names, which an editor suggests, and the
 * error message. The message is first, because TypeScript truncates long types. Do not intersect it
 * with `string`: then TypeScript prints its members in another order.
 */
export type UndeclaredName<Sentence, Names> = Names | TypeErrorMessage<Sentence>;

/**
 * The error in a reference to one of some names; `unknown` if it is valid or wide. If it is one of
 * several names, none of them may be undeclared.
 */
export type ExplainRef<Reference, Names extends string, Subject extends string> = [
  Undeclared<Reference, Names>,
] extends [never]
  ? unknown
  : UndeclaredName<UndeclaredSentence<Undeclared<Reference, Names>, Names, Subject>, Names>;
type UndeclaredSentence<Name, Names extends string, Subject extends string> = Name extends string
  ? `${Subject} '${Name}' is not declared${DidYouMean<Name, Names>}`
  : never;
type Undeclared<Reference, Names extends string> = KnownLiteral<
  Exclude<TextOf<Reference & string>, Names>
>;

/**
 * The wide type in which one field is a reference. The field keeps its type if the reference is
 * valid.
 */
export type WithReference<
  Wide,
  Field extends keyof Wide,
  Reference,
  Names extends string,
  Subject extends string,
> =
  unknown extends ExplainRef<Reference, Names, Subject>
    ? Wide
    : Omit<Wide, Field> & { readonly [f in Field]: ExplainRef<Reference, Names, Subject> };
