import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { ExplainHandler, PortRef } from './probe.js';

// ---- What a right one is like. N: the ports that it can refer to.

interface HttpHook<N> {
  readonly httpGet: PortRef<N>;
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
type ValidHook<N> = HttpHook<N> | ExecHook | SleepHook | undefined;

export interface ValidLifecycle<N> {
  readonly postStart?: ValidHook<N>;
  readonly preStop?: ValidHook<N>;
  readonly stopSignal?: unknown;
}

// ---- What is wrong with a wrong one. L: the Pod Security level.

export type ExplainLifecycle<T, N extends string, L> = T extends object
  ? { [H in keyof T as H extends 'postStart' | 'preStop' ? H : never]: ExplainHook<T[H], N, L> }
  : unknown;
type ExplainHook<H, N extends string, L> = ExplainHandler<
  H,
  N,
  L,
  LifecycleHandler,
  keyof LifecycleHandler,
  'a hook needs a handler: exec, httpGet or sleep',
  'a hook has one handler: remove the others'
>;
