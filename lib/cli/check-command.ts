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
  },
  help: `Reads YAML and JSON as kubectl does. - is standard input, which is also read if no path is
given.
Exit status: 0, or 1 if there are findings that --fail-on includes, or 2 if a file cannot be read
or fixed.`,
  run: async (args, io) => {
    const settings = checkSettingsFrom(args, io);
    const report = createReport((args.one('format') ?? 'text') as ReportFormat, {
      failOn: settings.failOn,
      version: ownPackage().version,
      hasColors: io.isTerminal && !io.env['NO_COLOR'],
      shard: settings.shard && `${settings.shard.index}/${settings.shard.count}`,
    });
    const check = new CheckRun(settings, report, io, args);
    await io.out(report.begin());
    await check.checkAll(args.paths.length > 0 ? args.paths : ['-']);
    const summary = check.counter.summary();
    check.progress.clear();
    await io.out(report.end(summary));
    if (check.fixedCount > 0) io.err(`cdk8s-pods: ${fixedMessage(check.fixedCount)}\n`);
    if (check.hasFileErrors) return EXIT_ERROR;
    return summary.failed ? EXIT_FINDINGS : EXIT_OK;
  },
};

const fixedMessage = (count: number): string =>
  `fixed ${count} ${count === 1 ? 'problem' : 'problems'}`;

/** A document, and the file that contains it. */
interface CheckJob {
  readonly file: string;
  readonly document: Document;
}

/** One run of the command. */
class CheckRun {
  readonly counter: SummaryCounter;
  readonly progress: Progress;
  /** Whether a file could not be read, or its fixes could not be written. */
  hasFileErrors = false;
  /** The number of problems that were fixed in the files. */
  fixedCount = 0;
  private documentCount = 0;
  private readonly fixes: boolean;
  private readonly pool: WorkerPool<Document, DocumentResult, CheckJob>;

  constructor(
    private readonly settings: CheckSettings,
    private readonly report: Report,
    private readonly io: Io,
    args: ParsedArguments,
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

  async checkAll(paths: readonly string[]): Promise<void> {
    try {
      for (const path of paths) await this.checkPath(path);
      await this.pool.drain();
    } finally {
      this.pool.terminate();
    }
  }

  /** Checks all files of a path. A file that cannot be read does not stop the check. */
  private async checkPath(path: string): Promise<void> {
    for (const input of inputsFor(path, this.io)) {
      if (isExcluded(this.settings.exclusions, this.settings.repositoryPath(input.name))) continue;
      const error = 'why' in input ? input.why : await this.checkFile(input, path);
      if (error !== undefined) this.reportFileError(input.name, error);
    }
  }

  private reportFileError(name: string, error: string): void {
    this.hasFileErrors = true;
    this.io.err(`cdk8s-pods: ${name}: ${error}\n`);
  }

  /** Checks a file of a path. Returns the reason if it cannot be read. */
  private async checkFile(input: Input, path: string): Promise<string | undefined> {
    this.counter.addFile();
    try {
      if (this.fixes) await this.fixInput(input, path);
      for await (const document of streamDocuments(input.bytes())) {
        const { shard } = this.settings;
        if (shard === undefined || isInShard(shard, this.documentCount++))
          await this.pool.submit({ file: input.name, document });
      }
      return undefined;
    } catch (error) {
      return errorReasonOf(error);
    }
  }

  /** Fixes a file. A file whose fixes cannot be written is still checked. */
  private async fixInput(input: Input, path: string): Promise<void> {
    if (input.path === undefined) return;
    const folder = input.name === path ? undefined : resolvePath(this.io.folder, path);
    try {
      this.fixedCount += await fixFile(input.path, folder, this.settings);
    } catch (error) {
      if (!(error instanceof FixError)) throw error;
      this.reportFileError(input.name, error.message);
    }
  }

  private async reportResult(
    { file, document: { text, line } }: CheckJob,
    everything: DocumentResult,
  ): Promise<void> {
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
    await this.io.out(reported);
  }
}
