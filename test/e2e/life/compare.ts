import type { Case } from './case.js';
import { factsOf, timesOf } from './facts.js';
import { lives, looping } from './lives.js';
import type { Record } from './record.js';
import { realStory, type Story, simulatedStory } from './story.js';

/** How far the model and a real kubelet agree. */
export interface Agreement {
  readonly pods: number;
  /** Pods of which every fact is one that the model allows. */
  readonly agree: number;
  /** Pods of which the model allows one life only. */
  readonly single: number;
  /** Pods that agree, and of which everything happened in time. */
  readonly inTime: number;
  readonly facts: number;
  /** What does not agree: a text a Pod. */
  readonly differences: readonly string[];
}

/** How much earlier or later than in the model things may happen, in seconds. */
const [EARLIER, LATER] = [0.4, 1.2];
/** How long a Pod may take to end once it was deleted. */
const TO_END = 60;

export function compare(record: Record): Agreement {
  const total = { pods: 0, agree: 0, single: 0, inTime: 0, facts: 0, differences: [] as string[] };
  for (const each of record.cases) {
    const { wrong, late, isSingle, facts } = compareOne(record, each);
    total.pods++;
    total.facts += facts;
    if (isSingle) total.single++;
    if (wrong.length === 0) total.agree++;
    if (wrong.length + late.length === 0) total.inTime++;
    if (wrong.length > 0) total.differences.push([each.name, ...wrong].join('\n    '));
  }
  return total;
}

interface Compared {
  readonly wrong: readonly string[];
  readonly late: readonly string[];
  readonly isSingle: boolean;
  readonly facts: number;
}

function compareOne(record: Record, planned: Case): Compared {
  const end = record.ends[planned.name] ?? 0;
  const entries = record.journal.filter(({ pod, at }) => pod === planned.name && at <= end);
  const zero = entries.find(({ op }) => op === 'sandbox')?.at;
  if (zero === undefined) return { wrong: ['it was never begun'], late: [], isSingle: false, facts: 0 };
  const each = asItWas(record, planned, zero);
  const { deleted } = each.events;
  const changes = record.changes.filter(({ pod, at }) => pod === each.name && at <= end);
  const watched = (end - zero) / 1000;
  const loops = looping(each, Math.min(deleted?.at ?? watched, watched));
  const real = realStory(zero, entries, changes);
  const simulated = lives(each, deleted ? deleted.at + TO_END : watched).map(simulatedStory);
  const { always, wrong } = counts(real, simulated, loops);
  const allowed = simulated.map((story) => factsOf(each, story, loops, always));
  const found = factsOf(each, real, loops, always);
  let isSingle = true;
  for (const [fact, value] of found) {
    const set = new Set(allowed.map((facts) => facts.get(fact)));
    if (set.size > 1) isSingle = false;
    if (!set.has(value)) wrong.push(`${fact}: ${value}, and not ${[...set].join(' | ')}`);
  }
  return { wrong, late: late(real, simulated, loops), isSingle, facts: found.size };
}

/** The case with the times at which things were really done to the Pod. */
function asItWas({ acts }: Record, each: Case, zero: number): Case {
  const own = acts.filter(({ pod }) => pod === each.name);
  const timesOf = (what: string) => own.filter((act) => act.what === what).map(({ at }) => (at - zero) / 1000);
  const { deleted, conditions = {} } = each.events;
  const turns = timesOf('condition').sort((a, b) => a - b);
  const [at] = timesOf('deleted');
  const real = Object.entries(conditions).map(([type, answers]) => [
    type,
    typeof answers === 'object' ? answers.map(([, isTrue], i) => [turns[i], isTrue]) : answers,
  ]);
  return {
    ...each,
    events: { ...each.events, conditions: Object.fromEntries(real), ...(deleted && at !== undefined && { deleted: { ...deleted, at } }) },
  };
}

/** How often containers that loop end in every life; and whether the real one started about as often as they do in the model. */
function counts(
  real: Story,
  simulated: readonly Story[],
  loops: ReadonlySet<string>,
): { always: ReadonlyMap<string, number>; wrong: string[] } {
  const always = new Map<string, number>();
  const wrong: string[] = [];
  for (const name of loops) {
    const number = ({ calls }: Story, op: string) => calls.filter((call) => call.op === op && call.container === name).length;
    always.set(name, Math.min(number(real, 'end'), ...simulated.map((story) => number(story, 'end'))));
    const starts = simulated.map((story) => number(story, 'start'));
    const [fewest, most] = [Math.min(...starts) - 1, Math.max(...starts) + 1];
    const were = number(real, 'start');
    if (were < fewest || were > most) wrong.push(`starts ${name}: ${were}, and not ${fewest} to ${most}`);
  }
  return { always, wrong };
}

function late(real: Story, simulated: readonly Story[], loops: ReadonlySet<string>): readonly string[] {
  const spans = simulated.map((story) => timesOf(story, loops));
  return [...timesOf(real, loops)].flatMap(([what, at]) => {
    const times = spans.flatMap((span) => span.get(what) ?? []);
    const [from, to] = [Math.min(...times) - EARLIER, Math.max(...times) + LATER];
    return at >= from && at <= to ? [] : [`${what}: ${at.toFixed(1)}, and not ${from.toFixed(1)} to ${to.toFixed(1)}`];
  });
}
