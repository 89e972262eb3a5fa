import { JsonLiteral } from '../../parse/json/json-literal.js';
import { JsonSyntaxError } from '../../parse/json/json-syntax-error.js';
import { type Json, JsonObject, parseJson } from '../../parse/json/parse-json.js';

const GO_MAP = 'map[string]interface {}';

/**
 * Returns Go's error about a text that is to be an object in JSON, or `undefined` if it is one. Go
 * accepts null, too.
 *
 * Source: encoding/json Unmarshal, into a map of interfaces.
 */
export function jsonObjectError(text: string): string | undefined {
  try {
    const value = parseJson(text);
    if (value === null) return undefined;
    if (!(value instanceof JsonObject))
      return `json: cannot unmarshal ${typeOf(value)} into Go value of type ${GO_MAP}`;
    const number = findInfinite(value);
    return number && `json: cannot unmarshal number ${number} into Go value of type float64`;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.message;
    throw error;
  }
}

function typeOf(value: Json): string {
  if (Array.isArray(value)) return 'array';
  const plain = value instanceof JsonLiteral ? value.value : value;
  return typeof plain === 'boolean' ? 'bool' : typeof plain;
}

/** Returns the first number that is too large for a float. */
function findInfinite(object: JsonObject): string | undefined {
  const waiting: Json[] = [object];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof JsonLiteral && !Number.isFinite(Number(value.value))) {
      if (typeof value.value === 'number') return value.text;
    } else if (value instanceof JsonObject) waiting.push(...value.values.toReversed());
    else if (Array.isArray(value)) waiting.push(...value.toReversed());
  }
  return undefined;
}
