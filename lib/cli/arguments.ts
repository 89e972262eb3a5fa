import { parseArgs } from 'node:util';
import { nearest } from '../engine/suggest.js';
import { type Command, type Given, UsageError } from './command.js';

/** What every command takes. */
const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/** Reads the arguments of a command. */
export function given({ options }: Pick<Command, 'options'>, args: readonly string[]): Given {
  const { values, positionals } = parsed(options, args);
  const all = (name: string): readonly string[] => {
    const value = values[name];
    return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
  };
  for (const [name, { choices }] of Object.entries(options))
    for (const value of all(name)) if (choices && !choices.includes(value)) throw new UsageError(wrongChoice(name, value, choices));
  return { paths: positionals, all, one: (name) => all(name).at(-1), has: (name) => values[name] === true };
}

function parsed(options: Command['options'], args: readonly string[]): { values: Record<string, unknown>; positionals: readonly string[] } {
  const known = Object.entries(options).map(([name, { type, short, multiple }]) => {
    return [name, { type, ...(short === undefined ? {} : { short }), ...(multiple ? { multiple } : {}) }] as const;
  });
  try {
    return parseArgs({ args: [...args], options: { ...Object.fromEntries(known), ...HELP }, allowPositionals: true, allowNegative: false });
  } catch (error) {
    throw new UsageError(unknownOption((error as Error).message, Object.keys(options)));
  }
}

function unknownOption(message: string, known: readonly string[]): string {
  const [, name] = /^Unknown option '--?([^']*)'/.exec(message) ?? [];
  if (name === undefined) return message;
  const meant = nearest(name, known);
  return `there is no option --${name}${meant === undefined ? '' : `: did you mean --${meant}?`}`;
}

function wrongChoice(name: string, value: string, choices: readonly string[]): string {
  const meant = nearest(value, choices);
  return `--${name} cannot be '${value}': ${meant === undefined ? `write one of ${choices.join(', ')}` : `did you mean '${meant}'?`}`;
}
