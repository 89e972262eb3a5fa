/** Where progress is shown: standard error. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What is said at the end. */
export interface ProgressSummary {
  readonly files: number;
  readonly bytes: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Work that takes no longer than this needs no word, in milliseconds. */
const SHOW_AFTER_MS = 1000;
/** How often the line is written anew. */
const REFRESH_MS = 100;
/** The clock is looked at once for so many. */
const TICKS_PER_CHECK = 64;

/** Shows how far work is: to people who wait at a terminal, and to nobody else. */
export class Progress {
  private count = 0;
  private shownAt = Number.NEGATIVE_INFINITY;
  private readonly start: number;

  constructor(
    private readonly screen: Screen | undefined,
    /** What is counted: 'object'. */
    private readonly word: string,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.start = now();
  }

  /** Counts one more. */
  tick(): void {
    this.count++;
    if (this.screen === undefined || this.count % TICKS_PER_CHECK !== 0) return;
    const now = this.now();
    if (now - this.start < SHOW_AFTER_MS || now - this.shownAt < REFRESH_MS) return;
    this.shownAt = now;
    this.screen.write(`${CLEAR_LINE}${pluralize(this.count, this.word)}`);
  }

  /** Takes the line away, and says what was done, where there was one. */
  end({ files, bytes, added, changed, removed }: ProgressSummary): void {
    const taken = this.now() - this.start;
    if (this.screen === undefined || taken < SHOW_AFTER_MS) return;
    const changes = [
      [added, 'new'],
      [changed, 'changed'],
      [removed, 'removed'],
    ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
    const size = `${(bytes / 1e6).toFixed(1)} MB, ${(taken / 1000).toFixed(1)} s`;
    this.screen.write(
      `${CLEAR_LINE}${pluralize(this.count, this.word)} in ${pluralize(files, 'file')}, ${size}: ${changes.join(', ') || 'nothing changed'}\n`,
    );
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shownAt > 0) this.screen?.write(CLEAR_LINE);
    this.shownAt = Number.NEGATIVE_INFINITY;
  }
}

/** To the beginning of the line, and the rest of it away. */
const CLEAR_LINE = '\r\u001b[K';

const pluralize = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/**
 * The terminal that somebody waits at: none in CI, in a pipe, and where `--quiet` was asked for.
 */
export const progressScreen = (): Screen | undefined =>
  process.stderr.isTTY && !process.env['CI'] && !process.argv.includes('--quiet')
    ? process.stderr
    : undefined;
