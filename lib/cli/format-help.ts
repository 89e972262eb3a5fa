import type { Command, CommandOption } from './command.js';

/** Returns the help of a command. */
export function formatCommandHelp(
  name: string,
  { description, usage, options, help }: Command,
): string {
  const rows = Object.entries(options).map(
    ([option, each]) => [formatFlag(option, each), describe(each)] as const,
  );
  const optionTable =
    rows.length === 0
      ? ''
      : `\n\nOptions:\n${formatTable([...rows, ['-h, --help', 'show this help']])}`;
  const syntax = [name, ...(rows.length > 0 ? ['[OPTION]...'] : []), ...(usage ? [usage] : [])];
  const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  const more = help ? `\n\n${help}` : '';
  return `${sentence}\n\nUsage: cdk8s-pods ${syntax.join(' ')}${optionTable}${more}\n`;
}

/** Returns the help of the command line: a list of its commands. */
export const formatHelp = (
  commands: ReadonlyMap<string, Command>,
): string => `Write, validate and simulate Kubernetes Pods.

Usage: cdk8s-pods COMMAND

Commands:
${formatTable([...commands].map(([name, { description }]) => [name, description]))}

Run cdk8s-pods COMMAND --help for the options of a command, --version for the version.
`;

const formatFlag = (name: string, { short, value, type }: CommandOption): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}` +
  (type === 'string' ? ` ${value ?? 'VALUE'}` : '');

const describe = ({ description, choices }: CommandOption): string =>
  choices === undefined ? description : `${description}: ${choices.join(', ')}`;

function formatTable(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
