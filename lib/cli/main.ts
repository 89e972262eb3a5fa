import { closestMatch } from '../formats/closest-match.js';
import { checkCommand } from './check-command.js';
import { type Command, EXIT_ERROR, EXIT_OK, type Io, UsageError } from './command.js';
import { completionsCommand } from './completions-command.js';
import { diffCommand } from './diff-command.js';
import { explainCommand } from './explain-command.js';
import { formatCommandHelp, formatHelp } from './format-help.js';
import { importCommand } from './import-command.js';
import { initCommand } from './init-command.js';
import { lifeCommand } from './life-command.js';
import { mergeCommand } from './merge-command.js';
import { parseArguments } from './parse-arguments.js';
import { rulesCommand } from './rules-command.js';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', checkCommand],
  ['diff', diffCommand],
  ['merge', mergeCommand],
  ['life', lifeCommand],
  ['import', importCommand],
  ['init', initCommand],
  ['explain', explainCommand],
  ['rules', rulesCommand],
  ['completions', completionsCommand(() => COMMANDS)],
]);

/**
 * Runs the command line. The number is the exit status: 0, or 1 where something was found, or 2
 * where it could not run.
 */
export async function main(
  [name, ...args]: readonly string[],
  io: Io,
  version: string,
): Promise<number> {
  try {
    return await runCommand(name, args, io, version);
  } catch (error) {
    // What is no fault of who asked is one of ours: where it happened is of use.
    io.err(`cdk8s-pods: ${error instanceof UsageError ? error.message : (error as Error).stack}\n`);
    return EXIT_ERROR;
  }
}

async function runCommand(
  name: string | undefined,
  args: readonly string[],
  io: Io,
  version: string,
): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(formatHelp(COMMANDS));
    return name === undefined ? EXIT_ERROR : EXIT_OK;
  }
  if (name === '--version') {
    await io.out(`${version}\n`);
    return EXIT_OK;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const meant = closestMatch(name, COMMANDS.keys());
    throw new UsageError(
      `there is no command '${name}'${meant === undefined ? `: cdk8s-pods --help shows all` : `: did you mean '${meant}'?`}`,
    );
  }
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(formatCommandHelp(name, command));
    return EXIT_OK;
  }
  return command.run(parseArguments(command, args), io);
}
