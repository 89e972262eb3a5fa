/**
 * Prints why tests are skipped, in one line. Unlike `console.log`, it has no stack trace in the
 * output of jest.
 */
export function reportSkipped(tests: string, reason: string): void {
  process.stderr.write(`Skipped: ${tests}, because ${reason}.\n`);
}
