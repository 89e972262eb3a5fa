import type { ParsedDocument } from '../parse/decode/parsed-document.js';
import { JsonLiteral } from '../parse/json/json-literal.js';
import { type Json, JsonObject } from '../parse/json/parse-json.js';
import { MAX_IMPORT_DEPTH } from '../parse/limits.js';
import type { FieldPath } from './field-path.js';

/** What of an object no program can say, and where it is. */
export interface Unrepresentable {
  readonly path: FieldPath;
  readonly why: string;
}

/** What of an object cannot be written as TypeScript that gives it back; nothing, where all can. */
export function findUnrepresentable(read: ParsedDocument): Unrepresentable | undefined {
  if ('plain' in read) return undefined;
  // It does not call itself: what is too deep is found here.
  const todo: (readonly [Json, FieldPath])[] = [[read.exact, []]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [value, path] = next;
    const why = unrepresentableReason(value, path);
    if (why !== undefined) return { path, why };
    if (Array.isArray(value))
      for (let i = value.length - 1; i >= 0; i--) todo.push([value[i] as Json, [...path, i]]);
    else if (value instanceof JsonObject)
      for (let i = value.keys.length - 1; i >= 0; i--)
        todo.push([value.values[i] ?? null, [...path, value.keys[i] as string]]);
  }
  return undefined;
}

function unrepresentableReason(value: Json, path: FieldPath): string | undefined {
  if (path.length > MAX_IMPORT_DEPTH) return `it is nested more than ${MAX_IMPORT_DEPTH} deep`;
  if (path.length === 0 && value instanceof JsonObject && value.keys.includes('__proto__'))
    return 'JavaScript keeps the key __proto__ for itself';
  if (
    !(value instanceof JsonLiteral) ||
    typeof value.value === 'string' ||
    isExactNumber(value.text, value.value)
  )
    return undefined;
  return `${value.text} is a number that JavaScript does not hold: write it as a text, where a text may stand`;
}

/** Whether a number is the same when JavaScript has written it. */
function isExactNumber(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return !/^-?\d+$/.test(text) || String(value) === text || Object.is(value, -0);
}
