import { setFlagsFromString } from 'node:v8';
import { terminalScreen } from '../platform/terminal/progress.js';
import { main } from './main.js';
import { ownPackage } from './own-package.js';
import { startCheckWorkers, startLineWorkers } from './worker-threads.js';

// A run calls hundreds of small rules for a short time. Inlining them into each other, or
// optimizing all of them early, takes V8 longer than most runs last.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
setFlagsFromString('--interrupt-budget=400000');

/** Runs the command line in this process. */
export async function start(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const { env, stdin, stdout, stderr } = process;
  stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
    // The reader, such as `head`, closed the pipe.
    process.exit(0);
  });
  process.exitCode = await main(
    args,
    {
      folder: process.cwd(),
      env,
      isTerminal: stdout.isTTY === true,
      screen: terminalScreen(stderr, env),
      stdin,
      startCheckWorkers,
      startLineWorkers,
      out: async (text) => {
        if (text !== '' && !stdout.write(text))
          await new Promise((ready) => stdout.once('drain', ready));
      },
      err: (text) => void stderr.write(text),
    },
    ownPackage().version,
  );
}
