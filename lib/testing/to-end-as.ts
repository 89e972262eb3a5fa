import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import type { ContainerScripts } from '../lifecycle/container-scripts.js';
import type { LifeOutcome } from '../lifecycle/life-outcome.js';
import { completesWhen } from '../lifecycle/pod-completion.js';
import { type ApiPodSpec, containersOf } from '../lifecycle/pod-containers.js';
import { type Life, type Scenario, simulate } from '../lifecycle/simulate.js';
import type { TimelineEvent } from '../lifecycle/timeline.js';
import { type MatcherContext, type MatcherResult, passIfEmpty } from './matcher-context.js';
import { matcherSubjectOf, podsOf, type TestedObject } from './matcher-subject.js';
import { failIfRefused, outcomesOf } from './verdict-matchers.js';

/** How a Pod can end. */
export type EndPhase = 'Succeeded' | 'Failed';

/**
 * Whether every Pod in it ends, and so: by the model of a Pod's life. What containers do is said by
 * the script, as for `simulate`; one that it does not name does its work, and exits 0 after a
 * second.
 */
export function toEndAs(
  this: MatcherContext,
  received: unknown,
  end: EndPhase,
  events: Scenario = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const refused = failIfRefused(this, subject, outcomesOf(subject, {}));
  if (refused !== undefined) return refused;
  const against = podsOf(subject).flatMap((each) => mismatchOf(each, end, events));
  const ends = `to end as ${end}`;
  return passIfEmpty(
    against,
    `${subject.name} ${ends}`,
    `expected ${subject.name} not ${ends}, and it does`,
  );
}

/** How a Pod does not end so; nothing, where it does. */
function mismatchOf(
  { path, manifest }: TestedObject,
  end: EndPhase,
  events: Scenario,
): readonly string[] {
  const object = manifest();
  const spec = getIn(object, [
    ...(POD_KINDS.get(String(object['kind']))?.podPath ?? []),
    'spec',
  ]) as ApiPodSpec;
  const script = { ...defaultScript(spec), ...events.script };
  const life = simulate(spec, { ...events, script });
  if (life.outcome === 'finished' && life.final.phase === end) return [];
  return [
    `[${path}] ${formatOutcome(life)}`,
    `  Ends by itself: ${completesWhen(spec).text}.`,
    ...timelineLines(life).map((each) => `  ${each}`),
  ];
}

const defaultScript = (spec: ApiPodSpec): ContainerScripts =>
  Object.fromEntries(containersOf(spec).map(({ name = '' }) => [name, { runs: 1 }]));

const UNFINISHED_TEXTS: Readonly<Record<Exclude<LifeOutcome, 'finished'>, string>> = {
  stable: 'it never ends: nothing happens any more',
  repeating: 'it never ends: containers are started again and again',
  incomplete: 'it has not ended yet: `until` says how many seconds are looked at',
};

function formatOutcome({ final, outcome, timeline: moments }: Life): string {
  if (outcome !== 'finished') return `it is ${final.phase}, and ${UNFINISHED_TEXTS[outcome]}.`;
  const last = moments.findLast((moment) => moment.type === 'phase');
  return last?.type === 'phase'
    ? `it ends as ${last.phase}: ${last.message}.`
    : `it ends as ${final.phase}.`;
}

/** So many of the first moments are shown, and of the last. */
const MAX_SHOWN_MOMENTS = 8;

function timelineLines({ timeline: moments }: Life): readonly string[] {
  const lines = moments.map(formatMomentLine);
  return lines.length <= 2 * MAX_SHOWN_MOMENTS
    ? lines
    : [...lines.slice(0, MAX_SHOWN_MOMENTS), '...', ...lines.slice(-MAX_SHOWN_MOMENTS)];
}

function formatMomentLine({ at, type, ...rest }: TimelineEvent): string {
  return [`${at} s`, type, ...Object.values(rest)].join(' ');
}
