import { posix } from 'node:path';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { findChanges, type ObjectChange } from '../diff/find-changes.js';

import type { ChangeOptions } from '../diff/find-object-update.js';

import { findRuntimeChanges } from '../diff/find-runtime-changes.js';

import { findUnstoredValues } from '../diff/find-unstored-values.js';
import type { ManifestInFile } from '../diff/manifest-in-file.js';
import { changeDocuments } from '../report/changes/change-documents.js';
import { changeJson } from '../report/changes/change-json.js';
import { changeMarkdown } from '../report/changes/change-markdown.js';
import type { ChangeReport } from '../report/changes/change-report.js';
import { changeText } from '../report/changes/change-text.js';
import { comparisonText } from '../report/changes/comparison-text.js';
import { UPDATE_METHODS, type UpdateMethod } from '../updates/merge.js';
import {
  type CheckSettings,
  CLUSTER_OPTION,
  checkSettingsFrom,
  KUBERNETES_OPTION,
} from './check-settings.js';
import {
  type Command,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  UsageError,
  withUsageErrors,
} from './command.js';
import { manifestsAfter, manifestsBefore } from './diff-inputs.js';
import { readLiveObjects } from './read-live-objects.js';
import { writeReport } from './write-report.js';

/** The formats that show every field that differs. */
const FORMATTERS: Readonly<Record<string, (report: ChangeReport, width?: number) => string>> = {
  text: changeText,
  markdown: changeMarkdown,
  json: changeJson,
};
/** The formats of `check` that show a finding for each object. */
const FINDING_FORMATS = ['sarif', 'github'] as const;

/** The least severe kinds of changes for which the command fails. */
const DIFF_FAIL_ON = ['refused', 'warned', 'hazard', 'difference'] as const;

export const diffCommand: Command = {
  description: 'show what a change does: each field, and whether the API server accepts it',
  usage: '[BEFORE [AFTER]]',
  options: {
    ref: {
      type: 'string',
      value: 'REF',
      description: 'compare with the folder BEFORE in a branch, a tag or a commit',
    },
    by: {
      type: 'string',
      value: 'METHOD',
      choices: UPDATE_METHODS,
      description: 'how the manifests are applied (default: client-side-apply)',
    },
    live: {
      type: 'string',
      value: 'PATH',
      description:
        'objects of the cluster, as kubectl get -o yaml prints them: a file, a folder, or - for ' +
        'standard input',
    },
    'field-manager': {
      type: 'string',
      value: 'NAME',
      description: 'field manager of server-side-apply, with --live (default: kubectl)',
    },
    cluster: CLUSTER_OPTION,
    'force-conflicts': {
      type: 'boolean',
      description: 'let server-side-apply take fields that other managers own, with --live',
    },
    stored: {
      type: 'boolean',
      description:
        'compare the objects that a server stores, and report values that it never stores as ' +
        'they are written',
    },
    runtime: {
      type: 'boolean',
      description:
        'show what the changes mean to the container runtime: the values of the requests of the ' +
        'kubelet that differ',
    },
    kubernetes: KUBERNETES_OPTION,
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: [...Object.keys(FORMATTERS), ...FINDING_FORMATS],
      description: 'format of the differences (default: text)',
    },
    'fail-on': {
      type: 'string',
      value: 'KIND',
      choices: DIFF_FAIL_ON,
      description: 'least severe kind of change that sets exit status 1 (default: difference)',
    },
    config: {
      type: 'string',
      value: 'FILE',
      description: 'configuration file (default: the nearest cdk8s-pods.yaml)',
    },
  },
  help: `BEFORE is a folder (default: the output folder of cdk8s.yaml). AFTER is a folder, too;
without it, the app of cdk8s.yaml is run, and writes to a temporary folder.

Each changed object is shown with the effect of the change, such as a rollout, or why the API server
refuses it. This assumes that BEFORE was applied last, in the same way, and that nobody else wrote
to the objects; --live replaces the assumption by what the cluster has. kubectl apply and, by
default, Argo CD use client-side-apply; Flux uses server-side-apply.

Exit status: 0, or 1 if something differs that --fail-on includes, or 2 if the manifests cannot be
read.`,
  run: async (args, io) => {
    if (args.paths.length > 2) throw new UsageError('name at most two folders');
    const settings = checkSettingsFrom(args, io);
    const { kubernetes } = settings.options;
    const [before, after] = withUsageErrors(() => [
      manifestsBefore(args, io),
      manifestsAfter(args, io),
    ]);
    for (const note of [...before.notes, ...after.notes]) io.err(`cdk8s-pods: ${note}`);
    const by = (args.one('by') ?? 'client-side-apply') as UpdateMethod;
    const path = args.one('live');
    const live = path === undefined ? undefined : await readLiveObjects(path, io);
    const isStored = args.has('stored');
    const changes = findChanges(before.manifests, after.manifests, {
      by,
      kubernetes,
      isStored,
      fieldManager: args.one('field-manager'),
      forceConflicts: args.has('force-conflicts'),
      ...(live === undefined ? {} : { liveOf: live.liveOf }),
      ...(await clusterOptions(settings, before.manifests, io)),
    });
    const report: ChangeReport = {
      assumption: comparisonText({ name: before.name, by, changes, live }),
      changes,
      unstored: isStored
        ? after.manifests.flatMap((placed) =>
            findUnstoredValues(placed.manifest, kubernetes).map((each) => ({ ...placed, ...each })),
          )
        : [],
      runtime: args.has('runtime')
        ? findRuntimeChanges(before.manifests, after.manifests, kubernetes)
        : undefined,
    };
    const format = args.one('format') ?? 'text';
    const formatter = FORMATTERS[format];
    if (formatter === undefined && args.has('runtime'))
      throw new UsageError(`--runtime is for the formats ${Object.keys(FORMATTERS).join(', ')}`);
    if (formatter !== undefined) await io.out(formatter(report, io.width));
    else {
      const pathOf = ({ file }: ManifestInFile, isAfter: boolean): string =>
        posix.join((isAfter ? after : before).folder, file);
      await writeReport(changeDocuments(report, pathOf), report.assumption, {
        format: format as (typeof FINDING_FORMATS)[number],
        settings,
        io,
      });
    }
    const failOn = (args.one('fail-on') ?? 'difference') as (typeof DIFF_FAIL_ON)[number];
    return changes.some((change) => fails(change, failOn)) ? EXIT_FINDINGS : EXIT_OK;
  },
};

/**
 * Returns how the rollouts of changed workloads are compared with the nodes of a cluster.
 *
 * @throws UsageError if the cluster cannot be read
 */
async function clusterOptions(
  { cluster, options: { kubernetes } }: CheckSettings,
  manifests: readonly ManifestInFile[],
  io: Io,
): Promise<Pick<ChangeOptions, 'rolloutProblemOf'>> {
  if (cluster === undefined) return {};
  // Only here, so that a diff without a cluster does not load the scheduler.
  const { clusterFrom } = await import('./read-cluster.js');
  const before = manifests.map(({ manifest }) => manifest as KubernetesObject);
  const read = await clusterFrom(cluster, io);
  return { rolloutProblemOf: read.rolloutCheck(before, kubernetes) };
}

/** Whether a change sets exit status 1. */
const fails = ({ update }: ObjectChange, failOn: (typeof DIFF_FAIL_ON)[number]): boolean =>
  failOn === 'difference' ||
  update.errors.length > 0 ||
  update.warnings.some(({ severity }) => severity === 'error') ||
  (failOn === 'hazard' && update.warnings.length > 0) ||
  (failOn === 'warned' && update.warnings.some(({ type }) => type !== 'Hazard'));
