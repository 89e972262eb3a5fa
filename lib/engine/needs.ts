import { At } from './at.js';
import { ANY } from './node.js';
import type { Type } from './type-table.js';

/**
 * The fields of a type, as bits, without which a rule finds nothing; `ANY` where there are none such. Nobody writes them down: the rule is given a value
 * without fields, and watched. If it finds nothing, having looked at some fields alone, then it finds nothing in every value without those. If it
 * has looked at anything else, that may have decided.
 */
export function needsOf(check: (value: never, at: never) => void, type: Type): number {
  let bits = 0;
  const look = (name: string | symbol): undefined => {
    bits |= type.fields.get(name as string)?.bit ?? ANY;
  };
  const giveUp = (): never => {
    bits = ANY;
    throw new Error('Nothing is known of what this rule needs.');
  };
  const value = new Proxy(NOTHING, {
    get: (_, name) => look(name),
    has: (_, name) => look(name) ?? false,
    getOwnPropertyDescriptor: (_, name) => look(name),
    ownKeys: giveUp,
  });
  const at = new Proxy(NOTHING, { get: (_, name) => (QUIET.has(name) ? Reflect.get(At.prototype, name) : giveUp()) });
  try {
    check(value as never, at as never);
  } catch {
    return ANY;
  }
  return Math.min(bits, ANY);
}

const NOTHING: object = {};

/** The verbs that go by what they are given, and speak through the others where there is something to say. */
const QUIET: ReadonlySet<string | symbol> = new Set<keyof At<unknown>>(['oneOf', 'between', 'atLeast', 'format', 'requiredFormat']);
