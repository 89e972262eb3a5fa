import { main } from './main.js';
import { ownPackage } from './package.js';

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
      stdin,
      out: async (text) => {
        if (text !== '' && !stdout.write(text)) await new Promise((ready) => stdout.once('drain', ready));
      },
      err: (text) => void stderr.write(text),
    },
    ownPackage().version,
  );
}
