import { parseArgs } from 'node:util';
import { closestMatch } from '../formats/closest-match.js';
import { type Command, type ParsedArguments, UsageError } from './command.js';

/** The option of every command. */
const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const;

/** @throws UsageError for an unknown option, or a value that is not one of the choices */
export function parseArguments(
  { options }: Pick<Command, 'options'>,
  args: readonly string[],
): ParsedArguments {
  const { values, positionals } = parseOptions(options, args);
  const all = (name: string): readonly string[] => {
    const value = values[name];
    return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
  };
  for (const [name, { choices }] of Object.entries(options))
    for (const value of all(name))
      if (choices && !choices.includes(value))
        throw new UsageError(invalidChoiceMessage(name, value, choices));
  return {
    paths: positionals,
    all,
    one: (name) => all(name).at(-1),
    has: (name) => values[name] === true,
  };
}

function parseOptions(
  options: Command['options'],
  args: readonly string[],
): { values: Record<string, unknown>; positionals: readonly string[] } {
  const known = Object.entries(options).map(
    ([name, { type, short, multiple }]) =>
      [
        name,
        { type, ...(short === undefined ? {} : { short }), ...(multiple ? { multiple } : {}) },
      ] as const,
  );
  try {
    return parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(known), ...HELP_OPTION },
      allowPositionals: true,
      allowNegative: false,
    });
  } catch (error) {
    throw new UsageError(unknownOptionMessage((error as Error).message, Object.keys(options)));
  }
}

function unknownOptionMessage(message: string, known: readonly string[]): string {
  const [, name] = /^Unknown option '--?([^']*)'/.exec(message) ?? [];
  // The messages of Node.js may have several lines.
  if (name === undefined) return message.replaceAll('\n', ' ');
  const match = closestMatch(name, known);
  return `there is no option --${name}${match === undefined ? '' : `: did you mean --${match}?`}`;
}

function invalidChoiceMessage(name: string, value: string, choices: readonly string[]): string {
  const match = closestMatch(value, choices);
  const hint = match === undefined ? '' : `did you mean '${match}'? `;
  return `--${name} cannot be '${value}': ${hint}write one of ${choices.join(', ')}`;
}
