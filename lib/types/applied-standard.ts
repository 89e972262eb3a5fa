import type { PropertyOf } from './type-utils.js';

/** The Pod Security level that a Pod is checked against, and the facts that relax it. */
export interface AppliedStandard {
  /** The Pod Security level; any other type if it is not known. */
  readonly level: unknown;
  /**
   * Whether the Pod may have its own user namespace, in which root has no special rights on the
   * node.
   */
  readonly mayHaveUserNamespace: boolean;
  /** Whether the Pod may run on Windows, where few requirements of Linux apply. */
  readonly mayBeWindows: boolean;
  /** Whether the fields that the level requires must be set. */
  readonly requiresFields: boolean;
}

/** The standard of a Pod at a level. */
export interface AppliedStandardOf<Pod, Level, RequiresFields extends boolean>
  extends AppliedStandard {
  readonly level: KnownLevel<Level>;
  readonly mayHaveUserNamespace: [PropertyOf<Pod, 'hostUsers'>] extends [true | undefined]
    ? false
    : true;
  readonly mayBeWindows: 'windows' extends PropertyOf<NonNullable<PropertyOf<Pod, 'os'>>, 'name'>
    ? true
    : false;
  readonly requiresFields: RequiresFields;
}

/** The level if it may forbid something: without strictNullChecks, `undefined` matches each level. */
type KnownLevel<Level> = 'restricted' extends Level
  ? Level
  : 'baseline' extends Level
    ? Level
    : unknown;

/** One level. If a level is one of several, `baseline` already does not allow the value. */
type LaxestLevel<Level> = [Level] extends ['restricted'] ? 'restricted' : 'baseline';

/** The message that a level does not allow a value, and what to do instead. */
export type NotAllowedMessage<
  Level,
  Subject extends string,
  Instead extends string,
> = `podSecurity '${LaxestLevel<Level>}' does not allow ${Subject}: ${Instead}`;
