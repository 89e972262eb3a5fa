import type { At } from './known.js';

/** What a Pod is held to, and what of it may loosen that. */
export interface Standard {
  /** The Pod Security level; another type where none is known. */
  readonly level: unknown;
  /** Whether the Pod may have a user namespace of its own: root is nobody special there. */
  readonly mayOwnUsers: boolean;
  /** Whether it may run on Windows, which has little of what Linux is asked for. */
  readonly mayBeWindows: boolean;
  /** Whether what the level demands must be written. */
  readonly demands: boolean;
}

/** The standard of the Pod P at the level L. */
export interface StandardOf<P, L, Demands extends boolean> extends Standard {
  readonly level: L;
  readonly mayOwnUsers: [At<P, 'hostUsers'>] extends [true | undefined] ? false : true;
  readonly mayBeWindows: 'windows' extends At<NonNullable<At<P, 'os'>>, 'name'> ? true : false;
  readonly demands: Demands;
}

/** That a level does not allow something, and what to do instead. */
export type Not<L, What extends string, Instead extends string> = `podSecurity '${L & string}' does not allow ${What}: ${Instead}`;
