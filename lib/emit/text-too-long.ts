import { UnwritableStringError } from './unwritable-string.js';

/**
 * Maximum length of a string, in UTF-16 code units. The `yaml` package replaces the line feeds of a
 * string all at once, and V8 ends the process if there are too many. No API server accepts an
 * object that is larger than 3 MiB.
 */
export const MAX_TEXT_LENGTH: number = 1 << 24;

/** Thrown for a string that is too long to be written. */
export class TextTooLongError extends UnwritableStringError {
  constructor() {
    super(
      `a string has more than ${MAX_TEXT_LENGTH} characters, but an API server accepts objects ` +
        'of at most 3 MiB',
      'Split it, or load it from an image or a volume.',
      isTooLong,
    );
  }
}

/** Whether a string is too long. Keys have no limit of their own. */
export const isTooLong = (text: string, isKey: boolean): boolean =>
  !isKey && text.length > MAX_TEXT_LENGTH;
