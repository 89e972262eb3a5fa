import { checkDocument, type DocumentResult, isEmptyResult } from '../check/check-document.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { isInShard } from '../check/shard.js';
import { type Document, isFirstOrHasText, streamDocuments } from '../parse/documents.js';
import { resolvePath } from '../platform/input/find-up.js';
import {
  errorReasonOf,
  fileSize,
  type Input,
  type UnreadableInput,
} from '../platform/input/inputs.js';
import { Progress } from '../platform/terminal/progress.js';
import type { Report } from '../report/report.js';
import { type CheckedFile, type CheckedPath, type CheckJob, whyEmpty } from './check-job.js';
import type { CheckSettings } from './check-settings.js';
import type { Io, ParsedArguments } from './command.js';
import { UnreadableDefinitions } from './custom-resource-run.js';
import { FixError, fixFile } from './fix-file.js';
import { isOtherFile } from './is-other-file.js';
import type { ObjectRun } from './object-run.js';
import { inputsFor } from './read-pod-objects.js';
import { ReportWriter } from './report-writer.js';
import { SummaryCounter } from './summary-counter.js';
import { WorkerPool } from './worker-pool.js';

/**
 * Number of characters that the diagnostics of a document count as: without them, a batch could
 * have so many small documents that their results need much memory.
 */
const RESULT_LENGTH = 200;

/** One run of `check`. */
export class CheckRun {
  readonly counter: SummaryCounter;
  readonly progress: Progress;
  /**
   * Whether a file could not be read, its fixes could not be written, or a path contains no object.
   */
  hasInputErrors = false;
  /** The number of problems that were fixed in the files. */
  fixedCount = 0;
  private documentCount = 0;
  private names: readonly string[] = [];
  private readonly fixes: boolean;
  /** The files in which no manifest has been found yet. */
  private readonly filesWithoutManifest = new Set<CheckedFile>();
  private readonly writer: ReportWriter;
  private readonly pool: WorkerPool<Document, DocumentResult, CheckJob>;

  constructor(
    private readonly settings: CheckSettings,
    report: Report,
    /** Writes a part of the report. */
    write: (part: string) => Promise<void>,
    private readonly io: Io,
    private readonly args: ParsedArguments,
    /** The objects of the run, which are validated and compared at its end. */
    private readonly objects: ObjectRun,
  ) {
    const { failOn, shard } = settings;
    const options = { ...settings.options, comparesObjects: shard === undefined };
    this.counter = new SummaryCounter(failOn);
    this.progress = new Progress(args.has('quiet') ? undefined : io.screen, 'document', {
      totalBytes: () => this.totalBytes(),
    });
    this.writer = new ReportWriter(report, write, this.progress);
    this.fixes = args.has('fix');
    this.pool = new WorkerPool({
      payloadOf: ({ document }) => document,
      sizeOf: ({ text }) => text.length + RESULT_LENGTH,
      process: (documents) => documents.map((document) => checkDocument(document, options)),
      startWorkers: () => io.startCheckWorkers(options),
      keepsLargeJobs: true,
      report: (job, result) => this.reportResult(job, result),
      afterReports: () => this.writer.flush(),
    });
  }

  async checkAll(names: readonly string[]): Promise<void> {
    this.names = names;
    const paths = names.map((name): CheckedPath => ({ name, isEmpty: true, fileCount: 0 }));
    try {
      for (const path of paths) await this.checkPath(path);
      await this.pool.drain();
    } finally {
      this.pool.terminate();
    }
    await this.writeObjects();
    for (const _ of this.filesWithoutManifest) this.counter.skipFile();
    if (this.args.has('allow-empty')) return;
    for (const path of paths)
      if (path.isEmpty)
        this.addInputError(path.name === '-' ? '<stdin>' : path.name, whyEmpty(path));
  }

  /** Checks all files of a path. A file that cannot be read does not stop the check. */
  private async checkPath(path: CheckedPath): Promise<void> {
    for (const input of inputsFor(path.name, this.io)) {
      if (this.isSkipped(input.name, path.name)) {
        if (this.isExcluded(input.name)) path.isEmpty = false;
        else await this.addOtherFile(input, path);
        continue;
      }
      const error = 'why' in input ? input.why : await this.checkFile(input, path);
      if (error === undefined) continue;
      path.isEmpty = false;
      this.addInputError(input.name, error);
    }
  }

  /** Counts a file of another tool. The objects that a kustomization generates exist. */
  private async addOtherFile(input: Input | UnreadableInput, path: CheckedPath): Promise<void> {
    this.counter.addOtherFile();
    if (!('why' in input)) await this.objects.addOtherFile(path.name, input);
  }

  /** Returns the size of all files that are checked; `undefined` if there is a pipe. */
  private totalBytes(): number | undefined {
    let total = 0;
    for (const name of this.names)
      for (const input of inputsFor(name, { ...this.io, isInputTerminal: false })) {
        if ('why' in input || this.isSkipped(input.name, name)) continue;
        if (input.path === undefined) return undefined;
        total += fileSize(input.path);
      }
    return total;
  }

  /** Whether a file of a path is not checked. */
  private isSkipped(name: string, path: string): boolean {
    return this.isExcluded(name) || (name !== path && isOtherFile(name));
  }

  private isExcluded(name: string): boolean {
    return isExcluded(this.settings.exclusions, this.settings.repositoryPath(name));
  }

  /** Returns the bytes of a file, and counts them if the progress is shown. */
  private bytesOf(input: Input): AsyncIterable<Uint8Array> {
    return this.io.screen === undefined ? input.bytes() : this.countedBytesOf(input);
  }

  private async *countedBytesOf(input: Input): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.bytes()) {
      this.progress.addBytes(chunk.length);
      yield chunk;
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
    const file: CheckedFile = { path, name: input.name, hasManifest: false, unreported: [] };
    try {
      if (this.fixes) await this.fixInput(input, path);
      for await (const document of streamDocuments(this.bytesOf(input), isFirstOrHasText)) {
        const { shard } = this.settings;
        if (shard === undefined || isInShard(shard, this.documentCount++))
          await this.pool.submit({ file, document });
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

  /**
   * Reports a document. In a folder, a file without any manifest, such as package.json, is skipped,
   * so its documents are reported only after the first manifest in it.
   */
  private async reportResult(job: CheckJob, result: DocumentResult): Promise<void> {
    const { file } = job;
    if (!result.isManifest && !file.hasManifest && file.name !== file.path.name) {
      file.unreported.push([job, result]);
      this.filesWithoutManifest.add(file);
      return;
    }
    if (result.isManifest && !isEmptyResult(result)) {
      file.hasManifest = true;
      this.filesWithoutManifest.delete(file);
      for (const [each, earlier] of file.unreported.splice(0))
        await this.writeResult(each, earlier);
    }
    await this.writeResult(job, result);
  }

  private async writeResult(
    { file: { path, name: file }, document }: CheckJob,
    everything: DocumentResult,
  ): Promise<void> {
    if (!isEmptyResult(everything)) path.isEmpty = false;
    const result = this.withoutIgnored(file, everything);
    const { applicationObjects: objects } = result;
    if (objects !== undefined) this.objects.add(path.name, { file, document, objects });
    else if (everything.isManifest) this.objects.leaveOut({ file, document });
    this.counter.add(result);
    this.progress.tick();
    await this.writer.addDocument(file, document, result);
  }

  /** Writes what follows from the objects of the whole run. */
  private async writeObjects(): Promise<void> {
    // The SARIF report of a shard can be the log of a Pod, which includes standard error. `merge`
    // has the note about it.
    const isMerged = this.settings.shard !== undefined && this.args.one('format') === 'sarif';
    for (const note of isMerged ? [] : this.objects.notes()) this.io.err(`cdk8s-pods: ${note}`);
    try {
      for await (const { document, result, validated } of this.objects.diagnose()) {
        for (const each of validated) this.counter.addValidated(each);
        const reported = this.withoutIgnored(document.file, result);
        this.counter.addDiagnostics(reported);
        await this.writer.addDocument(document.file, document.document, reported);
      }
    } catch (error) {
      if (!(error instanceof UnreadableDefinitions)) throw error;
      this.hasInputErrors = true;
      this.io.err(`cdk8s-pods: ${error.message}`);
    }
    await this.writer.flush();
  }

  private withoutIgnored(file: string, result: DocumentResult): DocumentResult {
    const { exclusions, repositoryPath } = this.settings;
    return exclusions.ignore === undefined
      ? result
      : withoutIgnored(result, exclusions, repositoryPath(file));
  }
}
