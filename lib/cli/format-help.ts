import { wrapText } from '../formats/wrap-text.js';
import type { Command, CommandOption } from './command.js';
import { wrapParagraphs } from './wrap-paragraphs.js';

/** Returns the help of a command. */
export function formatCommandHelp(
  name: string,
  { description, usage, options, help }: Command,
  width: number | undefined,
): string {
  const rows = Object.entries(options).map(
    ([option, each]) => [formatFlag(option, each), describe(each)] as const,
  );
  const optionTable =
    rows.length === 0
      ? ''
      : `\n\nOptions:\n${formatTable([...rows, ['-h, --help', 'show this help']], width)}`;
  const syntax = [name, ...(rows.length > 0 ? ['[OPTION]...'] : []), ...(usage ? [usage] : [])];
  const sentence = wrapParagraphs(
    `${description.charAt(0).toUpperCase()}${description.slice(1)}.`,
    width,
  );
  const more = help ? `\n\n${wrapParagraphs(help, width)}` : '';
  const use = wrapText(`Usage: cdk8s-pods ${syntax.join(' ')}`, { width, indent: 4 });
  return `${sentence}\n\n${use}${optionTable}${more}\n`;
}

/** Returns the help of the command line: a list of its commands. */
export const formatHelp = (
  commands: ReadonlyMap<string, Command>,
  width: number | undefined,
): string => `${wrapParagraphs('Write, validate and simulate Kubernetes Pods.', width)}

Usage: cdk8s-pods COMMAND

Commands:
${formatTable(
  [...commands].map(([name, { description }]) => [name, description]),
  width,
)}

${wrapParagraphs(HINT, width)}
`;

const formatFlag = (name: string, { short, value, type }: CommandOption): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}` +
  (type === 'string' ? ` ${value ?? 'VALUE'}` : '');

const describe = ({ description, choices }: CommandOption): string =>
  choices === undefined ? description : `${description}: ${choices.join(', ')}`;

const HINT =
  'Run cdk8s-pods COMMAND --help for the options of a command, --version for the version.';

function formatTable(
  rows: readonly (readonly [string, string])[],
  width: number | undefined,
): string {
  const leftWidth = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(([left, right]) => {
      const start = `  ${left.padEnd(leftWidth)}  `;
      return start + wrapText(right, { width, indent: start.length, from: start.length });
    })
    .join('\n');
}
