/** A text that is longer is told by its ends: what a server says of a value begins with it, and says at the end what is wrong. */
const LONGEST = 1000;
const HEAD = 600;
const TAIL = 300;

/** A text as it is told: in one line, and not without end. */
export function short(text: string): string {
  const told = text.length <= LONGEST ? text : `${text.slice(0, HEAD)} … ${text.slice(-TAIL)}`;
  return told.includes('\n') ? told.replace(/\s*\n\s*/g, ' ') : told;
}
