const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'ksh', 'zsh']);

/** Whether a program is a shell, in any folder. */
export const isShell = (program: string | undefined): boolean =>
  program !== undefined && SHELLS.has(program.slice(program.lastIndexOf('/') + 1));

/** The script that a shell runs. */
interface ShellCommand {
  readonly script: string | undefined;
  /** Whether the script is the name of a file, because there is no `-c`. */
  readonly isFile: boolean;
  /** The arguments after the script. */
  readonly args: readonly string[];
}

/** Parses a command whose first word is a shell. */
export function parseShellCommand(words: readonly string[]): ShellCommand {
  let isFile = true;
  let i = 1;
  for (; /^[-+]/.test(words[i] ?? ''); i++) {
    const option = words[i] ?? '';
    if (/^-\w+$/.test(option) && option.includes('c')) isFile = false;
    // These options take an argument, such as `-o pipefail`.
    if (/^[-+]\w*[oO]$/.test(option)) i++;
  }
  return { script: words[i], isFile, args: words.slice(i + 1) };
}
