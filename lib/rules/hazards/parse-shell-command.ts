const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'ksh', 'zsh']);

/** Whether a program is a shell, wherever it is. */
export const isShell = (program: string | undefined): boolean =>
  program !== undefined && SHELLS.has(program.slice(program.lastIndexOf('/') + 1));

/** What a shell is given to run. */
interface ShellCommand {
  readonly script: string | undefined;
  /** Whether it is the name of a file, since there is no `-c`. */
  readonly isFile: boolean;
  /** The words after it. */
  readonly args: readonly string[];
}

/** What the words of a command give to its shell, which is the first. */
export function parseShellCommand(words: readonly string[]): ShellCommand {
  let isFile = true;
  let i = 1;
  for (; /^[-+]/.test(words[i] ?? ''); i++) {
    const option = words[i] ?? '';
    if (/^-\w+$/.test(option) && option.includes('c')) isFile = false;
    // These take a word more, as `-o pipefail`.
    if (/^[-+]\w*[oO]$/.test(option)) i++;
  }
  return { script: words[i], isFile, args: words.slice(i + 1) };
}
