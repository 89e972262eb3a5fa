/** How far some work is. */
export interface ProgressState {
  readonly count: number;
  /** The thing that is counted, such as `object`. */
  readonly noun: string;
  /** Number of objects of all of the work, if it is known. */
  readonly totalCount: number | undefined;
  /** Bytes that were read; 0 if they are not counted. */
  readonly bytes: number;
  /** Bytes of all inputs, if they are known. */
  readonly totalBytes: number | undefined;
  readonly seconds: number;
}

/** Describes the progress: what is done, of how much, and how fast. */
export function progressLine(state: ProgressState): string {
  const { count, noun, totalCount, bytes, totalBytes, seconds } = state;
  const done =
    totalCount === undefined
      ? pluralize(count, noun)
      : `${formatCount(count)} of ${pluralize(totalCount, noun)} (${percent(count, totalCount)})`;
  const read =
    bytes === 0
      ? []
      : totalBytes === undefined
        ? [`${megabytes(bytes)} MB`]
        : [`${megabytes(bytes)} of ${megabytes(totalBytes)} MB (${percent(bytes, totalBytes)})`];
  return [done, ...read, `${pluralize(Math.round(count / seconds), noun)}/s`].join(', ');
}

/** A file may grow while it is read, so it can have more than its total. */
const percent = (done: number, total: number): string =>
  `${total === 0 ? 100 : Math.min(100, Math.floor((100 * done) / total))} %`;

/** Formats a number of bytes in megabytes. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const formatCount = (count: number): string => count.toLocaleString('en');

/** Formats a count and its noun. */
export const pluralize = (count: number, word: string): string =>
  `${formatCount(count)} ${word}${count === 1 ? '' : 's'}`;
