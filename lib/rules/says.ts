import { rules } from './book.js';
import { dropIds } from './dropped/drops.js';
import { hazardRules } from './hazards/book.js';
import { checks } from './standards/book.js';
import { groups } from './warned/book.js';

/** What is refused before any rule is asked. */
export const READING = [
  {
    id: 'decode/unknown-field',
    says: 'A field is one that the API has there. This is strict decoding, which `kubectl` asks for.',
    advice: 'Correct its spelling, or write it where it belongs.',
  },
  {
    id: 'decode/type',
    says: 'A value has the type of its field: text, a number, a list. The server says no more where it has not.',
    advice: 'Write text in quotes, and numbers without.',
  },
] as const;

let made: ReadonlyMap<string, string> | undefined;

/** What holds by a rule, in one sentence; '' where there is no such rule. */
export function saysOf(rule: string): string {
  made ??= new Map([
    ...[...READING, ...rules, ...groups.flat(), ...hazardRules].map(({ id, says }) => [id, says] as const),
    ...dropIds().map((id) => [id, 'A field is written only for a cluster whose feature gates have it on.'] as const),
  ]);
  return made.get(rule) ?? '';
}

/** What holds by a check of the Pod Security Standards at a minor, in one sentence. */
export const standardSays = (check: string, minor: number): string =>
  checks.find(({ id }) => id === check)?.revisions.findLast(({ since }) => since <= minor)?.says ?? '';
