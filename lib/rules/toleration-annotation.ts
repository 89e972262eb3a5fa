import type { Api } from '../api/types.js';
import { type Json, Members, readJson } from '../source/json.js';
import { isInt64Text, Literal } from '../source/literal.js';
import { SyntaxFault } from '../source/syntax-fault.js';

type Toleration = Api<'Toleration'>;
type Field = keyof Toleration & string;

/** The fields of a toleration as Go names them, and the types that it names where it cannot read one. */
const FIELDS: Readonly<Record<string, readonly [field: Field, go: string, type: string]>> = {
  key: ['key', 'Key', 'string'],
  operator: ['operator', 'Operator', 'core.TolerationOperator'],
  value: ['value', 'Value', 'string'],
  effect: ['effect', 'Effect', 'core.TaintEffect'],
  tolerationseconds: ['tolerationSeconds', 'TolerationSeconds', 'int64'],
};

/** The tolerations that an annotation holds as JSON, or why Go cannot read it. Capitals do not matter to Go, and what it does not know it passes over. */
export function tolerationsIn(json: string): readonly Toleration[] | string {
  let list: Json;
  try {
    list = readJson(json);
  } catch (fault) {
    if (fault instanceof SyntaxFault) return fault.message;
    throw fault;
  }
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
  const read: Partial<Record<Field, unknown>> = {};
  keys.forEach((name, i) => {
    const known = FIELDS[name.toUpperCase().toLowerCase()];
    const value = values[i] ?? null;
    if (known === undefined || value === null) return;
    const [field, go, type] = known;
    const plain = value instanceof Literal ? value.value : value;
    if (type === 'int64' ? isInt64(value) : typeof plain === 'string') read[field] = plain;
    else faults.push(`json: cannot unmarshal ${inField(value)} into Go struct field Toleration.${go} of type ${type}`);
  });
  return read as Toleration;
}

const isInt64 = (value: Json): boolean =>
  value instanceof Literal ? isInt64Text(value.text) : typeof value === 'number' && Number.isSafeInteger(value);

const cannot = (value: Json, into: string): string => `json: cannot unmarshal ${kindOf(value)} into Go ${into}`;

function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Members) return 'object';
  const plain = value instanceof Literal ? value.value : value;
  return typeof plain === 'boolean' ? 'bool' : typeof plain;
}

/** Of a field, Go says which number it does not take. */
const inField = (value: Json): string =>
  value instanceof Literal && typeof value.value === 'number' ? `number ${value.text}` : kindOf(value);
