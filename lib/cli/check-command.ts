import { checkDocument, type DocumentResult } from '../check/check-document.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { isInShard } from '../check/shard.js';
import { type Document, streamDocuments } from '../parse/documents.js';
import { resolvePath } from '../platform/input/find-up.js';
import { errorReasonOf, type Input } from '../platform/input/inputs.js';
import { Progress } from '../platform/terminal/progress.js';
import type { Report } from '../report/report.js';
import { createReport, REPORT_FORMATS, type ReportFormat } from '../report/report-formats.js';
import { CHECK_OPTIONS, type CheckSettings, checkSettingsFrom } from './check-settings.js';
import {
  type Command,
  EXIT_ERROR,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type OutputMarkup,
  type ParsedArguments,
} from './command.js';
import { FixError, fixFile } from './fix-file.js';
import { ownPackage } from './own-package.js';
import { inputsFor } from './read-pod-objects.js';
import { SummaryCounter } from './summary-counter.js';
import { WorkerPool } from './worker-pool.js';

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
given.
Exit status: 0, or 1 if there are findings that --fail-on includes, or 2 if a file cannot be read
or fixed, or if a path contains no object.`,
  run: async (args, io) => {
    const settings = checkSettingsFrom(args, io);
    const format = (args.one('format') ?? 'text') as ReportFormat;
    const hasColors = io.isTerminal && !io.env['NO_COLOR'];
    const report = createReport(format, {
      failOn: settings.failOn,
      version: ownPackage().version,
      hasColors,
      shard: settings.shard && `${settings.shard.index}/${settings.shard.count}`,
    });
    const markup = markupOf(format, hasColors);
    const write = (part: string): Promise<void> => io.out(part, markup);
    const check = new CheckRun(settings, report, write, io, args);
    await write(report.begin());
    await check.checkAll(args.paths.length > 0 ? args.paths : ['-']);
    const summary = check.counter.summary();
    check.progress.clear();
    await write(report.end(summary));
    if (check.fixedCount > 0) io.err(`cdk8s-pods: ${fixedMessage(check.fixedCount)}`);
    if (check.hasInputErrors) return EXIT_ERROR;
    return summary.failed ? EXIT_FINDINGS : EXIT_OK;
  },
};

function markupOf(format: ReportFormat, hasColors: boolean): OutputMarkup {
  if (format === 'github') return 'workflow commands';
  return format === 'text' && hasColors ? 'colors' : undefined;
}

/** Nothing to check is most often a mistake, such as a failed `helm template` before a pipe. */
const whyEmpty = ({ fileCount }: CheckedPath): string =>
  `there is no ${fileCount === 0 ? 'YAML or JSON file' : 'object'} to check. ` +
  'If that is intended, add --allow-empty.';

const fixedMessage = (count: number): string =>
  `fixed ${count} ${count === 1 ? 'problem' : 'problems'}`;

/** An argument of the command. */
interface CheckedPath {
  readonly name: string;
  /** Whether it contains no object, as far as is known, and no error or excluded file either. */
  isEmpty: boolean;
  fileCount: number;
}

/** A document, and the file that contains it. */
interface CheckJob {
  readonly path: CheckedPath;
  readonly file: string;
  readonly document: Document;
}

/** One run of the command. */
class CheckRun {
  readonly counter: SummaryCounter;
  readonly progress: Progress;
  /**
   * Whether a file could not be read, its fixes could not be written, or a path contains no object.
   */
  hasInputErrors = false;
  /** The number of problems that were fixed in the files. */
  fixedCount = 0;
  private documentCount = 0;
  private readonly fixes: boolean;
  private readonly pool: WorkerPool<Document, DocumentResult, CheckJob>;

  constructor(
    private readonly settings: CheckSettings,
    private readonly report: Report,
    /** Writes a part of the report. */
    private readonly write: (part: string) => Promise<void>,
    private readonly io: Io,
    private readonly args: ParsedArguments,
  ) {
    const { options, failOn } = settings;
    this.counter = new SummaryCounter(failOn);
    this.progress = new Progress(args.has('quiet') ? undefined : io.screen, 'document');
    this.fixes = args.has('fix');
    this.pool = new WorkerPool({
      payloadOf: ({ document }) => document,
      sizeOf: ({ text }) => text.length,
      process: (documents) => documents.map((document) => checkDocument(document, options)),
      startWorkers: () => io.startCheckWorkers(options),
      keepsLargeJobs: true,
      report: (job, result) => this.reportResult(job, result),
    });
  }

  async checkAll(names: readonly string[]): Promise<void> {
    const paths = names.map((name): CheckedPath => ({ name, isEmpty: true, fileCount: 0 }));
    try {
      for (const path of paths) await this.checkPath(path);
      await this.pool.drain();
    } finally {
      this.pool.terminate();
    }
    if (this.args.has('allow-empty')) return;
    for (const path of paths)
      if (path.isEmpty)
        this.addInputError(path.name === '-' ? '<stdin>' : path.name, whyEmpty(path));
  }

  /** Checks all files of a path. A file that cannot be read does not stop the check. */
  private async checkPath(path: CheckedPath): Promise<void> {
    for (const input of inputsFor(path.name, this.io)) {
      if (isExcluded(this.settings.exclusions, this.settings.repositoryPath(input.name))) {
        path.isEmpty = false;
        continue;
      }
      const error = 'why' in input ? input.why : await this.checkFile(input, path);
      if (error === undefined) continue;
      path.isEmpty = false;
      this.addInputError(input.name, error);
    }
  }

  private addInputError(name: string, error: string): void {
    this.hasInputErrors = true;
    this.io.err(`cdk8s-pods: ${name}: ${error}`);
  }

  /** Checks a file of a path. Returns the reason if it cannot be read. */
  private async checkFile(input: Input, path: CheckedPath): Promise<string | undefined> {
    this.counter.addFile();
    path.fileCount++;
    try {
      if (this.fixes) await this.fixInput(input, path);
      for await (const document of streamDocuments(input.bytes())) {
        const { shard } = this.settings;
        if (shard === undefined || isInShard(shard, this.documentCount++))
          await this.pool.submit({ path, file: input.name, document });
        // Another shard finds out whether it contains an object.
        else path.isEmpty = false;
      }
      return undefined;
    } catch (error) {
      return errorReasonOf(error);
    }
  }

  /** Fixes a file. A file whose fixes cannot be written is still checked. */
  private async fixInput(input: Input, path: CheckedPath): Promise<void> {
    if (input.path === undefined) return;
    const folder = input.name === path.name ? undefined : resolvePath(this.io.folder, path.name);
    try {
      this.fixedCount += await fixFile(input.path, folder, this.settings);
    } catch (error) {
      if (!(error instanceof FixError)) throw error;
      this.addInputError(input.name, error.message);
    }
  }

  private async reportResult(
    { path, file, document: { text, line } }: CheckJob,
    everything: DocumentResult,
  ): Promise<void> {
    const { objects, others, diagnostics } = everything;
    if (objects.length + others + diagnostics.length > 0) path.isEmpty = false;
    const { exclusions, repositoryPath } = this.settings;
    const result = withoutIgnored(everything, exclusions, repositoryPath(file));
    this.counter.add(result);
    this.progress.tick();
    let lines: readonly string[] | undefined;
    const lineAt = (number: number): string | undefined => {
      lines ??= text.split('\n');
      return lines[number - line];
    };
    const reported = this.report.addDocument({ file, result, lineAt });
    if (reported === '') return;
    // On a terminal, the report replaces the line that shows the progress.
    this.progress.clear();
    await this.write(reported);
  }
}
