import type { NamedConstruct } from '../../spec/named-object.js';
import type { ExplainForm, WithMessages } from '../form.js';
import type { PropertyOf } from '../type-utils.js';
import type { Invalid, Valid } from '../verdict.js';
import type { KindOf } from './kind-of.js';

/** The props of an object, with a message at a field that is an object of another kind. */
export type WithWrongObject<
  Given,
  Wide,
  Field extends string,
  Kinds extends string,
  Advice extends string,
> = Omit<Wide, Field> & {
  readonly [f in Field]: WrongObjectMessage<PropertyOf<Given, Field>, Field, Kinds, Advice>;
};
type WrongObjectMessage<
  Given,
  Field extends string,
  Kinds extends string,
  Advice extends string,
> = Given extends NamedConstruct
  ? Given['kind'] extends Kinds
    ? never
    : `${Field} cannot be ${KindOf<Given>}: write ${Advice}`
  : never;

/** The verdict about the forms of some fields, which may have objects of another kind in them. */
export type FieldVerdict<Given, Wide, Field extends keyof Wide> = Given extends {
  readonly [F in Field]?: Wide[F];
}
  ? Valid
  : [Field & keyof Given] extends [never]
    ? Valid
    : Invalid;
/** The props of an object, with messages in the fields whose forms are wrong. */
export type ExplainedFields<Given, Wide, Field extends keyof Wide & string> = Omit<Wide, Field> & {
  readonly [F in Field & keyof Given]: WithMessages<
    Wide[F],
    ExplainForm<Given[F], Exclude<Wide[F], undefined>, F>
  >;
};
