import { spawnSync } from 'node:child_process';

/** The number of the call `renameat2` on Linux, by the processor. */
const SYSCALL_NUMBERS: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };

/**
 * Swaps two folders in one call of the system, so that nobody ever finds none. Node has no such
 * call: `mv` has it (coreutils 9.5 and newer), and perl can make it. Whether it was done.
 */
export function exchangeFolders(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  if (spawnSync('mv', ['--exchange', '--no-target-directory', '--', one, other]).status === 0)
    return true;
  const call = SYSCALL_NUMBERS[process.arch];
  if (call === undefined) return false;
  // The second and the fourth argument say: as seen from the working directory; the last one: swap.
  const program = `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`;
  return spawnSync('perl', ['-e', program, one, other]).status === 0;
}
