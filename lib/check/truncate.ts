/**
 * A longer text is shortened in the middle, because an error message begins with the value and ends
 * with what is wrong.
 */
const MAX_LENGTH = 1000;
const HEAD_LENGTH = 600;
const TAIL_LENGTH = 300;

/** Returns a text on one line, with a limited length. */
export function truncate(text: string): string {
  const told =
    text.length <= MAX_LENGTH
      ? text
      : `${text.slice(0, HEAD_LENGTH)} … ${text.slice(-TAIL_LENGTH)}`;
  return told.includes('\n') ? told.replace(/\s*\n\s*/g, ' ') : told;
}
