import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import type { ContainerScripts } from '../lifecycle/container-scripts.js';
import type { LifeOutcome } from '../lifecycle/life-outcome.js';
import { completesWhen } from '../lifecycle/pod-completion.js';
import { type ApiPodSpec, containersOf } from '../lifecycle/pod-containers.js';
import { type Life, type Scenario, simulate } from '../lifecycle/simulate.js';
import type { TimelineEvent } from '../lifecycle/timeline.js';
import { type MatcherContext, type MatcherResult, passIfEmpty } from './matcher-context.js';
import { matcherSubjectOf, podsOf, type TestedObject } from './matcher-subject.js';
import { failIfRejected, validateObjects } from './verdict-matchers.js';

/** The phase in which a Pod ends. */
export type EndPhase = 'Succeeded' | 'Failed';

/** The matcher `toEndAs` of `PodMatchers`. */
export function toEndAs(
  this: MatcherContext,
  received: unknown,
  phase: EndPhase,
  scenario: Scenario = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const rejected = failIfRejected(this, subject, validateObjects(podsOf(subject), {}));
  if (rejected !== undefined) return rejected;
  const problems = podsOf(subject).flatMap((pod) => problemsOf(pod, phase, scenario));
  return passIfEmpty(
    problems,
    `${subject.name} to end as ${phase}`,
    `expected ${subject.name} not to end as ${phase}, but it does`,
  );
}

/** Returns how a Pod ends instead; nothing if it ends in the phase. */
function problemsOf(
  { path, manifest }: TestedObject,
  phase: EndPhase,
  scenario: Scenario,
): readonly string[] {
  const object = manifest();
  const spec = getIn(object, [
    ...(POD_KINDS.get(String(object['kind']))?.podPath ?? []),
    'spec',
  ]) as ApiPodSpec;
  const script = { ...defaultScript(spec), ...scenario.script };
  const life = simulate(spec, { ...scenario, script });
  if (life.outcome === 'finished' && life.final.phase === phase) return [];
  return [
    `[${path}] ${formatOutcome(life)}`,
    `  The Pod completes by itself: ${completesWhen(spec).text}.`,
    ...timelineLines(life).map((line) => `  ${line}`),
  ];
}

const defaultScript = (spec: ApiPodSpec): ContainerScripts =>
  Object.fromEntries(containersOf(spec).map(({ name = '' }) => [name, { runs: 1 }]));

const UNFINISHED_TEXTS: Readonly<Record<Exclude<LifeOutcome, 'finished'>, string>> = {
  stable: 'never ends, as nothing more happens',
  repeating: 'never ends, as containers restart again and again',
  incomplete: 'has not ended yet. Set `until` to simulate more seconds',
};

function formatOutcome({ final, outcome, timeline }: Life): string {
  if (outcome !== 'finished') return `is ${final.phase}, and ${UNFINISHED_TEXTS[outcome]}.`;
  const last = timeline.findLast((event) => event.type === 'phase');
  return last?.type === 'phase'
    ? `ends as ${last.phase}: ${last.message}.`
    : `ends as ${final.phase}.`;
}

/** Number of events that are shown at the beginning, and at the end, of a long timeline. */
const SHOWN_EVENTS = 8;

function timelineLines({ timeline }: Life): readonly string[] {
  const lines = timeline.map(formatEvent);
  return lines.length <= 2 * SHOWN_EVENTS
    ? lines
    : [...lines.slice(0, SHOWN_EVENTS), '...', ...lines.slice(-SHOWN_EVENTS)];
}

const formatEvent = ({ at, type, ...details }: TimelineEvent): string =>
  [`${at} s`, type, ...Object.values(details)].join(' ');
