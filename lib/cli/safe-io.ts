import { escapeLine, escapeLines } from '../formats/escape-text.js';
import { wrapText } from '../formats/wrap-text.js';
import type { Io } from './command.js';

/** The codes with which the text report colors its own words, without the escape character. */
const COLOR_CODE = /^\[(?:0|2|31|33|36)m/;
const ESCAPE = '\u001b';
/**
 * The start of a line that GitHub Actions executes as a command. GitHub ignores white space before
 * it.
 */
const WORKFLOW_COMMAND = /^([^\S\n]*):(?=:)/gm;
/**
 * The start of a command in the older form of GitHub Actions, of Azure Pipelines (`##vso[`) or of
 * TeamCity (`##teamcity[`). It may be in the middle of a line.
 */
const LOGGING_COMMAND = /##(?=[a-z]*\[)/gi;

/**
 * Returns an environment in which a command can write nothing that controls a terminal or a CI
 * system, whatever names, values and paths the text contains. Every command runs in it. The escapes
 * are those of JSON and JavaScript, so JSON and programs keep their meaning.
 */
export function safeIo(io: Io): Io {
  return {
    ...io,
    out: (text, markup) => {
      const escaped = markup === 'colors' ? escapeAllButColors(text) : escapeLines(text);
      return io.out(escapeCommands(escaped, markup === 'workflow commands'), markup);
    },
    err: (line) => {
      const escaped = escapeCommands(escapeLine(line), false);
      io.err(escapeCommands(wrapText(escaped, { width: io.errorWidth, indent: 2 }), false));
    },
  };
}

const escapeAllButColors = (text: string): string =>
  text
    .split(ESCAPE)
    .map((part, i) => {
      const start = i === 0 ? '' : COLOR_CODE.test(part) ? ESCAPE : escapeLines(ESCAPE);
      return start + escapeLines(part);
    })
    .join('');

function escapeCommands(text: string, areOurs: boolean): string {
  const escaped = areOurs ? text : text.replace(WORKFLOW_COMMAND, '$1\\u003a');
  return escaped.replace(LOGGING_COMMAND, '#\\u0023');
}
