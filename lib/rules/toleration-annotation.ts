import type { Api } from '../api/types.js';
import { type Json, Members, readJson } from '../source/json.js';
import { isInt64Text, Literal } from '../source/literal.js';
import { SyntaxFault } from '../source/syntax-fault.js';

type Toleration = Api<'Toleration'>;

interface Field {
  readonly is: RegExp;
  readonly field: keyof Toleration;
  readonly go: string;
  readonly type: string;
}

/** The fields of a toleration as Go names them, and the types that it names where it cannot read one. Capitals do not matter to it. */
const FIELDS: readonly Field[] = [
  { is: /^key$/iu, field: 'key', go: 'Key', type: 'string' },
  { is: /^operator$/iu, field: 'operator', go: 'Operator', type: 'core.TolerationOperator' },
  { is: /^value$/iu, field: 'value', go: 'Value', type: 'string' },
  { is: /^effect$/iu, field: 'effect', go: 'Effect', type: 'core.TaintEffect' },
  { is: /^tolerationSeconds$/iu, field: 'tolerationSeconds', go: 'TolerationSeconds', type: 'int64' },
];

/** The tolerations that an annotation holds as JSON, or why Go cannot read it. What it does not know it passes over. */
export function tolerationsIn(json: string): readonly Toleration[] | string {
  try {
    return listOf(readJson(json));
  } catch (fault) {
    if (fault instanceof SyntaxFault) return fault.message;
    throw fault;
  }
}

function listOf(list: Json): readonly Toleration[] | string {
  if (list === null) return [];
  if (!Array.isArray(list)) return cannot(list, 'value of type []core.Toleration');
  const faults: string[] = [];
  const read = list.map((item): Toleration => {
    if (item === null) return {};
    if (item instanceof Members) return tolerationOf(item, faults);
    faults.push(cannot(item, 'value of type core.Toleration'));
    return {};
  });
  return faults[0] ?? read;
}

function tolerationOf({ keys, values }: Members, faults: string[]): Toleration {
  const read: Partial<Record<keyof Toleration, unknown>> = {};
  keys.forEach((name, i) => {
    const known = FIELDS.find(({ is }) => is.test(name));
    const value = values[i] ?? null;
    if (known === undefined) return;
    if (known.type === 'int64') {
      if (value === null) delete read.tolerationSeconds;
      else if (isInt64(value)) read.tolerationSeconds = Number(textOf(value));
      else faults.push(cannot(value, `struct field Toleration.${known.go} of type int64`, isNumber(value) ? ` ${textOf(value)}` : ''));
    } else if (isText(value)) read[known.field] = textOf(value);
    else if (value !== null) faults.push(cannot(value, `struct field Toleration.${known.go} of type ${known.type}`));
  });
  return read as Toleration;
}

const saidBy = (value: Json): Json => (value instanceof Literal ? value.value : value);
const isText = (value: Json): boolean => typeof saidBy(value) === 'string';
const isNumber = (value: Json): boolean => typeof saidBy(value) === 'number';

/** What a text says, or how a number is written. */
const textOf = (value: Json): string => String(value instanceof Literal && typeof value.value === 'number' ? value.text : saidBy(value));

const isInt64 = (value: Json): boolean => isNumber(value) && isInt64Text(textOf(value));

const cannot = (value: Json, into: string, number = ''): string => `json: cannot unmarshal ${nameOf(value)}${number} into Go ${into}`;

function nameOf(value: Json): string {
  if (value instanceof Members) return 'object';
  if (Array.isArray(value)) return 'array';
  const is = typeof saidBy(value);
  return is === 'boolean' ? 'bool' : is;
}
