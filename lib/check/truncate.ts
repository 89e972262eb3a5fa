/**
 * A text that is longer is told by its ends: what a server says of a value begins with it, and says
 * at the end what is wrong.
 */
const MAX_LENGTH = 1000;
const HEAD_LENGTH = 600;
const TAIL_LENGTH = 300;

/** A text as it is told: in one line, and not without end. */
export function truncate(text: string): string {
  const told =
    text.length <= MAX_LENGTH
      ? text
      : `${text.slice(0, HEAD_LENGTH)} … ${text.slice(-TAIL_LENGTH)}`;
  return told.includes('\n') ? told.replace(/\s*\n\s*/g, ' ') : told;
}
