import { JsonLiteral } from '../json/json-literal.js';
import { JsonObject } from '../json/parse-json.js';
import type { ParsedDocument } from './parsed-document.js';

/**
 * Whether a document as JSON is certainly longer than a limit in bytes. Not recursive, so that
 * depth does not matter.
 */
export function exceedsSize(document: ParsedDocument, limit: number): boolean {
  const pending: unknown[] = ['plain' in document ? document.plain : document.exact];
  let left = limit;
  while (pending.length > 0 && left >= 0) {
    const next = pending.pop();
    const value = next instanceof JsonLiteral ? next.value : next;
    if (typeof value === 'string') left -= value.length + 2;
    else if (typeof value !== 'object' || value === null) left--;
    else {
      const { keys, values } = childrenOf(value);
      // Two brackets, and a comma for each value but the first; quotes and a colon for each key.
      left -= 1 + Math.max(1, values.length) + keys.reduce((sum, key) => sum + key.length + 3, 0);
      if (left >= 0) for (const each of values) pending.push(each);
    }
  }
  return left < 0;
}

function childrenOf(value: object): {
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
} {
  if (Array.isArray(value)) return { keys: [], values: value };
  if (value instanceof JsonObject) return value;
  return { keys: Object.keys(value), values: Object.values(value) };
}
