import type { ApiType } from './api-types.js';
import { ANY_FIELD } from './node.js';
import { RuleContext } from './rule-context.js';

/**
 * Returns the fields of a type, as bits, without which a rule reports nothing. Returns `ANY_FIELD`
 * if there are none.
 *
 * Rules do not declare these fields. The rule is run on a Proxy of an empty value, which records
 * the fields that it reads. A rule that reports nothing, and has read fields only, reports nothing
 * for every value without these fields. A rule that reads anything else may depend on it, and
 * always runs.
 */
export function detectRelevantFields(
  check: (value: never, context: never) => void,
  type: ApiType,
): number {
  let bits = 0;
  const recordField = (name: string | symbol): undefined => {
    bits |= type.fields.get(name as string)?.bit ?? ANY_FIELD;
  };
  const giveUp = (): never => {
    bits = ANY_FIELD;
    throw UNKNOWN_FIELDS;
  };
  const value = new Proxy(EMPTY_OBJECT, {
    get: (_, name) => recordField(name),
    has: (_, name) => recordField(name) ?? false,
    getOwnPropertyDescriptor: (_, name) => recordField(name),
    ownKeys: giveUp,
  });
  const context = new Proxy(EMPTY_OBJECT, {
    get: (_, name) =>
      CONDITIONAL_REPORTS.has(name) ? Reflect.get(RuleContext.prototype, name) : giveUp(),
  });
  try {
    check(value as never, context as never);
  } catch {
    return ANY_FIELD;
  }
  return Math.min(bits, ANY_FIELD);
}

const EMPTY_OBJECT: object = {};

/** Thrown if a rule may depend on more than fields. An Error would collect a stack each time. */
const UNKNOWN_FIELDS = Symbol('unknown fields');

/** The functions of a context that report only some values. They report through the others. */
const CONDITIONAL_REPORTS: ReadonlySet<string | symbol> = new Set<keyof RuleContext<unknown>>([
  'oneOf',
  'between',
  'atLeast',
  'format',
  'requiredFormat',
]);
