import type { DocumentResult } from '../check/check-document.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { isInShard } from '../check/shard.js';
import { streamDocuments } from '../parse/documents.js';
import { errorReasonOf, type Input } from '../platform/input/inputs.js';
import { Progress } from '../platform/terminal/progress.js';
import type { Report } from '../report/report.js';
import { createReport, REPORT_FORMATS, type ReportFormat } from '../report/report-formats.js';
import { CHECK_OPTIONS, type CheckSettings, checkSettingsFrom } from './check-settings.js';
import { type Command, EXIT_ERROR, EXIT_FINDINGS, EXIT_OK, type Io } from './command.js';
import { fixFile } from './fix-file.js';
import { ownPackage } from './own-package.js';
import { inputsFor } from './read-pod-objects.js';
import { SummaryCounter } from './summary-counter.js';
import { type CheckJob, WorkerPool } from './worker-pool.js';

export const checkCommand: Command = {
  description: 'says what the API server will say of manifests, and what people regret',
  usage: '[FILE|FOLDER|-]...',
  options: {
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: REPORT_FORMATS,
      description: 'how it is told (text)',
    },
    ...CHECK_OPTIONS,
    quiet: {
      type: 'boolean',
      short: 'q',
      description: 'shows no progress, which only a terminal sees, after a second',
    },
    fix: {
      type: 'boolean',
      description:
        'writes in the files what has one right answer, as an unquoted text or a quoted port',
    },
  },
  help: `Reads YAML and JSON as kubectl does; - is standard input, as where no path is given. Exit status: 0, or 1 where something was found for
which it is to fail, or 2 where something could not be read.`,
  run: async (given, io) => {
    const settings = checkSettingsFrom(given, io);
    const { failOn } = settings;
    const colours = io.isTerminal && !io.env['NO_COLOR'];
    const shard = settings.shard && `${settings.shard.index}/${settings.shard.count}`;
    const report = createReport((given.one('format') ?? 'text') as ReportFormat, {
      failOn,
      version: ownPackage().version,
      hasColors: colours,
      shard,
    });
    const work = new CheckRun(settings, report, io, given.has('fix'));
    await io.out(report.begin());
    await work.checkAll(given.paths.length > 0 ? given.paths : ['-']);
    const summary = work.counter.summary();
    work.progress.clear();
    await io.out(report.end(summary));
    if (work.fixedCount > 0) io.err(`cdk8s-pods: mended ${work.fixedCount} in place\n`);
    return work.unreadableCount > 0 ? EXIT_ERROR : summary.failed ? EXIT_FINDINGS : EXIT_OK;
  },
};

/** A check under way. */
class CheckRun {
  readonly counter: SummaryCounter;
  readonly progress: Progress;
  /** So many files could not be read. */
  unreadableCount = 0;
  /** So much was mended. */
  fixedCount = 0;
  private documentCount = 0;
  private readonly pool: WorkerPool;

  constructor(
    private readonly settings: CheckSettings,
    private readonly report: Report,
    private readonly io: Io,
    private readonly fixes: boolean,
  ) {
    this.counter = new SummaryCounter(settings.failOn);
    this.progress = new Progress(io.screen, 'document');
    this.pool = new WorkerPool(
      settings.options,
      () => io.startWorkers(settings.options),
      (job, checked) => this.reportResult(job, checked),
    );
  }

  async checkAll(paths: readonly string[]): Promise<void> {
    try {
      for (const path of paths) await this.checkPath(path);
      await this.pool.drain();
    } finally {
      this.pool.terminate();
    }
  }

  /**
   * Checks all that a path leads to. What cannot be read is said, and the others are still judged.
   */
  private async checkPath(path: string): Promise<void> {
    for (const input of inputsFor(path, this.io)) {
      if (isExcluded(this.settings.exclusions, this.settings.repositoryPath(input.name))) continue;
      const why = 'why' in input ? input.why : await this.checkFile(input);
      if (why === undefined) continue;
      this.unreadableCount++;
      this.io.err(`cdk8s-pods: ${input.name}: ${why}\n`);
    }
  }

  /** Checks a file. Where it cannot be read, says why. */
  private async checkFile(input: Input): Promise<string | undefined> {
    this.counter.addFile();
    try {
      if (this.fixes && input.path !== undefined)
        this.fixedCount += await fixFile(input.path, this.settings);
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

  private async reportResult({ file, document }: CheckJob, found: DocumentResult): Promise<void> {
    const { text, line } = document;
    const { exclusions, repositoryPath } = this.settings;
    const checked = withoutIgnored(found, exclusions, repositoryPath(file));
    this.counter.add(checked);
    this.progress.tick();
    let lines: readonly string[] | undefined;
    const lineAt = (number: number): string | undefined => {
      lines ??= text.split('\n');
      return lines[number - line];
    };
    const told = this.report.addDocument({ file, result: checked, lineAt: lineAt });
    if (told === '') return;
    // On a terminal, what is told takes the place of the line of progress.
    this.progress.clear();
    await this.io.out(told);
  }
}
