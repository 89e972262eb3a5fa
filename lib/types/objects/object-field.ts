import type { NamedConstruct } from '../../spec/named-object.js';
import type { InferLiteral } from '../infer-literal.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { TitleOf } from './named.js';

/**
 * The props of an object of which one field can be another object, with a message if that object is
 * of another kind than `Kinds`. `Checked` are the props with all other checks.
 */
export type CheckedObjectField<
  Given,
  Wide,
  Field extends string,
  Kinds extends string,
  Advice extends string,
  Checked = Wide,
> = InferLiteral<Given> &
  ByVerdict<Checked, WrongObject<Given, Wide, Field, Advice>>[ObjectVerdict<
    Given,
    Field,
    Kinds
  >]['type'];

type ObjectVerdict<Given, Field extends string, Kinds extends string> = Given extends {
  readonly [f in Field]: NamedConstruct;
}
  ? Given[Field]['kind'] extends Kinds
    ? Valid
    : Invalid
  : Valid;
interface WrongObject<Given, Wide, Field extends string, Advice extends string> {
  readonly type: Omit<Wide, Field> & {
    readonly [f in Field]: Given extends { readonly [f in Field]: NamedConstruct }
      ? `${Field} cannot be ${TitleOf<Given[Field]['kind']>}: write ${Advice}`
      : unknown;
  };
}
