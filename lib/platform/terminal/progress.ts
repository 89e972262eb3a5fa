import { megabytes, pluralize, progressLine } from './progress-line.js';

/** Where progress is shown: standard error, or a substitute for it in a test. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  /** Its width. */
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** The summary at the end. */
export interface ProgressSummary {
  readonly files: number;
  readonly bytes: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The size of the work, as far as it is known before it is done. */
export interface ProgressOptions {
  /** Returns the number of objects. It is called once, and only if progress is shown. */
  totalCount?(): number | undefined;
  /** Returns the number of bytes to read. It is called once, and only if progress is shown. */
  totalBytes?(): number | undefined;
  /** Returns the time, in milliseconds. */
  now?(): number;
}

/** Shorter work shows no progress, in milliseconds. */
const SHOW_AFTER_MS = 1000;
/** Minimum time between two updates of the line, in milliseconds. */
const REFRESH_MS = 100;
/** The width of a terminal that does not say it. */
const DEFAULT_COLUMNS = 80;
/** The clock is read once per this many objects. */
const TICKS_PER_CHECK = 64;

/** Shows the progress of long work on a terminal, as a line that is updated in place. */
export class Progress {
  private count = 0;
  private shownAt = Number.NEGATIVE_INFINITY;
  private bytes = 0;
  private totals: readonly [count: number | undefined, bytes: number | undefined] | undefined;
  private readonly start: number;
  private readonly now: () => number;

  constructor(
    private readonly screen: Screen | undefined,
    /** The name of what is counted, such as `object`. */
    private readonly noun: string,
    private readonly options: ProgressOptions = {},
  ) {
    this.now = options.now ?? (() => performance.now());
    this.start = this.now();
  }

  /** Counts one object, or several. */
  tick(count = 1): void {
    this.count += count;
    if (count > 1 || this.count % TICKS_PER_CHECK === 0) this.update();
  }

  /** Counts bytes that were read. */
  addBytes(bytes: number): void {
    this.bytes += bytes;
    this.update();
  }

  private update(): void {
    const { screen, options, count, noun, bytes } = this;
    if (screen === undefined) return;
    const now = this.now();
    if (now - this.start < SHOW_AFTER_MS || now - this.shownAt < REFRESH_MS) return;
    this.shownAt = now;
    this.totals ??= [options.totalCount?.(), options.totalBytes?.()];
    const [totalCount, totalBytes] = this.totals;
    const seconds = (now - this.start) / 1000;
    const line = progressLine({ count, noun, totalCount, bytes, totalBytes, seconds });
    // A line that is wrapped could not be cleared.
    screen.write(`${CLEAR_LINE}${line.slice(0, (screen.columns || DEFAULT_COLUMNS) - 1)}`);
  }

  /** Replaces the line by a summary, if the work took long enough to show progress. */
  end({ files, bytes, added, changed, removed }: ProgressSummary): void {
    const elapsed = this.now() - this.start;
    if (this.screen === undefined || elapsed < SHOW_AFTER_MS) return;
    const changes = [
      [added, 'new'],
      [changed, 'changed'],
      [removed, 'removed'],
    ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
    const size = `${megabytes(bytes)} MB, ${(elapsed / 1000).toFixed(1)} s`;
    const counts = `${pluralize(this.count, this.noun)} in ${pluralize(files, 'file')}`;
    const result = changes.join(', ') || 'nothing changed';
    this.screen.write(`${CLEAR_LINE}${counts}, ${size}: ${result}\n`);
  }

  /** Removes the line. */
  clear(): void {
    if (this.shownAt > 0) this.screen?.write(CLEAR_LINE);
    this.shownAt = Number.NEGATIVE_INFINITY;
  }
}

/** Moves the cursor to the start of the line and erases the line. */
const CLEAR_LINE = '\r\u001b[K';

/** Returns the screen for the progress: standard error if it is a terminal, and not in CI. */
export const terminalScreen = (
  stderr: Screen = process.stderr,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Screen | undefined => (stderr.isTTY && !env['CI'] ? stderr : undefined);
