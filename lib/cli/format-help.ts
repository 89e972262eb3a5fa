import type { Command, CommandOption } from './command.js';

/** What a person reads who asks for help with a command. */
export function formatCommandHelp(
  name: string,
  { description, usage, options, help }: Command,
): string {
  const rows = Object.entries(options).map(
    ([option, each]) => [formatFlag(option, each), describe(each)] as const,
  );
  const shown =
    rows.length === 0 ? '' : `\n\nOptions:\n${formatTable([...rows, ['-h, --help', 'show this']])}`;
  return `${description}\n\nUsage: cdk8s-pods ${name}${rows.length > 0 ? ' [OPTION]...' : ''}${usage && ` ${usage}`}${shown}${help ? `\n\n${help}` : ''}\n`;
}

/** What a person reads who does not know which command. */
export const formatHelp = (
  commands: ReadonlyMap<string, Command>,
): string => `Kubernetes Pods that cannot be wrong.

Usage: cdk8s-pods COMMAND

Commands:
${formatTable([...commands].map(([name, { description }]) => [name, description]))}

cdk8s-pods COMMAND --help says more of each; --version says which this is.
`;

const formatFlag = (name: string, { short, value, type }: CommandOption): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`;

const describe = ({ description, choices }: CommandOption): string =>
  choices === undefined ? description : `${description}: ${choices.join(', ')}`;

function formatTable(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
