import type { NamedConstruct, NamedObject } from '../../spec/named-object.js';
import type { KnownLiteral } from '../type-utils.js';

/** The message about a construct where another value is expected; `unknown` if it is expected. */
export type ExplainNamed<
  Given extends NamedConstruct,
  Wide,
  Place extends string,
> = Given extends Wide
  ? unknown
  : `this is ${TitleOf<Given['kind']>}: write ${FormOf<KindIn<Wide>, Place>}`;

/** The kind of an object, for messages. The types of other packages do not have it. */
export type TitleOf<Kind extends string> = string extends Kind ? 'another object' : `a ${Kind}`;

/** The kinds of the objects that a field can have. */
type KindIn<Wide> = Wide extends NamedObject<infer Kind> ? KnownLiteral<Kind> : never;
/** The form to write instead. */
type FormOf<Kind extends string, Place extends string> = [Kind] extends [never]
  ? Place extends 'env[]'
    ? "one of its keys, .key('…')"
    : 'a value of this field'
  : `a ${Kind}, or its name`;
