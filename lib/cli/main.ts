import { closestMatch } from '../formats/closest-match.js';
import { checkCommand } from './check-command.js';
import { type Command, EXIT_ERROR, EXIT_OK, type Io, UsageError } from './command.js';
import { completionsCommand } from './completions-command.js';
import { diffCommand } from './diff-command.js';
import { explainCommand } from './explain-command.js';
import { fitCommand } from './fit-command.js';
import { formatCommandHelp, formatHelp } from './format-help.js';
import { importCommand } from './import-command.js';
import { initCommand } from './init-command.js';
import { lifeCommand } from './life-command.js';
import { lspCommand } from './lsp-command.js';
import { mergeCommand } from './merge-command.js';
import { pageCommand } from './page-command.js';
import { parseArguments } from './parse-arguments.js';
import { rulesCommand } from './rules-command.js';
import { safeIo } from './safe-io.js';
import { upgradeCommand } from './upgrade-command.js';
import { validateCommand } from './validate-command.js';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', checkCommand],
  ['validate', validateCommand],
  ['diff', diffCommand],
  ['upgrade', upgradeCommand],
  ['merge', mergeCommand],
  ['life', lifeCommand],
  ['fit', fitCommand],
  ['lsp', lspCommand],
  ['import', importCommand],
  ['page', pageCommand],
  ['init', initCommand],
  ['explain', explainCommand],
  ['rules', rulesCommand],
  ['completions', completionsCommand(() => COMMANDS)],
]);

/**
 * Runs the command line and returns the exit status: 0, or 1 if the command found something, or 2
 * if it could not do its work.
 */
export async function main(
  [name, ...args]: readonly string[],
  io: Io,
  version: string,
): Promise<number> {
  const safe = safeIo(io);
  try {
    return await runCommand(name, args, safe, version);
  } catch (error) {
    const [first, ...more] = errorLines(error);
    for (const line of [`cdk8s-pods: ${first}`, ...more]) safe.err(line);
    return EXIT_ERROR;
  }
}

/** Anything other than a UsageError is a bug in this package, so its stack is printed. */
function errorLines(error: unknown): readonly string[] {
  if (error instanceof UsageError) return [error.lines].flat();
  const frames = ((error as Error).stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  return [String(error), ...frames];
}

async function runCommand(
  name: string | undefined,
  args: readonly string[],
  io: Io,
  version: string,
): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(formatHelp(COMMANDS, io.width));
    return name === undefined ? EXIT_ERROR : EXIT_OK;
  }
  if (name === '--version') {
    await io.out(`${version}\n`);
    return EXIT_OK;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) throw new UsageError(unknownCommandMessage(name));
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(formatCommandHelp(name, command, io.width));
    return EXIT_OK;
  }
  return command.run(parseArguments(command, args), io);
}

function unknownCommandMessage(name: string): string {
  const match = closestMatch(name, COMMANDS.keys());
  const hint = match === undefined ? 'see cdk8s-pods --help' : `did you mean '${match}'?`;
  return `there is no command '${name}': ${hint}`;
}
