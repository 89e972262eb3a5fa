import type { Api } from '../api/types.js';

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
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch (error) {
    return (error as Error).message;
  }
  if (list === null) return [];
  if (!Array.isArray(list)) return cannot(list, 'value of type []core.Toleration');
  const faults: string[] = [];
  const read = list.map((item): Toleration => {
    if (item === null) return {};
    if (typeof item === 'object' && !Array.isArray(item)) return tolerationOf(item, faults);
    faults.push(cannot(item, 'value of type core.Toleration'));
    return {};
  });
  return faults[0] ?? read;
}

function tolerationOf(item: object, faults: string[]): Toleration {
  const read: Partial<Record<Field, unknown>> = {};
  for (const [name, value] of Object.entries(item)) {
    const known = FIELDS[name.toUpperCase().toLowerCase()];
    if (known === undefined || value === null) continue;
    const [field, go, type] = known;
    if (type === 'int64' ? Number.isInteger(value) && Math.abs(value) < 2 ** 63 : typeof value === 'string') read[field] = value;
    else faults.push(cannot(value, `struct field Toleration.${go} of type ${type}`));
  }
  return read as Toleration;
}

const cannot = (value: unknown, into: string): string => `json: cannot unmarshal ${nameOf(value)} into Go ${into}`;

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isInteger(value)) return `number ${value}`;
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
