import { FieldPath } from '../lib/api/field-path.js';
import type { Drawing, GroupShape, Shape } from '../lib/diagram/drawing.js';
import { escapeLine } from '../lib/formats/escape-text.js';
import { svg } from './elements.js';
import { iconGroup } from './icon.js';

/** A part of a picture that shows a field of the manifest. */
export interface DrawnPart {
  readonly element: SVGGElement;
  readonly path: FieldPath;
}

/** A picture as an element, and its parts in the order in which the keyboard reaches them. */
export interface DrawnPicture {
  readonly element: SVGSVGElement;
  readonly parts: readonly DrawnPart[];
}

/**
 * Creates the elements of a picture. Its parts are buttons: the picture is one stop of the Tab key,
 * and the arrow keys go from part to part.
 */
export function pictureElement({ width, height, label, shapes }: Drawing): DrawnPicture {
  const parts: DrawnPart[] = [];
  const element = svg('svg', {
    class: 'diagram picture',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'aria-label': escapeLine(label),
  });
  for (const shape of shapes) element.append(shapeElement(shape, parts), '\n');
  element.setAttribute('role', parts.length > 0 ? 'group' : 'img');
  parts[0]?.element.setAttribute('tabindex', '0');
  element.addEventListener('keydown', (event) => moveFocus(event, parts));
  return { element, parts };
}

function shapeElement(shape: Shape, parts: DrawnPart[]): SVGElement {
  switch (shape.shape) {
    case 'rect': {
      const { style, x, y, width, height, radius = 0 } = shape;
      return svg('rect', { class: style, x, y, width: Math.max(0, width), height, rx: radius });
    }
    case 'circle':
      return svg('circle', { class: shape.style, cx: shape.x, cy: shape.y, r: shape.radius });
    case 'path':
      return svg('path', { class: shape.style, d: shape.d });
    case 'text': {
      const { style, x, y, text, anchor } = shape;
      return svg('text', { class: style, x, y, 'text-anchor': anchor }, escapeLine(text));
    }
    case 'icon': {
      const { icon, x, y, size } = shape;
      return iconGroup(icon, `translate(${x} ${y}) scale(${size / 16})`);
    }
    case 'group':
      return groupElement(shape, parts);
  }
}

function groupElement(group: GroupShape, parts: DrawnPart[]): SVGGElement {
  const { style, path, label } = group;
  const isPart = path !== undefined && label !== undefined;
  const element = svg('g', {
    class: style,
    'data-path': path && FieldPath.toJsonPointer(path),
    role: isPart ? 'button' : undefined,
    tabindex: isPart ? -1 : undefined,
    'aria-label': isPart ? accessibleName(group.shapes, escapeLine(label)) : undefined,
  });
  if (isPart) parts.push({ element, path });
  // A tooltip for the pointer. The page lists the same as text.
  else if (label !== undefined) element.append(svg('title', {}, escapeLine(label)));
  // The texts of a part are words of their own in its content.
  for (const shape of group.shapes) element.append(shapeElement(shape, parts), ' ');
  return element;
}

/**
 * Returns the name of a part for screen readers. It begins with the text of the part, so people
 * who speak to their computer can say what they see. A cut text is seen as it is cut.
 */
function accessibleName(shapes: readonly Shape[], label: string): string {
  const seen = shapes
    .flatMap((shape) => (shape.shape === 'text' ? [escapeLine(shape.text)] : []))
    .join(' ');
  return label.startsWith(seen) ? label : `${seen}: ${label}`;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

function moveFocus(event: KeyboardEvent, parts: readonly DrawnPart[]): void {
  const at = parts.findIndex(({ element }) => element === document.activeElement);
  if (at < 0) return;
  const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
  const target =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? parts.length - 1
        : step === undefined
          ? undefined
          : Math.min(parts.length - 1, Math.max(0, at + step));
  if (target === undefined) return;
  event.preventDefault();
  focusPart(parts, target);
}

/** Moves the focus to a part, which becomes the stop of the Tab key. */
export function focusPart(parts: readonly DrawnPart[], at: number): void {
  parts.forEach(({ element }, i) => void element.setAttribute('tabindex', i === at ? '0' : '-1'));
  parts[at]?.element.focus({ preventScroll: false });
}
