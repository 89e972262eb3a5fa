import { displayWidth } from '../formats/wrap-text.js';
import type { Font } from './drawing.js';

// A file has no fonts of its own, so it names fonts whose characters have the same widths
// everywhere: Helvetica, Arial and Liberation Sans.

/** The widths of the characters from U+0020 to U+007E in Helvetica, in thousandths of the size. */
const REGULAR = parseWidths(`278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556
556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722
278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333
556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500
500 500 334 260 334 584`);
/** The same for Helvetica Bold. */
const BOLD = parseWidths(`278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556
556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278
556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556
611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556
500 389 280 389 584`);
/** The width of all characters in a monospaced font. */
const MONO = 602;
/** The width of other characters: that of an average letter in Helvetica. */
const OTHER = 556;

/** The size of each font in pixels, and the widths of its characters. */
const FONTS: Readonly<Record<Font, readonly [size: number, widths: readonly number[]]>> = {
  name: [14, BOLD],
  small: [12, REGULAR],
  chip: [11.5, REGULAR],
  label: [11, BOLD],
  mono: [12, []],
  tiny: [11, REGULAR],
};

/** Returns the width of a text in a file, in pixels. */
export function estimateWidth(text: string, font: Font): number {
  const [size, widths] = FONTS[font];
  const other = font === 'mono' ? MONO : OTHER;
  let thousandths = 0;
  for (const character of text)
    thousandths += widths[character.charCodeAt(0) - 32] ?? other * displayWidth(character);
  return (thousandths * size) / 1000;
}

function parseWidths(text: string): readonly number[] {
  return text.split(/\s/).map(Number);
}
