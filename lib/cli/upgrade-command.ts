import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  minorOf,
  NEWEST_VERSION,
  versionName,
} from '../api/kubernetes-version.js';
import { isEmptyResult } from '../check/check-document.js';
import { readConfigFile } from '../check/config-file.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { upgradeDocument } from '../check/upgrade-document.js';
import { streamDocuments } from '../parse/documents.js';
import { type CheckedDocument, lineReader } from '../report/report.js';
import { REPORT_FORMATS, type ReportFormat } from '../report/report-formats.js';
import { CHECK_OPTIONS, type CheckSettings, checkSettingsFrom } from './check-settings.js';
import {
  type Command,
  EXIT_ERROR,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
  withUsageErrors,
} from './command.js';
import { isOtherFile } from './is-other-file.js';
import { readableInputsFor } from './read-pod-objects.js';
import { writeReport } from './write-report.js';

/** The options of `check` that the command has, too. */
const SHARED_OPTIONS: ReadonlySet<string> = new Set(['fail-on', 'pod-template-at', 'config']);

export const upgradeCommand: Command = {
  description: 'report what changes for manifests when a cluster is upgraded',
  usage: '[FILE|FOLDER|-]...',
  options: {
    from: {
      type: 'string',
      value: 'VERSION',
      choices: KUBERNETES_VERSIONS,
      description: 'version of the cluster (default: kubernetes in cdk8s-pods.yaml)',
    },
    to: {
      type: 'string',
      value: 'VERSION',
      choices: KUBERNETES_VERSIONS,
      description: `version after the upgrade (default: ${NEWEST_VERSION})`,
    },
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: REPORT_FORMATS,
      description: 'format of the report (default: text)',
    },
    ...Object.fromEntries(
      Object.entries(CHECK_OPTIONS).filter(([name]) => SHARED_OPTIONS.has(name)),
    ),
  },
  help: `Reports for each minor version which objects the API server newly refuses, warns about or
drops fields of, what it no longer refuses, and which defaults change. The feature gates are those
of a default installation.

Exit status: 0, or 1 if there are findings that --fail-on includes, or 2 if a file cannot be read or
is not valid YAML, or if a path contains no object.`,
  run: async (args, io) => {
    const settings = checkSettingsFrom(args, io);
    const versions = versionsFrom(args, io);
    if (args.paths.length === 0 && io.isInputTerminal)
      throw new UsageError('name a file or folder of manifests, or - for standard input');
    const run = new UpgradeRun(settings, versions, io);
    const paths = args.paths.length > 0 ? args.paths : ['-'];
    const format = (args.one('format') ?? 'text') as ReportFormat;
    const summary = await writeReport(run.documents(paths), assumptionOf(versions), {
      format,
      settings,
      io,
    });
    for (const path of run.emptyPaths) io.err(`cdk8s-pods: ${path}: there is no object to check`);
    if (run.emptyPaths.length > 0 || summary.diagnostics.unread > 0) return EXIT_ERROR;
    return summary.failed ? EXIT_FINDINGS : EXIT_OK;
  },
};

/** @throws UsageError if the versions are no upgrade */
function versionsFrom(args: ParsedArguments, { folder }: Io): readonly KubernetesVersion[] {
  const { config } = withUsageErrors(() => readConfigFile(folder, args.one('config')));
  const from = (args.one('from') ?? config.kubernetes) as KubernetesVersion | undefined;
  const to = (args.one('to') ?? NEWEST_VERSION) as KubernetesVersion;
  if (from === undefined)
    throw new UsageError(
      `write the version of the cluster, such as --from ${KUBERNETES_VERSIONS[0]}`,
    );
  if (minorOf(from) >= minorOf(to))
    throw new UsageError(`there is no upgrade from ${from} to ${to}: --to must be newer`);
  return KUBERNETES_VERSIONS.filter(
    (each) => minorOf(each) >= minorOf(from) && minorOf(each) <= minorOf(to),
  );
}

function assumptionOf(versions: readonly KubernetesVersion[]): string {
  const pairs = versions.slice(1).map((to, i) => `${versions[i]} with ${versionName(to)}`);
  return `Compared Kubernetes ${pairs.join(', ')}, with the default feature gates.`;
}

/** One run of `upgrade`. */
class UpgradeRun {
  /** The paths in which no object was found. */
  readonly emptyPaths: string[] = [];

  constructor(
    private readonly settings: CheckSettings,
    private readonly versions: readonly KubernetesVersion[],
    private readonly io: Io,
  ) {}

  /** @throws UsageError if a file cannot be read */
  async *documents(paths: readonly string[]): AsyncGenerator<CheckedDocument> {
    const { options, exclusions, repositoryPath } = this.settings;
    for (const path of paths) {
      let isEmpty = true;
      for (const input of readableInputsFor(path, this.io)) {
        if (input.name !== path && isOtherFile(input.name)) continue;
        const file = repositoryPath(input.name);
        if (isExcluded(exclusions, file)) {
          isEmpty = false;
          continue;
        }
        for await (const document of streamDocuments(input.bytes())) {
          const everything = upgradeDocument(document, this.versions, options);
          const result = withoutIgnored(everything, exclusions, file);
          if (!result.isManifest || isEmptyResult(result)) continue;
          isEmpty = false;
          yield { file: input.name, result, lineAt: lineReader(document) };
        }
      }
      if (isEmpty) this.emptyPaths.push(path === '-' ? '<stdin>' : path);
    }
  }
}
