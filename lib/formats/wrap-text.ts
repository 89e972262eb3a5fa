/** Where the lines of a wrapped text begin and end, in columns. */
export interface WrapOptions {
  /** Maximum width of a line; `undefined` leaves the text as it is. */
  readonly width: number | undefined;
  /** Indentation of all lines but the first. */
  readonly indent: number;
  /**
   * Width of what is before the text on its first line.
   *
   * @default 0
   */
  readonly from?: number;
}

/** Indentation if the one of `WrapOptions` would leave less than half of the width. */
const NARROW_INDENT = 4;

/**
 * Breaks one line of text at spaces, so that it fits the width of a terminal. A word that is longer
 * than a line is not broken.
 */
export function wrapText(text: string, { width, indent, from = 0 }: WrapOptions): string {
  if (width === undefined || from + displayWidth(text) <= width) return text;
  const margin = ' '.repeat(indent > width / 2 ? NARROW_INDENT : indent);
  const [start = ''] = /^ */.exec(text) ?? [];
  let wrapped = start;
  let column = from + start.length;
  let isLineEmpty = from === 0;
  for (const word of text.slice(start.length).split(' ')) {
    const length = displayWidth(word);
    const gap = isLineEmpty || wrapped === '' ? '' : ' ';
    if (column + gap.length + length > width && !isLineEmpty) {
      wrapped += `\n${margin}${word}`;
      column = margin.length + length;
    } else {
      wrapped += gap + word;
      column += gap.length + length;
    }
    isLineEmpty = false;
  }
  return wrapped;
}

/** Characters that terminals show in two columns: of East Asian scripts, and pictures. */
const WIDE = new RegExp(
  [
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3]/,
    /[\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/,
    /\p{Emoji_Presentation}/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const PRINTABLE_ASCII = /^[ -~]*$/;

/** Returns the number of columns that a text without controls takes on a terminal. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  const marks = text.match(/\p{Mn}/gu)?.length ?? 0;
  return [...text].length - marks + (text.match(WIDE)?.length ?? 0);
}
