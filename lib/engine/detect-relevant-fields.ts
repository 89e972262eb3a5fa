import type { ApiType } from './api-types.js';
import { ANY_FIELD } from './node.js';
import { RuleContext } from './rule-context.js';

/**
 * The fields of a type, as bits, without which a rule finds nothing; `ANY` where there are none
 * such. Nobody writes them down: the rule is given a value without fields, and watched. If it finds
 * nothing, having looked at some fields alone, then it finds nothing in every value without those.
 * If it has looked at anything else, that may have decided.
 */
export function detectRelevantFields(
  check: (value: never, at: never) => void,
  type: ApiType,
): number {
  let bits = 0;
  const look = (name: string | symbol): undefined => {
    bits |= type.fields.get(name as string)?.bit ?? ANY_FIELD;
  };
  const giveUp = (): never => {
    bits = ANY_FIELD;
    throw new Error('Nothing is known of what this rule needs.');
  };
  const value = new Proxy(EMPTY_OBJECT, {
    get: (_, name) => look(name),
    has: (_, name) => look(name) ?? false,
    getOwnPropertyDescriptor: (_, name) => look(name),
    ownKeys: giveUp,
  });
  const at = new Proxy(EMPTY_OBJECT, {
    get: (_, name) =>
      CONDITIONAL_REPORTS.has(name) ? Reflect.get(RuleContext.prototype, name) : giveUp(),
  });
  try {
    check(value as never, at as never);
  } catch {
    return ANY_FIELD;
  }
  return Math.min(bits, ANY_FIELD);
}

const EMPTY_OBJECT: object = {};

/**
 * The verbs that go by what they are given, and speak through the others where there is something
 * to say.
 */
const CONDITIONAL_REPORTS: ReadonlySet<string | symbol> = new Set<keyof RuleContext<unknown>>([
  'oneOf',
  'between',
  'atLeast',
  'format',
  'requiredFormat',
]);
