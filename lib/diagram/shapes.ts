import type {
  CircleShape,
  Font,
  GroupShape,
  IconShape,
  MeasureText,
  PathShape,
  RectShape,
  Shape,
  TextShape,
} from './drawing.js';
import type { Icon } from './icons.js';

/** A rectangle of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const rect = (style: string, box: Box, radius = 0): RectShape => ({
  shape: 'rect',
  style,
  ...box,
  radius,
});
export const circle = (style: string, x: number, y: number, radius: number): CircleShape => ({
  shape: 'circle',
  style,
  x,
  y,
  radius,
});
export const path = (style: string, d: string): PathShape => ({ shape: 'path', style, d });
export const text = (
  style: string,
  x: number,
  y: number,
  content: string,
  anchor: TextShape['anchor'] = 'start',
): TextShape => ({ shape: 'text', style, x, y, text: content, anchor });
export const icon = (name: Icon, x: number, y: number, size = 16): IconShape => ({
  shape: 'icon',
  icon: name,
  x,
  y,
  size,
});
export const group = (
  style: string,
  shapes: readonly Shape[],
  shown: Pick<GroupShape, 'path' | 'label'> = {},
): GroupShape => ({ shape: 'group', style, shapes, ...shown });

/** Returns as much of a text as fits into a width, with `…` where it is cut. */
export function fitText(content: string, width: number, font: Font, measure: MeasureText): string {
  if (measure(content, font) <= width) return content;
  let [low, high] = [0, content.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${content.slice(0, middle)}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${content.slice(0, low)}…`;
}
