/** A number of things. */
export function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One line for the person who waits. Not console.log: jest would put a stack trace under it. */
export function printLine(line: string): void {
  process.stdout.write(`e2e: ${line}\n`);
}
