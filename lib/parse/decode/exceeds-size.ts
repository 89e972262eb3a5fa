import { JsonLiteral } from '../json/json-literal.js';
import { JsonObject } from '../json/parse-json.js';
import type { ParsedDocument } from './parsed-document.js';

/**
 * Whether what was read takes more than so many bytes as JSON, counted at the least. It does not
 * call itself, so the depth is no matter.
 */
export function exceedsSize(read: ParsedDocument, most: number): boolean {
  const todo: unknown[] = ['plain' in read ? read.plain : read.exact];
  let left = most;
  while (todo.length > 0 && left >= 0) {
    const value = todo.pop();
    const held = value instanceof JsonLiteral ? value.value : value;
    if (typeof held === 'string') left -= held.length + 2;
    else if (typeof held !== 'object' || held === null) left--;
    else {
      const keys = Array.isArray(held)
        ? []
        : held instanceof JsonObject
          ? held.keys
          : Object.keys(held);
      const values: readonly unknown[] = Array.isArray(held)
        ? held
        : held instanceof JsonObject
          ? held.values
          : Object.values(held);
      // Brackets, and a comma or the like for each but the first; quotes and a colon for each key.
      left -= 1 + Math.max(1, values.length) + keys.reduce((sum, key) => sum + key.length + 3, 0);
      if (left >= 0) for (const each of values) todo.push(each);
    }
  }
  return left < 0;
}
