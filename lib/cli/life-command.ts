import { resolve } from 'node:path';
import type { Api } from '../api/api.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { objectReferenceOf } from '../check/diagnose.js';
import type { PodObjectSource } from '../check/pod-objects.js';
import { isObject } from '../engine/go-value.js';
import { escapeLine } from '../formats/escape-text.js';
import type { Scenario } from '../lifecycle/simulate.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { readYamlFile } from '../parse/read-yaml-file.js';
import { objectTitleOf } from '../report/report.js';
import { validate } from '../rules/validate.js';
import {
  type Command,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
  withUsageErrors,
} from './command.js';
import { lifeText } from './life-text.js';
import { readPodObjects } from './read-pod-objects.js';

export const lifeCommand: Command = {
  description: 'simulate the life of Pods: what happens to them, and when',
  usage: '[FILE|FOLDER|-]...',
  options: {
    events: {
      type: 'string',
      value: 'FILE',
      description:
        'what the containers do and what happens to the Pod: a Scenario of simulate(), as YAML',
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
  },
  help: `Without events, all containers are healthy: init containers succeed immediately, and all
other containers run until they are stopped.
Exit status: 0, or 1 if the API server rejects a manifest, or 2 if a file cannot be read.`,
  run: async (args, io) => {
    const events = readEvents(args, io);
    let status = EXIT_OK;
    for await (const { file, line, object } of readPodObjects(
      args.paths.length > 0 ? args.paths : ['-'],
      io,
    )) {
      const { source } = object;
      const text = lifeTextOf(source, events);
      if (text === undefined || source.status !== 'decoded') status = EXIT_FINDINGS;
      const name =
        source.status === 'decoded'
          ? objectTitleOf({ object: objectReferenceOf(source.parsed.manifest) })
          : '';
      await io.out(`${name} (${escapeLine(file)}:${line})\n${text ?? REJECTED}`);
    }
    return status;
  },
};

function lifeTextOf(source: PodObjectSource, events: Scenario): string | undefined {
  if (source.status === 'decoded') return podLifeText(source.parsed, events);
  return `  ${source.status === 'no match' ? source.match.message : source.error}\n`;
}

const REJECTED = '  the API server rejects it: run cdk8s-pods check for the reasons\n';

/** Returns the life of a Pod; `undefined` if the API server rejects the manifest. */
function podLifeText(
  { manifest, strictErrors }: ParsedManifest,
  events: Scenario,
): string | undefined {
  if (strictErrors?.length || validate(manifest, { hazards: 'none' }).errors.length > 0)
    return undefined;
  const pod = getIn(manifest, POD_KINDS.get(manifest.kind)?.podPath ?? []) as
    | Api<'PodTemplateSpec'>
    | undefined;
  return pod?.spec && lifeText(pod.spec, events);
}

const EVENT_KEYS: readonly string[] = [
  'script',
  'scheduled',
  'sandbox',
  'conditions',
  'deleted',
  'until',
  'timing',
] satisfies (keyof Scenario)[];

function readEvents(args: ParsedArguments, { folder }: Pick<Io, 'folder'>): Scenario {
  const file = args.one('events');
  const events = file === undefined ? {} : readEventsFile(resolve(folder, file), file);
  const until = parseSeconds(args, 'until');
  const deletedAt = parseSeconds(args, 'deleted-at');
  return {
    ...events,
    ...(until === undefined ? {} : { until }),
    ...(deletedAt === undefined ? {} : { deleted: { at: deletedAt } }),
  };
}

function readEventsFile(path: string, name: string): Scenario {
  // An empty file has no events.
  const events = withUsageErrors(() => readYamlFile(path, name)) ?? {};
  if (!isObject(events)) throw new UsageError(`${name}: write a map of ${EVENT_KEYS.join(', ')}`);
  const unknown = Object.keys(events).find((key) => !EVENT_KEYS.includes(key));
  if (unknown !== undefined)
    throw new UsageError(`${name}: there is no event '${unknown}': write ${EVENT_KEYS.join(', ')}`);
  // A key without a value has no events.
  return Object.fromEntries(Object.entries(events).filter(([, value]) => value !== null));
}

function parseSeconds(args: ParsedArguments, option: string): number | undefined {
  const text = args.one(option);
  if (text === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(text))
    throw new UsageError(`--${option}: '${text}' is not a number of seconds`);
  return Number(text);
}
