import type { Api } from '../../api/api.js';
import { isInt64Text, JsonLiteral } from '../../parse/json/json-literal.js';
import { JsonSyntaxError } from '../../parse/json/json-syntax-error.js';
import { type Json, JsonObject, parseJson } from '../../parse/json/parse-json.js';

type Toleration = Api<'Toleration'>;

interface TolerationField {
  readonly pattern: RegExp;
  readonly apiName: keyof Toleration;
  readonly goName: string;
  readonly goType: string;
}

/**
 * The fields of a toleration with their names and types in Go's error messages. As in Go, upper and
 * lower case do not matter.
 */
const TOLERATION_FIELDS: readonly TolerationField[] = [
  { pattern: /^key$/iu, apiName: 'key', goName: 'Key', goType: 'string' },
  {
    pattern: /^operator$/iu,
    apiName: 'operator',
    goName: 'Operator',
    goType: 'core.TolerationOperator',
  },
  { pattern: /^value$/iu, apiName: 'value', goName: 'Value', goType: 'string' },
  { pattern: /^effect$/iu, apiName: 'effect', goName: 'Effect', goType: 'core.TaintEffect' },
  {
    pattern: /^tolerationSeconds$/iu,
    apiName: 'tolerationSeconds',
    goName: 'TolerationSeconds',
    goType: 'int64',
  },
];

/**
 * Parses the tolerations of an annotation as Go parses JSON. Returns the error message if Go
 * cannot; unknown fields are ignored.
 */
export function parseTolerationAnnotation(json: string): readonly Toleration[] | string {
  try {
    return toTolerations(parseJson(json));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.message;
    throw error;
  }
}

function toTolerations(list: Json): readonly Toleration[] | string {
  if (list === null) return [];
  if (!Array.isArray(list)) return unmarshalError(list, 'value of type []core.Toleration');
  const errors: string[] = [];
  const read = list.map((item): Toleration => {
    if (item === null) return {};
    if (item instanceof JsonObject) return toToleration(item, errors);
    errors.push(unmarshalError(item, 'value of type core.Toleration'));
    return {};
  });
  return errors[0] ?? read;
}

function toToleration({ keys, values }: JsonObject, errors: string[]): Toleration {
  const read: Partial<Record<keyof Toleration, unknown>> = {};
  keys.forEach((name, i) => {
    const known = TOLERATION_FIELDS.find(({ pattern }) => pattern.test(name));
    const value = values[i] ?? null;
    if (known === undefined) return;
    if (known.goType === 'int64') {
      if (value === null) delete read.tolerationSeconds;
      else if (isInt64(value)) read.tolerationSeconds = Number(literalText(value));
      else
        errors.push(
          unmarshalError(
            value,
            `struct field Toleration.${known.goName} of type int64`,
            isNumber(value) ? ` ${literalText(value)}` : '',
          ),
        );
    } else if (isString(value)) read[known.apiName] = literalText(value);
    else if (value !== null)
      errors.push(
        unmarshalError(value, `struct field Toleration.${known.goName} of type ${known.goType}`),
      );
  });
  return read as Toleration;
}

const literalValue = (value: Json): Json => (value instanceof JsonLiteral ? value.value : value);
const isString = (value: Json): boolean => typeof literalValue(value) === 'string';
const isNumber = (value: Json): boolean => typeof literalValue(value) === 'number';

/** The value in a message: the text of a number. */
const literalText = (value: Json): string =>
  String(
    value instanceof JsonLiteral && typeof value.value === 'number'
      ? value.text
      : literalValue(value),
  );

const isInt64 = (value: Json): boolean => isNumber(value) && isInt64Text(literalText(value));

const unmarshalError = (value: Json, into: string, number = ''): string =>
  `json: cannot unmarshal ${jsonTypeName(value)}${number} into Go ${into}`;

function jsonTypeName(value: Json): string {
  if (value instanceof JsonObject) return 'object';
  if (Array.isArray(value)) return 'array';
  const is = typeof literalValue(value);
  return is === 'boolean' ? 'bool' : is;
}
