import type { NamedConstruct } from '../../spec/named-object.js';
import type { InferLiteral } from '../infer-literal.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { KindOf } from './kind-of.js';

/**
 * A construct that is an argument of a function, with a message if it is of another kind than
 * `Kinds`. `Wide` is the type of all constructs that the function takes. `Problem` is the message
 * about a construct of the right kind; `unknown` if there is none.
 */
export type CheckedConstruct<
  Given,
  Wide,
  Kinds extends string,
  Advice extends string,
  Problem = unknown,
> = InferLiteral<Given> &
  ByVerdict<Wide, WrongConstruct<Given, Kinds, Advice, Problem>>[ConstructVerdict<
    Given,
    Kinds,
    Problem
  >]['type'];

interface OfKind extends NamedConstruct {
  readonly kind: string;
  readonly node: unknown;
}
type ConstructVerdict<Given, Kinds extends string, Problem> = Given extends OfKind
  ? Given['kind'] extends Kinds
    ? unknown extends Problem
      ? Valid
      : Invalid
    : Invalid
  : Given extends string
    ? Invalid
    : Valid;
interface WrongConstruct<Given, Kinds extends string, Advice extends string, Problem> {
  readonly type: Given extends OfKind
    ? Given['kind'] extends Kinds
      ? Problem
      : `this is ${KindOf<Given>}: write ${Advice}`
    : `write ${Advice} itself, and not its name`;
}
