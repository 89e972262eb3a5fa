import type { Seen } from './as-it-was.js';
import type { Story } from './story.js';

/** What was seen of a Pod, as a line of a file. Probes and hooks are shortened to what the model reads. */
export function lineOf({ it, real, until, around }: Seen): string {
  const { calls, conditions, ready, ...story } = real;
  const lived: Line['real'] = {
    ...story,
    calls: calls.map(({ at, op, container, number }) => [rounded(at), op, container, number]),
    conditions: Object.fromEntries(conditions),
    ready: Object.fromEntries([...ready].map(([name, at]) => [name, rounded(at)])),
  };
  return JSON.stringify({ it, until: rounded(until), around: rounded(around), real: lived }, (key, value) =>
    LEFT_OUT.has(key) ? undefined : value,
  );
}

export function seenOfLine(line: string): Seen {
  const { real, ...seen } = JSON.parse(line) as Line;
  const calls = real.calls.map(([at, op, container, number]) => ({ at, op, container, number }));
  const [conditions, ready] = [new Map(Object.entries(real.conditions)), new Map(Object.entries(real.ready))];
  return { ...seen, real: { ...real, calls, conditions, ready } };
}

interface Line extends Omit<Seen, 'real'> {
  readonly real: Omit<Story, 'calls' | 'conditions' | 'ready'> & {
    readonly calls: readonly (readonly [at: number, op: Story['calls'][number]['op'], container: string, number: number])[];
    readonly conditions: { readonly [type: string]: boolean };
    readonly ready: { readonly [container: string]: number };
  };
}

const LEFT_OUT = new Set(['automountServiceAccountToken', 'nodeName', 'imagePullPolicy', 'command']);

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
