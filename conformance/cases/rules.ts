import { minorOf } from '../../lib/api/kubernetes.js';
import { rules } from '../../lib/rules/book.js';
import { groups } from '../../lib/rules/warned/book.js';
import { gated } from './gated.js';

/** A rule of any sort: the kinds that it judges, and the minors in which it does. */
export interface AnyRule {
  readonly id: string;
  readonly on: readonly string[];
  livesAt(minor: number): boolean;
}

const written = [...rules, ...groups.flat()].map(
  ({ id, on, since, until }): AnyRule => ({ id, on, livesAt: (minor) => since <= minor && minor <= until }),
);

const dropping = gated.map(
  ({ id, on, versions }): AnyRule => ({ id, on: [on], livesAt: (minor) => versions.some((version) => minorOf(version) === minor) }),
);

/** Every rule that refuses, warns, or tells of what is dropped. */
export const everyRule: readonly AnyRule[] = [...written, ...dropping];
