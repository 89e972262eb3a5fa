import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { ExplainHandler, PortRef } from './probe.js';

// ---- The form of valid hooks. PortNames: the ports that they can refer to.

interface HttpHook<PortNames> {
  readonly httpGet: PortRef<PortNames>;
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
type ValidHook<PortNames> = HttpHook<PortNames> | ExecHook | SleepHook | undefined;

export interface ValidLifecycle<PortNames> {
  readonly postStart?: ValidHook<PortNames>;
  readonly preStop?: ValidHook<PortNames>;
  readonly stopSignal?: unknown;
}

// ---- Slow path

export type ExplainLifecycle<Given, PortNames extends string, Level> = Given extends object
  ? {
      [H in keyof Given as H extends 'postStart' | 'preStop' ? H : never]: ExplainHook<
        Given[H],
        PortNames,
        Level
      >;
    }
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
