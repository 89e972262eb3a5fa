// Runs the `console` blocks of pages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../types/compile.js';

/** Defines the command for a shell, and merges both outputs as a terminal does. */
const PROGRAM = [process.execPath, join(ROOT, 'build/cli.js')].map((path) => JSON.stringify(path));
const SHELL = `cdk8s-pods() { ${PROGRAM.join(' ')} "$@"; }; exec 2>&1`;

/** Prints a command before its output. */
const print = (command: string): string => `printf '%s\\n' '${command.replaceAll("'", "'\\''")}'`;

/** Runs the commands of a `console` block in a folder, and returns them with their output. */
export function runConsoleBlock(block: string, folder: string): string {
  const commands = block.match(/^\$ .*/gm) ?? [];
  const script = [SHELL, ...commands.map((each) => `${print(each)}\n${each.slice(2)}`)].join('\n');
  return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' }).stdout;
}
