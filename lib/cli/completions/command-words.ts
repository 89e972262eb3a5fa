import type { Command, CommandOption } from '../command.js';

export type Commands = ReadonlyMap<string, Command>;

/** Returns the names of all options, with the dashes. */
export const flagsOf = ({ options }: Command): readonly string[] =>
  [...Object.keys(options), 'help'].map((name) => `--${name}`);

/** Returns the forms of an option: `--format`, and `-o` if it has a short form. */
export const formsOf = (name: string, { short }: CommandOption): readonly string[] =>
  short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];

/** Whether the value of an option is the path of a file. */
export const takesFile = ({ value, choices }: CommandOption): boolean =>
  choices === undefined && value === 'FILE';

/** Returns the words that an argument can be; `undefined` if it is a file or a folder. */
export const argumentWordsOf = ({ argumentWords }: Command): readonly string[] | undefined =>
  argumentWords?.();
