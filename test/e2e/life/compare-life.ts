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

/** How much earlier or later than in the model things may happen, in seconds. */
const [EARLIER, LATER] = [0.4, 1.2];

interface LifeComparison extends FactComparison {
  /** Whether it is one of the model's lives from beginning to end. */
  readonly isWhole: boolean;
  /** Whether it is none of an idle node. */
  readonly isBusy: boolean;
  readonly isInTime: boolean;
  /** How many lives were lived. */
  readonly variants: number;
}

interface FactComparison {
  readonly wrong: readonly string[];
  readonly isSingle: boolean;
  readonly facts: number;
}

export const NOT_STARTED: LifeComparison = {
  wrong: ['it was never begun'],
  isWhole: false,
  isBusy: false,
  isSingle: false,
  isInTime: false,
  variants: 0,
  facts: 0,
};

/**
 * Holds what a Pod lived against what a model lets it live. `isThorough`: whether to go on once a
 * life is found that is the real one.
 */
export function compareLife(
  seen: ObservedLife,
  isThorough: boolean,
  busy: number = BUSY_VARIANTS,
  model: Model = simulate,
): LifeComparison {
  const { it, real, until } = seen;
  const loops = loopingContainers(it, seen.around, model);
  const stories: LifeTrace[] = [];
  const judged = (those: readonly LifeTrace[]) => compareFacts(seen, those, loops);
  /** Lives on until a life is the real one. Returns whether one is. */
  function live(count: number): boolean {
    let isWhole = false;
    while (stories.length < count && (isThorough || !isWhole)) {
      const story = simulatedTrace(simulateVariant(it, until, stories.length, model));
      stories.push(story);
      isWhole ||= judged([story]).wrong.length === 0;
    }
    return isWhole;
  }
  const isWhole = live(IDLE_VARIANTS);
  const idle = judged(stories);
  const isInTime = outOfTime(real, stories, loops).length === 0;
  if (isWhole || idle.wrong.length === 0)
    return { ...idle, wrong: [], isWhole, isBusy: false, isInTime, variants: stories.length };
  const isBusy = live(IDLE_VARIANTS + busy);
  const { wrong } = judged(stories);
  return {
    ...idle,
    wrong: isBusy ? [] : wrong,
    isWhole: isBusy,
    isBusy: true,
    isInTime,
    variants: stories.length,
  };
}

/** Which facts are none that these lives allow, and whether they allow one of each alone. */
function compareFacts(
  { it, real }: ObservedLife,
  stories: readonly LifeTrace[],
  loops: ReadonlySet<string>,
): FactComparison {
  const { always, wrong } = compareRestarts(real, stories, loops);
  const allowed = stories.map((story) => factsOf(it, story, loops, always));
  const found = factsOf(it, real, loops, always);
  let isSingle = true;
  for (const [fact, value] of found) {
    const set = new Set(allowed.map((facts) => facts.get(fact)));
    if (set.size > 1) isSingle = false;
    if (!set.has(value)) wrong.push(`${fact}: ${value}, and not ${[...set].join(' | ')}`);
  }
  return { wrong, isSingle, facts: found.size };
}

/**
 * How often containers that loop end in every life; and whether the real one started about as often
 * as they do in the model.
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
      Math.min(number(real, 'end'), ...simulated.map((story) => number(story, 'end'))),
    );
    const starts = simulated.map((story) => number(story, 'start'));
    const [fewest, most] = [Math.min(...starts) - 1, Math.max(...starts) + 1];
    const were = number(real, 'start');
    if (were < fewest || were > most)
      wrong.push(`starts ${name}: ${were}, and not ${fewest} to ${most}`);
  }
  return { always, wrong };
}

function outOfTime(
  real: LifeTrace,
  simulated: readonly LifeTrace[],
  loops: ReadonlySet<string>,
): readonly string[] {
  const spans = simulated.map((story) => timesOf(story, loops));
  return [...timesOf(real, loops)].flatMap(([what, at]) => {
    const times = spans.flatMap((span) => span.get(what) ?? []);
    const [from, to] = [Math.min(...times) - EARLIER, Math.max(...times) + LATER];
    return at >= from && at <= to
      ? []
      : [`${what}: ${at.toFixed(1)}, and not ${from.toFixed(1)} to ${to.toFixed(1)}`];
  });
}
