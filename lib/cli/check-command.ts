import type { AppCluster } from '../cluster/cluster.js';
import { createReport, REPORT_FORMATS, type ReportFormat } from '../report/report-formats.js';
import { CheckRun } from './check-run.js';
import {
  CHECK_OPTIONS,
  type CheckSettings,
  CLUSTER_OPTION,
  checkSettingsFrom,
} from './check-settings.js';
import {
  type Command,
  EXIT_ERROR,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
} from './command.js';
import { ObjectRun } from './object-run.js';
import { ownPackage } from './own-package.js';
import { markupOf } from './write-report.js';

export const checkCommand: Command = {
  description: 'validate manifests as the API server does, and report risky settings',
  usage: '[FILE|FOLDER|-]...',
  options: {
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: REPORT_FORMATS,
      description: 'format of the report (default: text)',
    },
    ...CHECK_OPTIONS,
    application: {
      type: 'string',
      multiple: true,
      value: 'FOLDER',
      description:
        'also check this folder, whose objects are all applied together: none is an alternative',
    },
    cluster: CLUSTER_OPTION,
    quiet: {
      type: 'boolean',
      short: 'q',
      description: 'do not show progress; it is shown only on a terminal, after one second',
    },
    fix: {
      type: 'boolean',
      description:
        'write unambiguous fixes to the files, such as quotes around a string or none around a ' +
        'port',
    },
    'allow-empty': {
      type: 'boolean',
      description: 'accept standard input, a file or a folder that contains no object',
    },
  },
  help: `Reads YAML and JSON as kubectl does. - is standard input, which is also read if no path is
given. If standard input is a terminal, the current folder is checked then.

Exit status: 0, or 1 if there are findings that --fail-on includes, or 2 if a file cannot be read,
is not valid YAML or cannot be fixed, or if a path contains no object.`,
  run: async (args, io) => {
    const settings = checkSettingsFrom(args, io);
    const paths = pathsOf(args, io);
    const objects = new ObjectRun(settings, io, await clusterOf(settings, paths, io));
    const format = (args.one('format') ?? 'text') as ReportFormat;
    const hasColors = io.isTerminal && !io.env['NO_COLOR'];
    const report = createReport(format, {
      failOn: settings.failOn,
      version: ownPackage().version,
      hasColors,
      width: io.width,
      docsUrl: settings.docsUrl,
      shard: settings.shard && `${settings.shard.index}/${settings.shard.count}`,
    });
    const markup = markupOf(format, hasColors);
    const write = (part: string): Promise<void> => io.out(part, markup);
    const check = new CheckRun(settings, report, write, io, args, objects);
    await write(report.begin());
    await check.checkAll(paths);
    const summary = check.counter.summary();
    check.progress.clear();
    await write(report.end(summary));
    if (check.fixedCount > 0) io.err(`cdk8s-pods: ${fixedMessage(check.fixedCount)}`);
    if (check.hasInputErrors || summary.diagnostics.unread > 0) return EXIT_ERROR;
    return summary.failed ? EXIT_FINDINGS : EXIT_OK;
  },
};

/**
 * Reads the cluster with which the objects are compared. Prints what it has: nodes without their
 * Pods would look empty.
 *
 * @throws UsageError if it cannot be read
 */
async function clusterOf(
  { cluster: source, options, shard }: CheckSettings,
  paths: readonly string[],
  io: Io,
): Promise<AppCluster | undefined> {
  if (source === undefined || options.hazards === 'none' || shard !== undefined) return undefined;
  if (source === '-' && paths.includes('-'))
    throw new UsageError('standard input cannot be both the cluster and the manifests');
  // Only here, so that a check without a cluster does not load the scheduler.
  const { clusterFrom, describeCluster } = await import('./read-cluster.js');
  const cluster = await clusterFrom(source, io);
  io.err(`cdk8s-pods: ${describeCluster(source, cluster)}`);
  return cluster;
}

/**
 * Returns the paths to check. Nobody types manifests, so a terminal is not read unless it is named.
 *
 * @throws UsageError if files would be changed that nobody has named
 */
function pathsOf({ paths: named, all, has }: ParsedArguments, io: Io): readonly string[] {
  const paths = [...new Set([...named, ...all('application')])];
  if (paths.length > 0) return paths;
  if (!io.isInputTerminal) return ['-'];
  if (has('fix'))
    throw new UsageError('name the files or folders to fix, such as . for the current folder');
  io.err('cdk8s-pods: checking the current folder: name files or folders to check others');
  return ['.'];
}

const fixedMessage = (count: number): string =>
  `fixed ${count} ${count === 1 ? 'problem' : 'problems'}`;
