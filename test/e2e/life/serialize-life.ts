import type { ObservedLife } from './observed-life.js';
import type { LifeTrace } from './trace.js';

/** Returns an observed life as a line of JSON, without fields that the model does not use. */
export function serializeLife({ it, real, until, around }: ObservedLife): string {
  const { calls, conditions, ready, ...rest } = real;
  const trace: LifeLine['real'] = {
    ...rest,
    calls: calls.map(({ at, op, container, number }) => [
      roundToMilliseconds(at),
      op,
      container,
      number,
    ]),
    conditions: Object.fromEntries(conditions),
    ready: Object.fromEntries([...ready].map(([name, at]) => [name, roundToMilliseconds(at)])),
  };
  return JSON.stringify(
    { it, until: roundToMilliseconds(until), around: roundToMilliseconds(around), real: trace },
    (key, value) => (OMITTED_KEYS.has(key) ? undefined : value),
  );
}

/** Parses a line that `serializeLife` returned. */
export function parseLife(line: string): ObservedLife {
  const { real, ...life } = JSON.parse(line) as LifeLine;
  const calls = real.calls.map(([at, op, container, number]) => ({ at, op, container, number }));
  const [conditions, ready] = [
    new Map(Object.entries(real.conditions)),
    new Map(Object.entries(real.ready)),
  ];
  return { ...life, real: { ...real, calls, conditions, ready } };
}

interface LifeLine extends Omit<ObservedLife, 'real'> {
  readonly real: Omit<LifeTrace, 'calls' | 'conditions' | 'ready'> & {
    readonly calls: readonly (readonly [
      at: number,
      op: LifeTrace['calls'][number]['op'],
      container: string,
      number: number,
    ])[];
    readonly conditions: { readonly [type: string]: boolean };
    readonly ready: { readonly [container: string]: number };
  };
}

const OMITTED_KEYS = new Set([
  'automountServiceAccountToken',
  'nodeName',
  'imagePullPolicy',
  'command',
]);

const roundToMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
