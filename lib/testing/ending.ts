import { KINDS, valueAt } from '../api/kinds.js';
import { containersOf, type PodSpec } from '../lifecycle/container.js';
import { endsWhen } from '../lifecycle/ends.js';
import type { Outlook } from '../lifecycle/outlook.js';
import type { Script } from '../lifecycle/script.js';
import { type Events, type Life, simulate } from '../lifecycle/simulate.js';
import type { Moment } from '../lifecycle/timeline.js';
import { type Matched, type Matching, trueWithout } from './matching.js';
import { podsOf, subjectOf, type Tested } from './subject.js';
import { heardOf, unjudged } from './verdicts.js';

/** How a Pod can end. */
export type End = 'Succeeded' | 'Failed';

/**
 * Whether every Pod in it ends, and so: by the model of a Pod's life. What containers do is said by the script, as for `simulate`; one that it does not
 * name does its work, and exits 0 after a second.
 */
export function toEndAs(this: Matching, received: unknown, end: End, events: Events = {}): Matched {
  const subject = subjectOf(received);
  const refused = unjudged(this, subject, heardOf(subject, {}));
  if (refused !== undefined) return refused;
  const against = podsOf(subject).flatMap((each) => otherwise(each, end, events));
  const ends = `to end as ${end}`;
  return trueWithout(against, `${subject.name} ${ends}`, `expected ${subject.name} not ${ends}, and it does`);
}

/** How a Pod does not end so; nothing, where it does. */
function otherwise({ place, manifest }: Tested, end: End, events: Events): readonly string[] {
  const object = manifest();
  const spec = valueAt(object, [...(KINDS.get(String(object['kind']))?.fields ?? []), 'spec']) as PodSpec;
  const script = { ...done(spec), ...events.script };
  const life = simulate(spec, { ...events, script });
  if (life.outlook === 'over' && life.final.phase === end) return [];
  return [`[${place}] ${outcome(life)}`, `  Ends by itself: ${endsWhen(spec).text}.`, ...timeline(life).map((each) => `  ${each}`)];
}

const done = (spec: PodSpec): Script => Object.fromEntries(containersOf(spec).map(({ name = '' }) => [name, { runs: 1 }]));

const NEVER: Readonly<Record<Exclude<Outlook, 'over'>, string>> = {
  stays: 'it never ends: nothing happens any more',
  repeats: 'it never ends: containers are started again and again',
  open: 'it has not ended yet: `until` says how many seconds are looked at',
};

function outcome({ final, outlook, timeline: moments }: Life): string {
  if (outlook !== 'over') return `it is ${final.phase}, and ${NEVER[outlook]}.`;
  const last = moments.findLast((moment) => moment.what === 'phase');
  return last?.what === 'phase' ? `it ends as ${last.phase}: ${last.why}.` : `it ends as ${final.phase}.`;
}

/** So many of the first moments are shown, and of the last. */
const SHOWN = 8;

function timeline({ timeline: moments }: Life): readonly string[] {
  const lines = moments.map(lineOf);
  return lines.length <= 2 * SHOWN ? lines : [...lines.slice(0, SHOWN), '...', ...lines.slice(-SHOWN)];
}

function lineOf({ at, what, ...rest }: Moment): string {
  return [`${at} s`, what, ...Object.values(rest)].join(' ');
}
