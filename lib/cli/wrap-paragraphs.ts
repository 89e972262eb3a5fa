import { wrapText } from '../formats/wrap-text.js';

/** Maximum width of text that is read as prose, and its width where there is no terminal. */
const MAX_WIDTH = 100;

/**
 * Wraps paragraphs, which have an empty line between them, to the width of a terminal. A line that
 * begins with a space stays as it is.
 */
export const wrapParagraphs = (text: string, width: number | undefined, indent = ''): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .replace(/\n(?! )/g, ' ')
        .split('\n')
        .map((line) => wrapLine(indent + line, width, indent.length))
        .join('\n'),
    )
    .join('\n\n');

const wrapLine = (line: string, width: number | undefined, indent: number): string =>
  wrapText(line, { width: Math.min(width ?? MAX_WIDTH, MAX_WIDTH), indent });
