import { ANY } from './node.js';
import type { Type } from './type-table.js';

/**
 * The fields of a type, as bits, without which a rule finds nothing; `ANY` where there are none such. Nobody writes them down: the rule is given a value
 * without fields, and watched. What it has read of it is all that it went by, so that it says the same, nothing, of every value that lacks those
 * fields. Where it has asked anything else, that may have decided.
 */
export function needsOf(check: (value: never, at: never) => void, type: Type): number {
  let bits = 0;
  const ask = (name: string | symbol): undefined => {
    bits |= type.fields.get(name as string)?.bit ?? ANY;
  };
  const askAll = (): never => {
    bits |= ANY;
    throw new Error('a rule asked for more than fields');
  };
  const value = new Proxy(NOTHING, {
    get: (_, name) => ask(name),
    has: (_, name) => ask(name) ?? false,
    getOwnPropertyDescriptor: (_, name) => ask(name),
    ownKeys: askAll,
  });
  try {
    check(value as never, new Proxy(NOTHING, { get: askAll }) as never);
  } catch {
    return ANY;
  }
  return (bits & ANY) === ANY ? ANY : bits;
}

const NOTHING: object = {};
