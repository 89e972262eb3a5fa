import { setFlagsFromString } from 'node:v8';
import { progressScreen } from '../platform/terminal/progress.js';
import { main } from './main.js';
import { ownPackage } from './own-package.js';
import { startWorkerThreads } from './worker-threads.js';

// Hundreds of small rules run hot for a moment. To compile them into each other, or all of them
// early, takes longer than most checks do.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
setFlagsFromString('--interrupt-budget=400000');

/** Runs the command line on this process. */
export async function start(): Promise<void> {
  const { argv, env, stdin, stdout, stderr } = process;
  // Whoever reads no more has all that he wants.
  stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.exitCode = await main(
    argv.slice(2),
    {
      folder: process.cwd(),
      env,
      isTerminal: stdout.isTTY === true,
      screen: progressScreen(),
      stdin,
      startWorkers: startWorkerThreads,
      out: async (text) => {
        if (text !== '' && !stdout.write(text))
          await new Promise((ready) => stdout.once('drain', ready));
      },
      err: (text) => void stderr.write(text),
    },
    ownPackage().version,
  );
}
