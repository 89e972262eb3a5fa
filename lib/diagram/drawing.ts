import type { FieldPath } from '../api/field-path.js';
import type { Icon } from './icons.js';

/**
 * A picture as plain data. `toSvg` writes it as a file; a page makes elements of it. Positions and
 * sizes are in pixels, from the upper left corner.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The text for people who do not see the picture. */
  readonly label: string;
  /** The shapes, from back to front. */
  readonly shapes: readonly Shape[];
}

/** A part of a picture. `style` is a class of `DIAGRAM_STYLES`, or several. */
export type Shape = RectShape | CircleShape | PathShape | TextShape | IconShape | GroupShape;

/** A rectangle; `radius` rounds its corners. */
export interface RectShape {
  readonly shape: 'rect';
  readonly style: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

/** A circle. */
export interface CircleShape {
  readonly shape: 'circle';
  readonly style: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line: `d` has the commands of an SVG path. */
export interface PathShape {
  readonly shape: 'path';
  readonly style: string;
  readonly d: string;
}

/** A line of text; `x` is its start, or its middle or end, as `anchor` says. */
export interface TextShape {
  readonly shape: 'text';
  readonly style: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** An icon in a square of `size` pixels. */
export interface IconShape {
  readonly shape: 'icon';
  readonly icon: Icon;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Shapes that belong together, such as those of a port. */
export interface GroupShape {
  readonly shape: 'group';
  readonly style: string;
  /** The field of the manifest that the group shows. */
  readonly path?: FieldPath;
  /** The text for people who do not see the group, and for a tooltip. */
  readonly label?: string;
  readonly shapes: readonly Shape[];
}

/** The fonts of a picture: each is a style of `DIAGRAM_STYLES`. */
export type Font = 'name' | 'small' | 'chip' | 'label' | 'mono' | 'tiny';

/** Returns the width of a text, in pixels. A page asks the browser; `estimateWidth` needs none. */
export type MeasureText = (text: string, font: Font) => number;
