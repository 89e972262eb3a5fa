import { checkDocument, type DocumentResult, isEmptyResult } from '../check/check-document.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { isInShard } from '../check/shard.js';
import { type Document, isFirstOrHasText, streamDocuments } from '../parse/documents.js';
import { resolvePath } from '../platform/input/find-up.js';
import { errorReasonOf, fileSize, type Input } from '../platform/input/inputs.js';
import { Progress } from '../platform/terminal/progress.js';
import type { Report } from '../report/report.js';
import type { CheckSettings } from './check-settings.js';
import type { Io, ParsedArguments } from './command.js';
import { FixError, fixFile } from './fix-file.js';
import { isOtherFile } from './is-other-file.js';
import { inputsFor } from './read-pod-objects.js';
import { SummaryCounter } from './summary-counter.js';
import { WorkerPool } from './worker-pool.js';

/** An argument of the command. */
interface CheckedPath {
  readonly name: string;
  /** Whether it contains no object, as far as is known, and no error or excluded file either. */
  isEmpty: boolean;
  fileCount: number;
}

/** An empty path is most often a mistake, such as a failed `helm template` before a pipe. */
const whyEmpty = ({ fileCount }: CheckedPath): string =>
  `there is no ${fileCount === 0 ? 'YAML or JSON file' : 'object'} to check. ` +
  'If that is intended, add --allow-empty.';

/** A file of a path. */
interface CheckedFile {
  readonly path: CheckedPath;
  readonly name: string;
  /** Whether a document was found that has a kind or an API version. */
  hasManifest: boolean;
  /** The documents before that one, of a file that the user did not name. */
  readonly unreported: (readonly [CheckJob, DocumentResult])[];
}

/** A document, and the file that contains it. */
interface CheckJob {
  readonly file: CheckedFile;
  readonly document: Document;
}

/** Number of characters of the report that are written at once. */
const MAX_PARTS_LENGTH = 1 << 16;

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
  /** The parts of the report that are not written yet, and their length. */
  private parts: string[] = [];
  private partsLength = 0;
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
    this.progress = new Progress(args.has('quiet') ? undefined : io.screen, 'document', {
      totalBytes: () => this.totalBytes(),
    });
    this.fixes = args.has('fix');
    this.pool = new WorkerPool({
      payloadOf: ({ document }) => document,
      sizeOf: ({ text }) => text.length + RESULT_LENGTH,
      process: (documents) => documents.map((document) => checkDocument(document, options)),
      startWorkers: () => io.startCheckWorkers(options),
      keepsLargeJobs: true,
      report: (job, result) => this.reportResult(job, result),
      afterReports: () => this.writeParts(),
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
        else this.counter.addOtherFile();
        continue;
      }
      const error = 'why' in input ? input.why : await this.checkFile(input, path);
      if (error === undefined) continue;
      path.isEmpty = false;
      this.addInputError(input.name, error);
    }
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
    { file: { path, name: file }, document: { text, line } }: CheckJob,
    everything: DocumentResult,
  ): Promise<void> {
    if (!isEmptyResult(everything)) path.isEmpty = false;
    const { exclusions, repositoryPath } = this.settings;
    const result =
      exclusions.ignore === undefined
        ? everything
        : withoutIgnored(everything, exclusions, repositoryPath(file));
    this.counter.add(result);
    this.progress.tick();
    let lines: readonly string[] | undefined;
    const lineAt = (number: number): string | undefined => {
      // Most findings of a document with one object are on its first line.
      if (number === line) return text.split('\n', 1)[0];
      lines ??= text.split('\n');
      return lines[number - line];
    };
    const reported = this.report.addDocument({ file, result, lineAt });
    if (reported === '') return;
    this.parts.push(reported);
    this.partsLength += reported.length;
    if (this.partsLength >= MAX_PARTS_LENGTH) await this.writeParts();
  }

  /** Writes the parts of the report together: a call for each would take longer than the check. */
  private async writeParts(): Promise<void> {
    if (this.parts.length === 0) return;
    const text = this.parts.join('');
    this.parts = [];
    this.partsLength = 0;
    // On a terminal, the report replaces the line that shows the progress.
    this.progress.clear();
    await this.write(text);
  }
}
