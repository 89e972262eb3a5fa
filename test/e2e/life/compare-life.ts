import { factsOf, timesOf } from './facts.js';
import type { ObservedLife } from './observed-life.js';
import {
  BUSY_VARIANTS,
  IDLE_VARIANTS,
  loopingContainers,
  type Model,
  simulate,
  simulateVariant,
} from './simulate-variants.js';
import { type LifeTrace, simulatedTrace } from './trace.js';

/** How much earlier or later than in the model an event may happen, in seconds. */
const [EARLIER, LATER] = [0.4, 1.2];

interface LifeComparison extends FactComparison {
  /** Whether it equals one variant of the model in every fact. */
  readonly isWhole: boolean;
  /** Whether it differs from all variants for an idle node. */
  readonly isBusy: boolean;
  /** Whether all events happen within the time span of the variants. */
  readonly isInTime: boolean;
  /** Number of simulated variants. */
  readonly variants: number;
}

interface FactComparison {
  /** The facts that differ from the model. */
  readonly wrong: readonly string[];
  /** Whether all variants agree in every fact. */
  readonly isSingle: boolean;
  /** Number of compared facts. */
  readonly facts: number;
}

/** The result for a Pod that never started. */
export const NOT_STARTED: LifeComparison = {
  wrong: ['it never started'],
  isWhole: false,
  isBusy: false,
  isSingle: false,
  isInTime: false,
  variants: 0,
  facts: 0,
};

/**
 * Compares the observed life of a Pod with the model.
 *
 * @param isThorough whether to simulate all variants, even after one that agrees
 */
export function compareLife(
  seen: ObservedLife,
  isThorough: boolean,
  busy: number = BUSY_VARIANTS,
  model: Model = simulate,
): LifeComparison {
  const { it, real, until } = seen;
  const loops = loopingContainers(it, seen.around, model);
  const traces: LifeTrace[] = [];
  const compareWith = (some: readonly LifeTrace[]) => compareFacts(seen, some, loops);
  /** Simulates variants until one agrees. Returns whether one does. */
  function simulateUpTo(count: number): boolean {
    let isWhole = false;
    while (traces.length < count && (isThorough || !isWhole)) {
      const trace = simulatedTrace(simulateVariant(it, until, traces.length, model));
      traces.push(trace);
      isWhole ||= compareWith([trace]).wrong.length === 0;
    }
    return isWhole;
  }
  const isWhole = simulateUpTo(IDLE_VARIANTS);
  const idle = compareWith(traces);
  const isInTime = outOfTime(real, traces, loops).length === 0;
  if (isWhole || idle.wrong.length === 0)
    return { ...idle, wrong: [], isWhole, isBusy: false, isInTime, variants: traces.length };
  const isBusy = simulateUpTo(IDLE_VARIANTS + busy);
  const { wrong } = compareWith(traces);
  return {
    ...idle,
    wrong: isBusy ? [] : wrong,
    isWhole: isBusy,
    isBusy: true,
    isInTime,
    variants: traces.length,
  };
}

/** Compares the facts of a life with those of the simulated variants. */
function compareFacts(
  { it, real }: ObservedLife,
  traces: readonly LifeTrace[],
  loops: ReadonlySet<string>,
): FactComparison {
  const { always, wrong } = compareRestarts(real, traces, loops);
  const allowed = traces.map((trace) => factsOf(it, trace, loops, always));
  const found = factsOf(it, real, loops, always);
  let isSingle = true;
  for (const [fact, value] of found) {
    const set = new Set(allowed.map((facts) => facts.get(fact)));
    if (set.size > 1) isSingle = false;
    if (!set.has(value)) wrong.push(`${fact}: ${value}, expected ${[...set].join(' | ')}`);
  }
  return { wrong, isSingle, facts: found.size };
}

/**
 * Compares the number of starts of containers that restart again and again, with a tolerance of
 * one. Also returns how many times each of them terminates in every variant.
 */
function compareRestarts(
  real: LifeTrace,
  simulated: readonly LifeTrace[],
  loops: ReadonlySet<string>,
): { always: ReadonlyMap<string, number>; wrong: string[] } {
  const always = new Map<string, number>();
  const wrong: string[] = [];
  for (const name of loops) {
    const number = ({ calls }: LifeTrace, op: string) =>
      calls.filter((call) => call.op === op && call.container === name).length;
    always.set(
      name,
      Math.min(number(real, 'end'), ...simulated.map((trace) => number(trace, 'end'))),
    );
    const starts = simulated.map((trace) => number(trace, 'start'));
    const [fewest, most] = [Math.min(...starts) - 1, Math.max(...starts) + 1];
    const realStarts = number(real, 'start');
    if (realStarts < fewest || realStarts > most)
      wrong.push(`starts ${name}: ${realStarts}, expected ${fewest} to ${most}`);
  }
  return { always, wrong };
}

/** Returns the events that happen outside of the time span of the variants. */
function outOfTime(
  real: LifeTrace,
  simulated: readonly LifeTrace[],
  loops: ReadonlySet<string>,
): readonly string[] {
  const spans = simulated.map((trace) => timesOf(trace, loops));
  return [...timesOf(real, loops)].flatMap(([event, at]) => {
    const times = spans.flatMap((span) => span.get(event) ?? []);
    const [from, to] = [Math.min(...times) - EARLIER, Math.max(...times) + LATER];
    return at >= from && at <= to
      ? []
      : [`${event}: ${at.toFixed(1)}, expected ${from.toFixed(1)} to ${to.toFixed(1)}`];
  });
}
