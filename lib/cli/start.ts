import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { errorReasonOf } from '../platform/input/inputs.js';
import { terminalScreen } from '../platform/terminal/progress.js';
import { terminalWidth } from '../platform/terminal/terminal-width.js';
import { EXIT_ERROR } from './command.js';
import { main } from './main.js';
import { ownPackage } from './own-package.js';
import { startCheckWorkers, startLineWorkers } from './worker-threads.js';

// A run calls hundreds of small rules for a short time. Inlining them into each other, or
// optimizing all of them early, takes V8 longer than most runs last.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
// V8 12, which is part of Node.js 22, has no such flag, and would print an error.
if (Number.parseInt(versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=400000');

/** The exit status of a program that the signal SIGPIPE ended, as a shell reports it. */
const EXIT_SIGPIPE = 141;

/** Runs the command line in this process. */
export async function start(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const { env, stdin, stdout, stderr } = process;
  stdout.on('error', endOnOutputError);
  // There is nowhere to report that standard error cannot be written.
  stderr.on('error', () => undefined);
  // Until the command has returned its exit status, every end of the process is a failure.
  process.exitCode = EXIT_ERROR;
  const onEarlyEnd = (): void =>
    void stderr.write('cdk8s-pods: the process ended before the command was complete\n');
  process.once('beforeExit', onEarlyEnd);
  process.exitCode = await main(
    args,
    {
      folder: currentFolder(),
      env,
      isTerminal: stdout.isTTY === true,
      isInputTerminal: stdin.isTTY === true,
      width: terminalWidth(stdout, env),
      errorWidth: terminalWidth(stderr, env),
      screen: terminalScreen(stderr, env),
      stdin,
      startCheckWorkers,
      startLineWorkers,
      out: async (text) => {
        if (text !== '' && !stdout.write(text))
          await new Promise((ready) => stdout.once('drain', ready));
      },
      err: (line) => void stderr.write(`${line}\n`),
    },
    ownPackage().version,
  );
  process.off('beforeExit', onEarlyEnd);
}

/** Ends the process if the working directory was removed: no path can be found from it. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    process.stderr.write(`cdk8s-pods: the current folder: ${errorReasonOf(error)}\n`);
    process.exit(EXIT_ERROR);
  }
}

/**
 * Ends the process if standard output cannot be written. If the reader, such as `head`, has closed
 * the pipe, the exit status is that of other programs, so that the end is no success.
 */
function endOnOutputError(error: Error & { readonly code?: string }): void {
  if (error.code === 'EPIPE') process.exit(EXIT_SIGPIPE);
  process.stderr.write(`cdk8s-pods: standard output: ${errorReasonOf(error)}\n`);
  process.exit(EXIT_ERROR);
}
