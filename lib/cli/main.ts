import { closestMatch } from '../formats/closest-match.js';
import { checkCommand } from './check-command.js';
import { type Command, EXIT_ERROR, EXIT_OK, type Io, UsageError } from './command.js';
import { formatCommandHelp, formatHelp } from './format-help.js';
import { parseArguments } from './parse-arguments.js';
import { safeIo } from './safe-io.js';

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
  if (name === '--version') {
    await io.out(`${version}\n`);
    return EXIT_OK;
  }
  const commands = await commandsFor(name);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(formatHelp(commands, io.width));
    return name === undefined ? EXIT_ERROR : EXIT_OK;
  }
  const command = commands.get(name);
  if (command === undefined) throw new UsageError(unknownCommandMessage(name, commands));
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(formatCommandHelp(name, command, io.width));
    return EXIT_OK;
  }
  return command.run(parseArguments(command, args), io);
}

type Commands = ReadonlyMap<string, Command>;

/** `check` runs for a fraction of a second, in which the other commands would need to be loaded. */
const commandsFor = async (name: string | undefined): Promise<Commands> =>
  name === 'check' ? new Map([[name, checkCommand]]) : (await import('./commands.js')).COMMANDS;

function unknownCommandMessage(name: string, commands: Commands): string {
  const match = closestMatch(name, commands.keys());
  const hint = match === undefined ? 'see cdk8s-pods --help' : `did you mean '${match}'?`;
  return `there is no command '${name}': ${hint}`;
}
