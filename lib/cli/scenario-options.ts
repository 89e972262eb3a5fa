import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import type { Scenario } from '../lifecycle/simulate.js';
import { type CommandOption, type Io, type ParsedArguments, UsageError } from './command.js';
import { eventsNameOf, mistakesInScript, readEvents } from './read-events.js';

/** The options of the commands that simulate Pods. */
export const SCENARIO_OPTIONS = {
  events: {
    type: 'string',
    value: 'FILE',
    description:
      'what the containers do and what happens to the Pod: a Scenario of simulate(), as YAML; ' +
      '- is standard input',
  },
  until: {
    type: 'string',
    value: 'SECONDS',
    description: 'end of the simulation (default: 3600)',
  },
  'deleted-at': {
    type: 'string',
    value: 'SECONDS',
    description: 'time at which the Pod is deleted',
  },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** The explanation of a simulation for the help. */
export const SCENARIO_HELP = `A container without events is healthy. An init container succeeds at
once. A container that is not restarted after success, such as that of a Job, runs for 10 seconds
and succeeds. All other containers run until they are stopped. The output says what is assumed.`;

/**
 * Reads the events, and the options that override them.
 *
 * @throws UsageError if the file cannot be read, or the events and the manifests are both standard
 * input
 */
export async function readScenario(args: ParsedArguments, io: Io): Promise<Scenario> {
  const file = args.one('events');
  if (file === '-' && (args.paths.length === 0 || args.paths.includes('-')))
    throw new UsageError(
      'standard input cannot be both the events and the manifests: name the file of one of them',
    );
  const until = parseSeconds(args, 'until');
  const deletedAt = parseSeconds(args, 'deleted-at');
  const events = file === undefined ? {} : await readEvents(file, io);
  return {
    ...events,
    ...(until === undefined ? {} : { until }),
    ...(deletedAt === undefined ? {} : { deleted: { ...events.deleted, at: deletedAt } }),
  };
}

/** @throws UsageError if the events are about containers that none of the Pods has */
export function refuseUnknownContainers(
  events: Scenario,
  specs: readonly ApiPodSpec[],
  args: ParsedArguments,
): void {
  const file = args.one('events');
  if (file === undefined) return;
  const mistakes = mistakesInScript(events, specs);
  if (mistakes.length > 0)
    throw new UsageError(mistakes.map((each) => `${eventsNameOf(file)}: ${each}`));
}

function parseSeconds(args: ParsedArguments, option: string): number | undefined {
  const text = args.one(option);
  if (text === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(text))
    throw new UsageError(`--${option}: '${text}' is not a number of seconds`);
  return Number(text);
}
