import { nearest } from '../engine/suggest.js';
import { given } from './arguments.js';
import { checkCommand } from './check.js';
import { BROKEN, type Command, FINE, type Io, UsageError } from './command.js';
import { completionsCommand } from './completions.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { helpOf, helpOfAll } from './help.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { lifeCommand } from './life.js';
import { mergeCommand } from './merge.js';
import { rulesCommand } from './rules.js';

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

/** Runs the command line. The number is the exit status: 0, or 1 where something was found, or 2 where it could not run. */
export async function main([name, ...args]: readonly string[], io: Io, version: string): Promise<number> {
  try {
    return await run(name, args, io, version);
  } catch (error) {
    // What is no fault of who asked is one of ours: where it happened is of use.
    io.err(`cdk8s-pods: ${error instanceof UsageError ? error.message : (error as Error).stack}\n`);
    return BROKEN;
  }
}

async function run(name: string | undefined, args: readonly string[], io: Io, version: string): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(helpOfAll(COMMANDS));
    return name === undefined ? BROKEN : FINE;
  }
  if (name === '--version') {
    await io.out(`${version}\n`);
    return FINE;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const meant = nearest(name, COMMANDS.keys());
    throw new UsageError(
      `there is no command '${name}'${meant === undefined ? `: cdk8s-pods --help shows all` : `: did you mean '${meant}'?`}`,
    );
  }
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(helpOf(name, command));
    return FINE;
  }
  return command.run(given(command, args), io);
}
