import { KINDS, valueAt } from '../api/kinds.js';
import type { Api } from '../api/types.js';
import { calledOf } from '../check/verdict.js';
import { lifeText } from '../explain/life.js';
import type { Events } from '../lifecycle/simulate.js';
import { titleOf } from '../report/report.js';
import { judge } from '../rules/judge.js';
import type { Source } from '../source/manifest.js';
import { type Command, FINE, FOUND, type Io, UsageError } from './command.js';
import { valueOfFile } from './config-file.js';
import { objectsAt } from './read.js';

export const lifeCommand: Command = {
  says: 'shows how Pods will live: what happens to them, and when',
  takes: '[FILE|FOLDER|-]...',
  options: {
    events: {
      type: 'string',
      value: 'FILE',
      says: 'what containers do and what befalls the Pod: the second argument of simulate, as YAML',
    },
    until: { type: 'string', value: 'SECONDS', says: 'how much of it is looked at (3600)' },
    'deleted-at': { type: 'string', value: 'SECONDS', says: 'when it is deleted' },
  },
  help: 'Without events a container is well: a step ends at once, all others run until they are stopped.',
  run: async (given, io) => {
    const events = eventsOf(given.one('events'), given.one('until'), given.one('deleted-at'), io);
    let status = FINE;
    for await (const { file, line, item } of objectsAt(given.paths.length > 0 ? given.paths : ['-'], io)) {
      const text = typeof item.source === 'string' ? item.source : textOf(item.source, events);
      if (text === undefined || typeof item.source === 'string') status = FOUND;
      const name = typeof item.source === 'string' ? '' : titleOf({ object: calledOf(item.source.manifest) });
      await io.out(`${name} (${file}:${line})\n${text ?? '  the API server refuses it: cdk8s-pods check says why\n'}`);
    }
    return status;
  },
};

/** How a Pod lives; nothing, where there will be none. */
function textOf({ manifest, strict }: Source, events: Events): string | undefined {
  if (strict?.length || judge(manifest, { hazards: 'none' }).refused.length > 0) return undefined;
  const pod = valueAt(manifest, KINDS.get(manifest.kind)?.fields ?? []) as Api<'PodTemplateSpec'> | undefined;
  return pod?.spec && lifeText(pod.spec, events);
}

const KEYS: readonly string[] = ['script', 'scheduled', 'sandbox', 'conditions', 'deleted', 'until', 'time'] satisfies (keyof Events)[];

function eventsOf(
  file: string | undefined,
  until: string | undefined,
  deleted: string | undefined,
  { folder }: Pick<Io, 'folder'>,
): Events {
  const events = file === undefined ? {} : (valueOfFile(folder, file) as Events);
  const strange = Object.keys(events).find((key) => !KEYS.includes(key));
  if (strange !== undefined) throw new UsageError(`${file}: there is no event '${strange}': write ${KEYS.join(', ')}`);
  return {
    ...events,
    ...(until === undefined ? {} : { until: secondsOf('until', until) }),
    ...(deleted === undefined ? {} : { deleted: { at: secondsOf('deleted-at', deleted) } }),
  };
}

function secondsOf(option: string, text: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UsageError(`--${option} '${text}' is no number of seconds`);
  return Number(text);
}
