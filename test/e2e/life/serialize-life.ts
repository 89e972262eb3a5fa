import type { ObservedLife } from './observed-life.js';
import type { LifeTrace } from './trace.js';

/**
 * What was seen of a Pod, as a line of a file. Probes and hooks are shortened to what the model
 * reads.
 */
export function serializeLife({ it, real, until, around }: ObservedLife): string {
  const { calls, conditions, ready, ...story } = real;
  const lived: LifeLine['real'] = {
    ...story,
    calls: calls.map(({ at, op, container, number }) => [rounded(at), op, container, number]),
    conditions: Object.fromEntries(conditions),
    ready: Object.fromEntries([...ready].map(([name, at]) => [name, rounded(at)])),
  };
  return JSON.stringify(
    { it, until: rounded(until), around: rounded(around), real: lived },
    (key, value) => (LEFT_OUT.has(key) ? undefined : value),
  );
}

export function parseLife(line: string): ObservedLife {
  const { real, ...seen } = JSON.parse(line) as LifeLine;
  const calls = real.calls.map(([at, op, container, number]) => ({ at, op, container, number }));
  const [conditions, ready] = [
    new Map(Object.entries(real.conditions)),
    new Map(Object.entries(real.ready)),
  ];
  return { ...seen, real: { ...real, calls, conditions, ready } };
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

const LEFT_OUT = new Set([
  'automountServiceAccountToken',
  'nodeName',
  'imagePullPolicy',
  'command',
]);

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
