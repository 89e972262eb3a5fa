import { escapeLine } from '../formats/escape-text.js';
import { wrapText } from '../formats/wrap-text.js';
import type { LifeOutcome } from '../lifecycle/life-outcome.js';
import { completesWhen } from '../lifecycle/pod-completion.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import { type Life, type Scenario, simulate } from '../lifecycle/simulate.js';
import type { TimelineEvent } from '../lifecycle/timeline.js';
import { qos } from '../resources/qos.js';
import { assumedScript } from './assumed-script.js';

const OUTCOME_TEXTS: Readonly<Record<LifeOutcome, string>> = {
  finished: 'the Pod has ended',
  stable: 'nothing changes any more',
  repeating: 'the last events repeat forever',
  incomplete: 'more events follow after the end of the simulation',
};

/**
 * Describes the life of a Pod: when it completes, its QoS class, what is assumed about containers
 * without events, and a line for each event.
 */
export function lifeText(
  spec: ApiPodSpec,
  events: Scenario = {},
  terminalWidth?: number | undefined,
): string {
  const { script, text: assumed } = assumedScript(spec, events.script);
  const life = simulate(spec, { ...events, script });
  const width = Math.max(...life.timeline.map(({ at }) => String(at).length), 0);
  const lines = life.timeline.map(
    (event) => `${String(event.at).padStart(width)} s  ${formatEvent(event)}`,
  );
  const head = [
    completionText(completesWhen(spec, script).text),
    `QoS class ${qos(spec)}`,
    ...(assumed === '' ? [] : [`assumed: ${assumed}`]),
  ];
  return [...head, ...lines, formatOutcome(life)]
    .map((line) => {
      const options = { width: terminalWidth, indent: 4 };
      return `${wrapText(`  ${escapeLine(line)}`, options)}\n`;
    })
    .join('');
}

/** Returns when a Pod ends, in words, such as `ends when app exits with 0`. */
export const completionText = (text: string): string =>
  text.startsWith('never') ? `never ends${text.slice('never'.length)}` : `ends ${text}`;

/** Returns the last phase and how the Pod goes on, in words. */
export const formatOutcome = ({ outcome, final }: Life): string =>
  `${final.phase}: ${OUTCOME_TEXTS[outcome]}`;

/** Returns an event in words, such as `app starts`. */
export function formatEvent(event: TimelineEvent): string {
  switch (event.type) {
    case 'started':
      return `${event.container} starts${event.attempt > 0 ? restartText(event.attempt) : ''}`;
    case 'not started': {
      const retry = event.retry === undefined ? '' : `, next attempt in ${event.retry} s`;
      return `${event.container} cannot start: ${event.reason}${retry}`;
    }
    case 'hook started':
      return `${event.hook} of ${event.container} starts`;
    case 'hook finished':
      return `${event.hook} of ${event.container} finishes`;
    case 'hook failed':
      return `${event.hook} of ${event.container} fails`;
    case 'probe passed':
      return `${event.probe} probe of ${event.container} passes`;
    case 'probe failed':
      return `${event.probe} probe of ${event.container} fails`;
    case 'killing':
      return `${event.container} will be killed because of its ${event.cause}`;
    case 'stopping':
      return `${event.container} gets the stop signal, with ${event.grace} s to stop`;
    case 'terminated':
      return `${event.container} ends with exit code ${event.exitCode}, ${event.reason}`;
    case 'deletion requested':
      return `the Pod is deleted, with a grace period of ${event.grace} s`;
    case 'phase':
      return `${event.phase}: ${event.message}`;
    default:
      return event.type;
  }
}

const restartText = (attempt: number): string =>
  ` again, for the ${attempt + 1}${ordinalSuffix(attempt + 1)} time`;

const ordinalSuffix = (number: number): string =>
  number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
