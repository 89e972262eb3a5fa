import type { FieldPath } from '../../api/field-path.js';
import type { ParsedDocument } from '../../parse/decode/parsed-document.js';
import { JsonLiteral } from '../../parse/json/json-literal.js';
import { type Json, JsonObject } from '../../parse/json/parse-json.js';
import { MAX_IMPORT_DEPTH } from '../../parse/limits.js';

/** A value that no TypeScript program can express. */
export interface Unrepresentable {
  readonly path: FieldPath;
  readonly reason: string;
}

/**
 * Finds the first value of an object that TypeScript cannot express without a change. Returns
 * `undefined` if there is none.
 */
export function findUnrepresentable(document: ParsedDocument): Unrepresentable | undefined {
  if ('plain' in document) return undefined;
  // Not recursive, because the depth is checked here.
  const pending: (readonly [Json, FieldPath])[] = [[document.exact, []]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, path] = next;
    const reason = unrepresentableReason(value, path);
    if (reason !== undefined) return { path, reason };
    if (Array.isArray(value))
      for (let i = value.length - 1; i >= 0; i--) pending.push([value[i] as Json, [...path, i]]);
    else if (value instanceof JsonObject)
      for (let i = value.keys.length - 1; i >= 0; i--)
        pending.push([value.values[i] ?? null, [...path, value.keys[i] as string]]);
  }
  return undefined;
}

function unrepresentableReason(value: Json, path: FieldPath): string | undefined {
  if (path.length > MAX_IMPORT_DEPTH) return `nested deeper than ${MAX_IMPORT_DEPTH} levels`;
  if (path.length === 0 && value instanceof JsonObject && value.keys.includes('__proto__'))
    return 'the key __proto__ has a special meaning in JavaScript';
  return value instanceof JsonLiteral && typeof value.value === 'number' && !isExact(value)
    ? `JavaScript cannot hold the number ${value.text} exactly: ` +
        'write a string, if the field accepts one'
    : undefined;
}

/** Whether JavaScript writes a number as it was read, or as an equal decimal fraction. */
function isExact({ text, value }: JsonLiteral): boolean {
  if (!Number.isFinite(value)) return false;
  return !/^-?\d+$/.test(text) || String(value) === text || Object.is(value, -0);
}
