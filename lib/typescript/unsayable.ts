import { type Json, Members } from '../source/json.js';
import { Literal } from '../source/literal.js';
import type { Read } from '../source/read.js';
import type { Path } from './path.js';

/** What of an object no program can say, and where it is. */
export interface Unsayable {
  readonly path: Path;
  readonly why: string;
}

/** Deeper than any manifest. */
const DEEPEST = 500;

/** What of an object cannot be written as TypeScript that gives it back; nothing, where all can. */
export function unsayable(read: Read): Unsayable | undefined {
  if ('plain' in read) return undefined;
  // It does not call itself: what is too deep is found here.
  const todo: (readonly [Json, Path])[] = [[read.exact, []]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [value, path] = next;
    const why = whyNot(value, path);
    if (why !== undefined) return { path, why };
    if (Array.isArray(value)) for (let i = value.length - 1; i >= 0; i--) todo.push([value[i] as Json, [...path, i]]);
    else if (value instanceof Members)
      for (let i = value.keys.length - 1; i >= 0; i--) todo.push([value.values[i] ?? null, [...path, value.keys[i] as string]]);
  }
  return undefined;
}

function whyNot(value: Json, path: Path): string | undefined {
  if (path.length > DEEPEST) return `it is nested more than ${DEEPEST} deep`;
  if (path.length === 0 && value instanceof Members && value.keys.includes('__proto__'))
    return 'JavaScript keeps the key __proto__ for itself';
  if (!(value instanceof Literal) || typeof value.value === 'string' || isExact(value.text, value.value)) return undefined;
  return `${value.text} is a number that JavaScript does not hold: write it as a text, where a text may stand`;
}

/** Whether a number is the same when JavaScript has written it. */
function isExact(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return !/^-?\d+$/.test(text) || String(value) === text || Object.is(value, -0);
}
