import { escapeLine } from '../formats/escape-text.js';
import { type OrderStep, startOrder, stopOrder } from '../lifecycle/container-order.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import { drawableSpec } from './manifest-values.js';

/** Describes the order in which the containers of a Pod start and stop. */
export function orderText(givenSpec: ApiPodSpec): string {
  const spec = drawableSpec(givenSpec);
  return [
    '  Start order',
    ...startOrder(spec).map((step) => stepText(step, 'starts first')),
    '  Stop order',
    ...stopOrder(spec).map((step) => stepText(step, 'gets SIGTERM at once')),
  ]
    .map((line) => `${escapeLine(line)}\n`)
    .join('');
}

function stepText({ container, role, after, until }: OrderStep, first: string): string {
  const waits =
    after.length === 0 ? first : `waits until ${after.join(' and ')} ${verb(after)} ${until}`;
  return `    ${container} (${role}) ${waits}`;
}

const verb = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');

/** The containers that start or stop at the same time, in the order of the stages. */
export interface OrderStage {
  readonly steps: readonly OrderStep[];
}

/** Groups steps that wait for the same containers, so that each stage waits for the one before. */
export function orderStages(steps: readonly OrderStep[]): readonly OrderStage[] {
  const stages = new Map<string, OrderStep[]>();
  for (const step of steps) {
    const key = step.after.join('\n');
    stages.set(key, [...(stages.get(key) ?? []), step]);
  }
  return [...stages.values()].map((each) => ({ steps: each }));
}
