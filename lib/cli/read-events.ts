import { resolve } from 'node:path';
import { withoutEmptyKeys } from '../check/schema.js';
import { closestMatch } from '../formats/closest-match.js';
import type { ContainerRun } from '../lifecycle/container-scripts.js';
import {
  type ApiPodSpec,
  allContainersOf,
  regularInitContainersOf,
} from '../lifecycle/pod-containers.js';
import type { Scenario } from '../lifecycle/simulate.js';
import { parseYamlText, readYamlFile } from '../parse/read-yaml-file.js';
import { UsageError, withUsageErrors } from './command.js';
import { type InputIo, stdinOf } from './read-pod-objects.js';
import { scenarioSchema } from './scenario-schema.js';

/**
 * Reads a file of events, or standard input if it is named `-`.
 *
 * @throws UsageError if it cannot be read, or with everything in it that is no event
 */
export async function readEvents(file: string, io: InputIo): Promise<Scenario> {
  const name = eventsNameOf(file);
  const text = file === '-' ? await textOf(stdinOf(io)) : undefined;
  const read = withUsageErrors(() =>
    text === undefined ? readYamlFile(resolve(io.folder, file), name) : parseYamlText(text, name),
  );
  // An empty file has no events.
  const events = withoutEmptyKeys(read ?? {});
  const mistakes = scenarioSchema(events, '');
  if (mistakes.length > 0) throw new UsageError(mistakes.map((each) => `${name}: ${each}`));
  return events as Scenario;
}

/** Returns the name of a file of events in messages. */
export const eventsNameOf = (file: string): string => (file === '-' ? '<stdin>' : file);

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/**
 * Returns what a script says about containers that none of the Pods has, and about probes and hooks
 * that the containers do not have, and the exit of a container that never ends: it would have no
 * effect.
 */
export function mistakesInScript(
  { script = {} }: Scenario,
  specs: readonly ApiPodSpec[],
): readonly string[] {
  const containers = specs.flatMap(allContainersOf);
  const inits = new Set(specs.flatMap(regularInitContainersOf));
  const names = new Set(containers.map(({ name = '' }) => name));
  if (names.size === 0) return [];
  return Object.entries(script).flatMap(([name, runs]) => {
    if (!names.has(name)) return [`script.${name}: ${unknownContainerMessage(name, names)}`];
    const list = [runs].flat();
    const used = new Set(list.flatMap((run) => Object.keys(run)));
    const own = containers.filter((container) => container.name === name);
    const unknown = Object.entries(NEEDED_FIELDS)
      .filter(([key, { isIn }]) => used.has(key) && !own.some((each) => isIn(each as Probed)))
      .map(([key, { field }]) => `${key}: it has no effect: container ${name} has no ${field}`);
    const endless = own.every((container) => inits.has(container))
      ? []
      : ['exit', 'reason']
          .filter((key) => list.some((run) => key in run && run.runs === undefined))
          .map((key) => `${key}: write runs, too: the seconds until the container ends`);
    return [...unknown, ...endless].map((text) => `script.${name}.${text}`);
  });
}

function unknownContainerMessage(name: string, names: ReadonlySet<string>): string {
  const match = closestMatch(name, names);
  const hint =
    match === undefined
      ? `the containers are ${[...names].join(', ')}`
      : `did you mean '${match}'?`;
  return `no Pod has a container of that name: ${hint}`;
}

/** The fields of a container that a probe or a hook of its script needs. */
interface Probed {
  readonly startupProbe?: unknown;
  readonly readinessProbe?: unknown;
  readonly livenessProbe?: unknown;
  readonly lifecycle?: { readonly postStart?: unknown; readonly preStop?: unknown } | null;
}

interface NeededField {
  readonly field: string;
  isIn(container: Probed): boolean;
}

const NEEDED_FIELDS = {
  startup: { field: 'startupProbe', isIn: ({ startupProbe }) => startupProbe != null },
  readiness: { field: 'readinessProbe', isIn: ({ readinessProbe }) => readinessProbe != null },
  liveness: { field: 'livenessProbe', isIn: ({ livenessProbe }) => livenessProbe != null },
  postStart: { field: 'postStart hook', isIn: ({ lifecycle }) => lifecycle?.postStart != null },
  preStop: { field: 'preStop hook', isIn: ({ lifecycle }) => lifecycle?.preStop != null },
} satisfies Partial<Record<keyof ContainerRun, NeededField>>;
