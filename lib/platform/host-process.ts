// What this package reads from and prints to the process that it runs in, apart from files and the
// terminal.

/** Prints lines to standard error, in one call of `console.warn`. */
export function printWarnings(lines: readonly string[]): void {
  if (lines.length > 0) console.warn(lines.join('\n'));
}

/** Whether cdk8s is told to keep the keys of manifests in the order in which they were written. */
export const isKeySortingDisabled = (): boolean => Boolean(process.env['CDK8S_DISABLE_SORT']);
