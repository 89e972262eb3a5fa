import type { Api } from '../api/api.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { objectReferenceOf } from '../check/diagnose.js';
import type { Scenario } from '../lifecycle/simulate.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { objectTitleOf } from '../report/report.js';
import { validate } from '../rules/validate.js';
import { type Command, EXIT_FINDINGS, EXIT_OK, type Io, UsageError } from './command.js';
import { lifeText } from './life-text.js';
import { readYamlFile } from './read-config-file.js';
import { readPodObjects } from './read-pod-objects.js';

export const lifeCommand: Command = {
  description: 'shows how Pods will live: what happens to them, and when',
  usage: '[FILE|FOLDER|-]...',
  options: {
    events: {
      type: 'string',
      value: 'FILE',
      description:
        'what containers do and what befalls the Pod: the second argument of simulate, as YAML',
    },
    until: { type: 'string', value: 'SECONDS', description: 'how much of it is looked at (3600)' },
    'deleted-at': { type: 'string', value: 'SECONDS', description: 'when it is deleted' },
  },
  help:
    'Without events a container is well: a step ends at once, all others run until they are ' +
    'stopped.',
  run: async (given, io) => {
    const events = readEvents(given.one('events'), given.one('until'), given.one('deleted-at'), io);
    let status = EXIT_OK;
    for await (const { file, line, object } of readPodObjects(
      given.paths.length > 0 ? given.paths : ['-'],
      io,
    )) {
      const { source } = object;
      const text = source.status === 'decoded' ? podLifeText(source.parsed, events) : source.error;
      if (text === undefined || source.status !== 'decoded') status = EXIT_FINDINGS;
      const name =
        source.status === 'decoded'
          ? objectTitleOf({ object: objectReferenceOf(source.parsed.manifest) })
          : '';
      await io.out(
        `${name} (${file}:${line})\n${text ?? '  the API server refuses it: cdk8s-pods check says why\n'}`,
      );
    }
    return status;
  },
};

/** How a Pod lives; nothing, where there will be none. */
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

function readEvents(
  file: string | undefined,
  until: string | undefined,
  deleted: string | undefined,
  { folder }: Pick<Io, 'folder'>,
): Scenario {
  const events = file === undefined ? {} : (readYamlFile(folder, file) as Scenario);
  const strange = Object.keys(events).find((key) => !EVENT_KEYS.includes(key));
  if (strange !== undefined)
    throw new UsageError(`${file}: there is no event '${strange}': write ${EVENT_KEYS.join(', ')}`);
  return {
    ...events,
    ...(until === undefined ? {} : { until: parseSeconds('until', until) }),
    ...(deleted === undefined ? {} : { deleted: { at: parseSeconds('deleted-at', deleted) } }),
  };
}

function parseSeconds(option: string, text: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(text))
    throw new UsageError(`--${option} '${text}' is no number of seconds`);
  return Number(text);
}
