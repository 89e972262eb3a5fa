import type { Drawing, Shape } from '../../lib/diagram/drawing.js';

/** Returns the shapes of a drawing, without groups. */
export const flatShapes = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.shape === 'group' ? flatShapes(shape.shapes) : [shape]));

/** Returns the rectangles that are not within the drawing. */
export const outsideOf = ({ width, height, shapes }: Drawing): readonly Shape[] =>
  flatShapes(shapes).filter(
    (each) =>
      each.shape === 'rect' &&
      !(each.x >= 0 && each.y >= 0 && each.x + each.width <= width && each.y < height),
  );

/** Returns the elements of an SVG file that are not closed, in order; throws if one is not open. */
export function unclosedElements(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, name = ''] of svg.matchAll(/<\/?([a-z]+)(?:\s+[a-zA-Z-]+="[^"<]*")*\/?>|</g)) {
    if (name === '') throw new Error(`not an element: ${svg.slice(0, 200)}`);
    if (tag.startsWith('</') && open.pop() !== name) throw new Error(`</${name}> is not open`);
    if (!tag.startsWith('</') && !tag.endsWith('/>')) open.push(name);
  }
  return open;
}
