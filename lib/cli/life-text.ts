import type { LifeOutcome } from '../lifecycle/life-outcome.js';
import { completesWhen } from '../lifecycle/pod-completion.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import { type Life, type Scenario, simulate } from '../lifecycle/simulate.js';
import type { TimelineEvent } from '../lifecycle/timeline.js';
import { qos } from '../resources/qos.js';

const OUTLOOK_TEXTS: Readonly<Record<LifeOutcome, string>> = {
  finished: 'the Pod has ended',
  stable: 'and stays so',
  repeating: 'and repeats this forever',
  incomplete: 'and changes after the end of the simulation',
};

/** Describes the life of a Pod: when it completes, its QoS class, and a line for each event. */
export function lifeText(spec: ApiPodSpec, events: Scenario = {}): string {
  const life = simulate(spec, events);
  const width = Math.max(...life.timeline.map(({ at }) => String(at).length), 0);
  const lines = life.timeline.map(
    (moment) => `${String(moment.at).padStart(width)} s  ${formatMoment(moment)}`,
  );
  const head = [`ends ${completesWhen(spec, events.script).text}`, `QoS class ${qos(spec)}`];
  return [...head, ...lines, formatOutlook(life)].map((line) => `  ${line}\n`).join('');
}

const formatOutlook = ({ outcome, final }: Life): string =>
  `${final.phase}: ${OUTLOOK_TEXTS[outcome]}`;

function formatMoment(moment: TimelineEvent): string {
  switch (moment.type) {
    case 'started':
      return `${moment.container} starts${moment.attempt > 0 ? restartText(moment.attempt) : ''}`;
    case 'not started': {
      const retry = moment.retry === undefined ? '' : `, next attempt in ${moment.retry} s`;
      return `${moment.container} cannot start: ${moment.reason}${retry}`;
    }
    case 'hook started':
      return `${moment.hook} of ${moment.container} starts`;
    case 'hook finished':
      return `${moment.hook} of ${moment.container} finishes`;
    case 'hook failed':
      return `${moment.hook} of ${moment.container} fails`;
    case 'probe passed':
      return `${moment.probe} probe of ${moment.container} passes`;
    case 'probe failed':
      return `${moment.probe} probe of ${moment.container} fails`;
    case 'killing':
      return `${moment.container} will be killed because of its ${moment.cause}`;
    case 'stopping':
      return `${moment.container} gets the stop signal, with ${moment.grace} s to stop`;
    case 'terminated':
      return `${moment.container} ends with exit code ${moment.exitCode}, ${moment.reason}`;
    case 'deletion requested':
      return `the Pod is deleted, with a grace period of ${moment.grace} s`;
    case 'phase':
      return `${moment.phase}: ${moment.message}`;
    default:
      return moment.type;
  }
}

const restartText = (attempt: number): string =>
  ` again, for the ${attempt + 1}${ordinalSuffix(attempt + 1)} time`;

const ordinalSuffix = (number: number): string =>
  number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
