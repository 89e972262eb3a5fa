import type { PropertyOf } from './type-utils.js';

/** What a Pod is held to, and what of it may loosen that. */
export interface AppliedStandard {
  /** The Pod Security level; another type where none is known. */
  readonly level: unknown;
  /** Whether the Pod may have a user namespace of its own: root is nobody special there. */
  readonly mayHaveUserNamespace: boolean;
  /** Whether it may run on Windows, which has little of what Linux is asked for. */
  readonly mayBeWindows: boolean;
  /** Whether what the level demands must be written. */
  readonly requiresFields: boolean;
}

/** The standard of the Pod P at the level L. */
export interface AppliedStandardOf<Pod, Level, RequiresFields extends boolean>
  extends AppliedStandard {
  readonly level: Level;
  readonly mayHaveUserNamespace: [PropertyOf<Pod, 'hostUsers'>] extends [true | undefined]
    ? false
    : true;
  readonly mayBeWindows: 'windows' extends PropertyOf<NonNullable<PropertyOf<Pod, 'os'>>, 'name'>
    ? true
    : false;
  readonly requiresFields: RequiresFields;
}

/** That a level does not allow something, and what to do instead. */
export type NotAllowedMessage<
  Level,
  What extends string,
  Instead extends string,
> = `podSecurity '${Level & string}' does not allow ${What}: ${Instead}`;
