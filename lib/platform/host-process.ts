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

/**
 * Whether the user asked to take over the lock of an output folder, if it is unknown whether the
 * process that it names still runs.
 */
export const isLockBreakingAllowed = (): boolean => process.env['CDK8S_PODS_BREAK_LOCK'] === '1';

/**
 * Returns an error, to be thrown. Before the message of an uncaught error, Node.js prints the line
 * of source code that throws it, which means nothing to the user of this package; unless the line
 * contains this text.
 */
export const withoutSourceLine = (error: unknown, _: 'node-do-not-add-exception-line'): unknown =>
  error;
