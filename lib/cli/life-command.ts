import type { Api } from '../api/api.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { objectReferenceOf } from '../check/diagnose.js';
import type { PodObjectSource } from '../check/pod-objects.js';
import { escapeLine } from '../formats/escape-text.js';
import type { Scenario } from '../lifecycle/simulate.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { objectTitleOf } from '../report/report.js';
import { validate } from '../rules/validate.js';
import {
  type Command,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
} from './command.js';
import { lifeText } from './life-text.js';
import { eventsNameOf, mistakesInScript, readEvents } from './read-events.js';
import { type LocatedPodObject, readPodObjects } from './read-pod-objects.js';

export const lifeCommand: Command = {
  description: 'simulate the life of Pods: what happens to them, and when',
  usage: '[FILE|FOLDER|-]...',
  options: {
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
  },
  help: `A container without events is healthy. An init container succeeds at once. A container that
is not restarted after success, such as that of a Job, runs for 10 seconds and succeeds. All other
containers run until they are stopped. The output says what is assumed.

Exit status: 0, or 1 if the API server rejects a manifest, or 2 if a file cannot be read.`,
  run: async (args, io) => {
    if (args.paths.length === 0 && io.isInputTerminal)
      throw new UsageError('name a file or folder of manifests, or - for standard input');
    const paths = args.paths.length > 0 ? args.paths : ['-'];
    const file = args.one('events');
    if (file === '-' && paths.includes('-'))
      throw new UsageError(
        'standard input cannot be both the events and the manifests: name the file of one of them',
      );
    const events = await eventsFrom(args, io);
    const objects: LocatedPodObject[] = [];
    for await (const object of readPodObjects(paths, io)) objects.push(object);
    if (file !== undefined) refuseUnknownContainers(events, objects, file);
    let status = EXIT_OK;
    for (const { file: manifestFile, line, object } of objects) {
      const { source } = object;
      const text = lifeTextOf(source, events, io.width);
      if (text === undefined || source.status !== 'decoded') status = EXIT_FINDINGS;
      const name =
        source.status === 'decoded'
          ? objectTitleOf({ object: objectReferenceOf(source.parsed.manifest) })
          : '';
      await io.out(`${name} (${escapeLine(manifestFile)}:${line})\n${text ?? REJECTED}`);
    }
    return status;
  },
};

function lifeTextOf(
  source: PodObjectSource,
  events: Scenario,
  width: number | undefined,
): string | undefined {
  if (source.status === 'decoded') return podLifeText(source.parsed, events, width);
  return `  ${source.status === 'no match' ? source.match.message : source.error}\n`;
}

const REJECTED = '  the API server rejects it: run cdk8s-pods check for the reasons\n';

/** Returns the life of a Pod; `undefined` if the API server rejects the manifest. */
function podLifeText(
  { manifest, strictErrors }: ParsedManifest,
  events: Scenario,
  width: number | undefined,
): string | undefined {
  if (strictErrors?.length || validate(manifest, { hazards: 'none' }).errors.length > 0)
    return undefined;
  const spec = podOf({ manifest })?.spec;
  return spec && lifeText(spec, events, width);
}

/** Returns the Pod or the Pod template of a manifest. */
const podOf = ({
  manifest,
}: Pick<ParsedManifest, 'manifest'>): Api<'PodTemplateSpec'> | undefined =>
  getIn(manifest, POD_KINDS.get(manifest.kind)?.podPath ?? []) as
    | Api<'PodTemplateSpec'>
    | undefined;

/** Reads the events, and the options that override them. */
async function eventsFrom(args: ParsedArguments, io: Io): Promise<Scenario> {
  const file = args.one('events');
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
function refuseUnknownContainers(
  events: Scenario,
  objects: readonly LocatedPodObject[],
  file: string,
): void {
  const specs = objects.flatMap(({ object: { source } }) => {
    const spec = source.status === 'decoded' ? podOf(source.parsed)?.spec : undefined;
    return spec ? [spec] : [];
  });
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
