import { objectReferenceOf } from '../check/diagnose.js';
import type { PodObjectSource } from '../check/pod-objects.js';
import { lifeText } from '../diagram/life-text.js';
import { podOfManifest } from '../diagram/manifest-anatomy.js';
import { escapeLine } from '../formats/escape-text.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import type { Scenario } from '../lifecycle/simulate.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { objectTitleOf } from '../report/report.js';
import { CHECK_OPTIONS, CLUSTER_OPTION, checkSettingsFrom } from './check-settings.js';
import {
  type Command,
  type CommandOption,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
} from './command.js';
import {
  isRejected,
  type LocatedPodObject,
  readPodObjects,
  undecodedText,
} from './read-pod-objects.js';
import {
  readScenario,
  refuseUnknownContainers,
  SCENARIO_HELP,
  SCENARIO_OPTIONS,
} from './scenario-options.js';

const CONFIG_OPTION = CHECK_OPTIONS['config'] as CommandOption;

export const lifeCommand: Command = {
  description: 'simulate the life of Pods: what happens to them, and when',
  usage: '[FILE|FOLDER|-]...',
  options: { ...SCENARIO_OPTIONS, cluster: CLUSTER_OPTION, config: CONFIG_OPTION },
  help: `${SCENARIO_HELP}

Exit status: 0, or 1 if the API server rejects a manifest, or 2 if a file cannot be read.`,
  run: async (args, io) => {
    if (args.paths.length === 0 && io.isInputTerminal)
      throw new UsageError('name a file or folder of manifests, or - for standard input');
    const events = await readScenario(args, io);
    const objects: LocatedPodObject[] = [];
    for await (const object of readPodObjects(args.paths.length > 0 ? args.paths : ['-'], io))
      objects.push(object);
    const pendingText = await pendingTextsFor(args, io);
    refuseUnknownContainers(events, objects.flatMap(specsOf), args);
    let status = EXIT_OK;
    for (const { file, line, object } of objects) {
      const { source } = object;
      const text = pendingText(source) ?? lifeTextOf(source, events, io.width);
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

/**
 * Returns a function that returns why the Pods of an object stay Pending; `undefined` if they find
 * nodes, or no cluster is given.
 */
async function pendingTextsFor(
  args: ParsedArguments,
  io: Io,
): Promise<(source: PodObjectSource) => string | undefined> {
  const { cluster, options } = checkSettingsFrom(args, io);
  if (cluster === undefined) return () => undefined;
  // Only here, so that a life without a cluster does not load the scheduler.
  const { pendingTextOf } = await import('./pending-text.js');
  const { clusterFrom } = await import('./read-cluster.js');
  const read = await clusterFrom(cluster, io);
  return (source) =>
    source.status === 'decoded' && !isRejected(source.parsed)
      ? pendingTextOf(source.parsed.manifest, read, options.kubernetes, io.width)
      : undefined;
}

function specsOf({ object: { source } }: LocatedPodObject): readonly ApiPodSpec[] {
  const spec =
    source.status === 'decoded' ? podOfManifest(source.parsed.manifest)?.spec : undefined;
  return spec ? [spec] : [];
}

function lifeTextOf(
  source: PodObjectSource,
  events: Scenario,
  width: number | undefined,
): string | undefined {
  if (source.status === 'decoded') return podLifeText(source.parsed, events, width);
  return `  ${undecodedText(source)}\n`;
}

const REJECTED = '  the API server rejects it: run cdk8s-pods check for the reasons\n';

/** Returns the life of a Pod; `undefined` if the API server rejects the manifest. */
function podLifeText(
  parsed: ParsedManifest,
  events: Scenario,
  width: number | undefined,
): string | undefined {
  if (isRejected(parsed)) return undefined;
  const spec = podOfManifest(parsed.manifest)?.spec;
  return spec && lifeText(spec, events, width);
}
