/** Returns a number with its noun, such as `3 Pods`. */
export function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Prints a line. Not with console.log, to which jest adds a stack trace. */
export function printLine(line: string): void {
  process.stdout.write(`e2e: ${line}\n`);
}
