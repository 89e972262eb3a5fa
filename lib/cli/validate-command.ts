import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { Progress } from '../platform/terminal/progress.js';
import { KUBERNETES_OPTION } from './check-settings.js';
import { type Command, EXIT_OK, UsageError } from './command.js';
import { stdinOf } from './read-pod-objects.js';
import { LINE_FEED, splitLines, validateLines } from './validate-lines.js';
import { WorkerPool } from './worker-pool.js';

export const validateCommand: Command = {
  description: 'print a verdict for each manifest of a stream, as one line of JSON',
  usage: '',
  options: {
    lines: {
      type: 'boolean',
      description: 'read one JSON manifest per line from standard input (required)',
    },
    kubernetes: KUBERNETES_OPTION,
  },
  argumentWords: () => [],
  help: `Prints one verdict for each line, in the order of the lines: the causes for which the API
server rejects the manifest, its warnings, the violations of the Pod Security Standards and the QoS
class.
It does not read cdk8s-pods.yaml. To check files, use cdk8s-pods check.

Exit status: 0, or 2 if the arguments are wrong.`,
  run: async (args, io) => {
    if (!args.has('lines'))
      throw new UsageError('validate needs --lines; to check files, use check');
    const [path] = args.paths;
    if (path !== undefined)
      throw new UsageError(`validate --lines reads standard input, not '${path}'`);
    const kubernetes = (args.one('kubernetes') ?? NEWEST_VERSION) as KubernetesVersion;
    // On a terminal, the verdicts show the progress themselves.
    const progress = new Progress(io.isTerminal ? undefined : io.screen, 'line');
    const pool = new WorkerPool<Uint8Array, string>({
      payloadOf: (chunk) => chunk,
      sizeOf: (chunk) => chunk.length,
      process: (chunks) => chunks.map((chunk) => validateLines(chunk, kubernetes)),
      startWorkers: () => io.startLineWorkers(kubernetes),
      keepsLargeJobs: false,
      report: (chunk, verdicts) => {
        if (io.screen !== undefined) progress.tick(lineCount(chunk));
        return io.out(verdicts);
      },
    });
    try {
      for await (const chunk of splitLines(stdinOf(io))) {
        progress.addBytes(chunk.length);
        await pool.submit(chunk);
      }
      await pool.drain();
    } finally {
      pool.terminate();
      progress.clear();
    }
    return EXIT_OK;
  },
};

/** Returns the number of lines in a chunk of whole lines. */
function lineCount(chunk: Uint8Array): number {
  let count = 0;
  for (const byte of chunk) if (byte === LINE_FEED) count++;
  return count;
}
