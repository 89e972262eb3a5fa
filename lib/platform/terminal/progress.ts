/** Where progress is shown: standard error, or a substitute for it in a test. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
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

/** Shorter work shows no progress, in milliseconds. */
const SHOW_AFTER_MS = 1000;
/** Minimum time between two updates of the line, in milliseconds. */
const REFRESH_MS = 100;
/** The clock is read once per this many objects. */
const TICKS_PER_CHECK = 64;

/** Shows the progress of long work on a terminal, as a line that is updated in place. */
export class Progress {
  private count = 0;
  private shownAt = Number.NEGATIVE_INFINITY;
  private readonly start: number;

  constructor(
    private readonly screen: Screen | undefined,
    /** The name of what is counted, such as `object`. */
    private readonly noun: string,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.start = now();
  }

  /** Counts one object. */
  tick(): void {
    this.count++;
    if (this.screen === undefined || this.count % TICKS_PER_CHECK !== 0) return;
    const now = this.now();
    if (now - this.start < SHOW_AFTER_MS || now - this.shownAt < REFRESH_MS) return;
    this.shownAt = now;
    this.screen.write(`${CLEAR_LINE}${pluralize(this.count, this.noun)}`);
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
    const size = `${(bytes / 1e6).toFixed(1)} MB, ${(elapsed / 1000).toFixed(1)} s`;
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

const pluralize = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** Returns the screen for the progress: standard error if it is a terminal, and not in CI. */
export const terminalScreen = (
  stderr: Screen = process.stderr,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Screen | undefined => (stderr.isTTY && !env['CI'] ? stderr : undefined);
