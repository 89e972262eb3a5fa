import { spawnSync } from 'node:child_process';
import { errorCodeOf } from '../node-helpers.js';

/** The input of a git command, and the limit of its output. */
export interface GitCommand {
  /** The working directory. */
  readonly folder: string;
  readonly args: readonly string[];
  /** The text on standard input. */
  readonly input?: string;
  /** Maximum output, in MiB. */
  readonly maxMiB: number;
}

const BYTES_PER_MIB = 1 << 20;

/**
 * Runs git and returns its output.
 *
 * @throws Error if git does not run, fails, or writes more than `maxMiB`
 */
export function runGit({ folder, args, input = '', maxMiB }: GitCommand): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    env: process.env,
    input,
    maxBuffer: maxMiB * BYTES_PER_MIB,
  });
  const name = args.find((arg) => !arg.startsWith('-'));
  if (errorCodeOf(error) === 'ENOBUFS')
    throw new Error(`git ${name} has more than ${maxMiB} MiB of output, which is the limit`);
  if (errorCodeOf(error) === 'ENOENT')
    throw new Error('cannot run git: there is no program `git` in PATH', { cause: error });
  if (error !== undefined) throw new Error(`cannot run git: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`git ${name} failed: ${stderr.toString().trim()}`);
  return stdout;
}
