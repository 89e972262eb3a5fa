import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { ExplainHandler, InvalidHook, PortRef, UsualExec, UsualHttpGet } from './probe.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral, PropertyOf } from './type-utils.js';
import type { InvalidWhole64 } from './whole-number.js';

// ---- The form of valid hooks

interface HttpHook {
  readonly httpGet: PortRef<string | number>;
  readonly exec?: undefined;
  readonly sleep?: undefined;
}
interface ExecHook {
  readonly exec: unknown;
  readonly httpGet?: undefined;
  readonly sleep?: undefined;
}
interface SleepHook {
  readonly sleep: unknown;
  readonly httpGet?: undefined;
  readonly exec?: undefined;
}
type ValidHook = HttpHook | ExecHook | SleepHook | undefined;
export interface ValidLifecycle {
  readonly postStart?: ValidHook;
  readonly preStop?: ValidHook;
  readonly stopSignal?: unknown;
}

interface UsualHttpHook<PortNames extends string | number> extends HttpHook {
  readonly httpGet: UsualHttpGet<PortNames>;
}
interface UsualExecHook extends ExecHook {
  readonly exec: UsualExec;
}
type UsualHook<PortNames extends string | number> =
  | UsualHttpHook<PortNames>
  | UsualExecHook
  | undefined;
/** Hooks on declared ports without fields that need a closer look. */
export interface UsualLifecycle<PortNames extends string | number> {
  readonly postStart?: UsualHook<PortNames>;
  readonly preStop?: UsualHook<PortNames>;
  readonly stopSignal?: undefined;
}

/** The invalid parts of hooks. `Pod` is the Pod that has the container. */
export type InvalidLifecycle<Given, PortNames, Pod> = Given extends object
  ?
      | InvalidHookOf<Given[keyof Given & ('postStart' | 'preStop')], PortNames, Pod>
      | (Given extends WithSignal ? InvalidSignal<Given['stopSignal'], Pod> : never)
  : never;
interface WithSignal {
  readonly stopSignal: unknown;
}
type InvalidHookOf<Given, PortNames, Pod> =
  | InvalidHook<Given, PortNames>
  | (Given extends SleepHook ? InvalidSeconds<SecondsOf<Given>, Pod> : never);
type SecondsOf<Hook> = Hook extends { readonly sleep: { readonly seconds: infer S } } ? S : never;
type InvalidSeconds<Seconds, Pod> =
  | InvalidWhole64<Seconds>
  | (Seconds extends number ? LongerThan<Seconds, GraceOf<Pod>> : never);
/** The grace period of a Pod: 30 seconds if it is not set. */
type GraceOf<Pod> =
  PropertyOf<Pod, 'terminationGracePeriodSeconds'> extends infer G
    ? unknown extends G
      ? number
      : [G] extends [undefined]
        ? 30
        : G
    : never;
/** The seconds if they exceed a grace period that is known. */
type LongerThan<Seconds extends number, Grace> = number extends Seconds
  ? never
  : [Grace] extends [number]
    ? number extends Grace
      ? never
      : [Exceeds<`${Seconds}`, `${Grace}`>] extends [true]
        ? Seconds
        : never
    : never;
/** Whether a number is greater than another, both as digits. `First` is the first difference. */
type Exceeds<
  A extends string,
  B extends string,
  First = never,
> = A extends `${infer D}${infer Rest}`
  ? B extends `${infer E}${infer Others}`
    ? Exceeds<Rest, Others, [First] extends [never] ? (D extends E ? never : [D, E]) : First>
    : true
  : B extends ''
    ? [First] extends [never]
      ? false
      : IsLaterDigit<First>
    : false;
type IsLaterDigit<Digits> = Digits extends [infer D extends string, infer E extends string]
  ? '0123456789' extends `${string}${E}${string}${D}${string}`
    ? true
    : false
  : false;
/** The signal if the Pod certainly does not set its operating system. */
type InvalidSignal<Signal, Pod> =
  IsStringLiteral<Signal> extends true
    ? PropertyOf<Pod, 'os'> extends infer O
      ? unknown extends O
        ? never
        : [O] extends [undefined]
          ? Signal
          : never
      : never
    : never;

// ---- Slow path

export type ExplainLifecycle<Given, PortNames extends string, Level, Pod> = Given extends object
  ? {
      [H in keyof Given as H extends 'postStart' | 'preStop' ? H : never]: ExplainHook<
        Given[H],
        PortNames,
        Level
      > &
        ExplainSleep<SecondsOf<Given[H]>, Pod>;
    } & ([InvalidSignal<PropertyOf<Given, 'stopSignal'>, Pod>] extends [never]
      ? unknown
      : {
          stopSignal: TypeErrorMessage<"stopSignal requires an operating system: add os: { name: 'linux' } to the Pod">;
        })
  : unknown;
type ExplainHook<Given, PortNames extends string, Level> = ExplainHandler<
  Given,
  PortNames,
  Level,
  LifecycleHandler,
  keyof LifecycleHandler,
  'a hook needs a handler: exec, httpGet or sleep',
  'a hook can have only one handler: remove the others'
>;
type ExplainSleep<Seconds, Pod> = [InvalidSeconds<Seconds, Pod>] extends [never]
  ? unknown
  : {
      sleep: {
        seconds: [InvalidWhole64<Seconds>] extends [never]
          ? TypeErrorMessage<`the container is killed after ${GraceOf<Pod> & number} seconds: write fewer, or set terminationGracePeriodSeconds of the Pod`>
          : TypeErrorMessage<'seconds must be a whole number, 0 or more'>;
      };
    };
