import { closestMatch } from '../formats/closest-match.js';
import type { Schema } from './schema.js';
import { truncate } from './truncate.js';

/** Accepts one of some texts. */
export const oneOf =
  <T extends string>(choices: readonly T[]): Schema<T> =>
  (value, path) => {
    if (typeof value === 'object' && value !== null)
      return [`${path}: write one of ${choices.join(', ')}`];
    // YAML reads an unquoted version as a number.
    const text = String(value);
    if ((choices as readonly string[]).includes(text)) return [];
    const match = closestMatch(text, choices);
    const hint = match ? `did you mean '${match}'?` : `write one of ${choices.join(', ')}`;
    return [`${path}: ${truncate(JSON.stringify(value))} is not known: ${hint}`];
  };

export const nonEmptyString: Schema<string> = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [`${path}: write a non-empty string`];

/** Returns the mistake in the name of a setting. */
export function unknownSetting(key: string, names: readonly string[]): string {
  const match = closestMatch(key, names);
  return `there is no such setting${match ? `: did you mean '${match}'?` : ''}`;
}
