import type { Font } from '../lib/diagram/drawing.js';

const FONTS: Readonly<Record<Font, string>> = {
  name: '600 14px SANS',
  small: '400 12px SANS',
  chip: '500 11.5px SANS',
  label: '600 11px SANS',
  mono: '400 12px MONO',
  tiny: '400 11px SANS',
};

/** Number of texts whose widths are kept. */
const MAX_KNOWN_TEXTS = 5000;

let canvas: CanvasRenderingContext2D | null | undefined;
let families: { readonly sans: string; readonly mono: string } | undefined;
const widths = new Map<string, number>();

/** Returns the width of a text as the browser draws it in the fonts of the page, in pixels. */
export function measureText(text: string, font: Font): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return text.length * 7;
  families ??= familiesOf(getComputedStyle(document.documentElement));
  canvas.font = FONTS[font].replace('SANS', families.sans).replace('MONO', families.mono);
  const { width } = canvas.measureText(text);
  if (widths.size >= MAX_KNOWN_TEXTS) widths.clear();
  widths.set(key, width);
  return width;
}

/** Forgets all widths, because the fonts have changed. */
export const forgetWidths = (): void => widths.clear();

const familiesOf = (
  style: CSSStyleDeclaration,
): { readonly sans: string; readonly mono: string } => ({
  sans: style.getPropertyValue('--sans'),
  mono: style.getPropertyValue('--mono'),
});
