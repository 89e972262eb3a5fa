import type { Command, Option } from './command.js';

/** What a person reads who asks for help with a command. */
export function helpOf(name: string, { says, takes, options, help }: Command): string {
  const rows = Object.entries(options).map(([option, each]) => [flagOf(option, each), describe(each)] as const);
  const shown = rows.length === 0 ? '' : `\n\nOptions:\n${table([...rows, ['-h, --help', 'show this']])}`;
  return `${says}\n\nUsage: cdk8s-pods ${name}${rows.length > 0 ? ' [OPTION]...' : ''}${takes && ` ${takes}`}${shown}${help ? `\n\n${help}` : ''}\n`;
}

/** What a person reads who does not know which command. */
export const helpOfAll = (commands: ReadonlyMap<string, Command>): string => `Kubernetes Pods that cannot be wrong.

Usage: cdk8s-pods COMMAND

Commands:
${table([...commands].map(([name, { says }]) => [name, says]))}

cdk8s-pods COMMAND --help says more of each; --version says which this is.
`;

const flagOf = (name: string, { short, value, type }: Option): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`;

const describe = ({ says, choices }: Option): string => (choices === undefined ? says : `${says}: ${choices.join(', ')}`);

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
