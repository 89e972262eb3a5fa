// The inputs and outputs of the process that this package runs in, apart from files and the
// terminal.

/** Prints lines to standard error, in one call of `console.warn`. */
export function printWarnings(lines: readonly string[]): void {
  if (lines.length > 0) console.warn(lines.join('\n'));
}

/**
 * Whether the user asked cdk8s to keep the keys of manifests in the order in which they were
 * written.
 */
export const isKeySortingDisabled = (): boolean => Boolean(process.env['CDK8S_DISABLE_SORT']);
