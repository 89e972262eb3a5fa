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

/** The environment variable that is `0` if an app is not compared with a git ref. */
export const COMPARISON_VARIABLE = 'CDK8S_PODS_COMPARE';

/** Whether the app is compared with a git ref if it says so. `cdk8s-pods diff` compares itself. */
export const isComparisonEnabled = (): boolean => process.env[COMPARISON_VARIABLE] !== '0';

/**
 * Returns an error, to be thrown. Before the message of an uncaught error, Node.js prints the line
 * of source code that throws it, which means nothing to the user of this package; unless the line
 * contains this text.
 */
export const withoutSourceLine = (error: unknown, _: 'node-do-not-add-exception-line'): unknown =>
  error;

/**
 * Makes an error print as its message and one call site: the line that called this package. For
 * errors whose cause is the input of the user, not the code that throws them.
 *
 * @param calledMethod - the method that the user called
 */
export function withoutStack(error: Error, calledMethod: (...args: never[]) => unknown): Error {
  const trace = { stack: '' };
  Error.captureStackTrace(trace, calledMethod);
  // Without a call site, Node.js prints the message in brackets.
  const callSite = /\n {4}at .*/.exec(trace.stack)?.[0] ?? '';
  // If a module throws the error, Node.js prints the line of the first call site, which this hides.
  captureCallSite(error, 'node-do-not-add-exception-line');
  // Node.js 20 keeps that call site only if the property is deleted before it is defined.
  Reflect.deleteProperty(error, 'stack');
  Object.defineProperty(error, 'stack', {
    value: error.message + callSite,
    writable: true,
    configurable: true,
  });
  return error;
}

const captureCallSite = (error: Error, _: 'node-do-not-add-exception-line'): void =>
  Error.captureStackTrace(error, captureCallSite);
