import type { TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral } from './type-utils.js';

/** Strings that are certainly no references to images. */
type NotImage =
  | ''
  | `${string}${' ' | '\t' | '\n' | '$' | '{' | '(' | '<' | ',' | ';' | '#' | '%' | '&' | '*' | '?' | '=' | '\\' | '"' | "'"}${string}`
  | `${string}//${string}`
  | `${'/' | ':' | '@' | '-' | '.' | '_'}${string}`
  | `${string}${'/' | ':' | '@' | '@sha256'}`;

/** The invalid references to images; never if all are valid. */
export type InvalidImage<Image> =
  Image extends Lowercase<string>
    ? Image extends NotImage
      ? Known<Image>
      : never
    : InvalidMixedCase<Image>;
type Known<Value> = unknown extends Value ? never : Value; // any matches everything
// Only tags and registries may have upper-case letters.
type InvalidMixedCase<Image> = Image extends NotImage
  ? Known<Image>
  : Image extends string
    ? RepositoryOf<Image> extends Lowercase<string>
      ? never
      : IsStringLiteral<RepositoryOf<Image>> extends true
        ? Image
        : never
    : never;
type RepositoryOf<Image> = Image extends `${infer Host}/${infer Rest}`
  ? Host extends Lowercase<Host> & NotRegistry<Host>
    ? WithoutTag<Image>
    : WithoutTag<Rest>
  : WithoutTag<Image>;
/** The text if it cannot be the name of a registry: `acme` in `acme/web`. */
type NotRegistry<Host> = Host extends `${string}${'.' | ':'}${string}` | 'localhost' ? never : Host;
type WithoutTag<Text> = Text extends `${infer Name}${':' | '@'}${string}` ? WithoutTag<Name> : Text;

/** `unknown`, or the error message of an invalid image. */
export type ExplainImage<Image> =
  InvalidImage<Image> extends never ? unknown : TypeErrorMessage<ImageMessage<InvalidImage<Image>>>;
type ImageMessage<Image> = Image extends ''
  ? 'image must not be empty: write a reference such as ghcr.io/acme/web:1.4'
  : Image extends ` ${string}` | `${string}${' ' | '\n'}`
    ? 'image must not start or end with whitespace: remove it'
    : `'${Image & string}' is not a reference to an image: write one such as ghcr.io/acme/web:1.4, with a repository in lower case`;
