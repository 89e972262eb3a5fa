import type { LifeOutcome } from '../lifecycle/life-outcome.js';
import { completesWhen } from '../lifecycle/pod-completion.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import { type Life, type Scenario, simulate } from '../lifecycle/simulate.js';
import type { TimelineEvent } from '../lifecycle/timeline.js';
import { qos } from '../resources/qos.js';

const OUTLOOK_TEXTS: Readonly<Record<LifeOutcome, string>> = {
  finished: 'that is its end',
  stable: 'and so it stays',
  repeating: 'and so on, again and again',
  incomplete: 'and more after the time that was looked at',
};

/**
 * The life of a Pod as people read it: when it ends, what it gets of the node where there is
 * little, and what happens, a line each.
 */
export function lifeText(spec: ApiPodSpec, events: Scenario = {}): string {
  const life = simulate(spec, events);
  const width = Math.max(...life.timeline.map(({ at }) => String(at).length), 0);
  const lines = life.timeline.map(
    (moment) => `${String(moment.at).padStart(width)} s  ${formatMoment(moment)}`,
  );
  const head = [
    `ends ${completesWhen(spec, events.script).text}`,
    `quality of service ${qos(spec)}`,
  ];
  return [...head, ...lines, formatOutlook(life)].map((line) => `  ${line}\n`).join('');
}

const formatOutlook = ({ outcome, final }: Life): string =>
  `${final.phase}: ${OUTLOOK_TEXTS[outcome]}`;

/** What happens, in words. */
function formatMoment(moment: TimelineEvent): string {
  switch (moment.type) {
    case 'started':
      return `${moment.container} starts${moment.attempt > 0 ? ` again, for the ${moment.attempt + 1}${ordinalSuffix(moment.attempt + 1)} time` : ''}`;
    case 'not started':
      return `${moment.container} cannot start: ${moment.reason}${moment.retry === undefined ? '' : `, tried again in ${moment.retry} s`}`;
    case 'hook started':
    case 'hook finished':
    case 'hook failed':
      return `${moment.hook} of ${moment.container} ${moment.type === 'hook started' ? 'begins' : moment.type === 'hook finished' ? 'is done' : 'fails'}`;
    case 'probe passed':
    case 'probe failed':
      return `${moment.probe} probe of ${moment.container} ${moment.type === 'probe passed' ? 'passes' : 'fails'}`;
    case 'killing':
      return `${moment.container} is to be killed, for its ${moment.cause}`;
    case 'stopping':
      return `${moment.container} is told to stop, within ${moment.grace} s`;
    case 'terminated':
      return `${moment.container} ends with ${moment.exitCode}, ${moment.reason}`;
    case 'deletion requested':
      return `it is deleted, with ${moment.grace} s of grace`;
    case 'phase':
      return `${moment.phase}: ${moment.message}`;
    default:
      return moment.type;
  }
}

const ordinalSuffix = (number: number): string =>
  number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
