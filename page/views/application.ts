import { FieldPath } from '../../lib/api/field-path.js';
import type { OffsetRange } from '../../lib/assist/line-index.js';
import { drawApplication } from '../../lib/diagram/application/draw-application.js';
import { mapApplication } from '../../lib/diagram/application/map-application.js';
import { type DrawnPart, focusPart, pictureElement } from '../drawing.js';
import { html } from '../elements.js';
import { measureText } from '../measure-text.js';
import type { StreamObject } from '../stream-application.js';
import { contentWidthOf } from './content-width.js';
import { linkPart } from './link-part.js';
import { type CreateView, emptyMessage, staleNote } from './view.js';

/** The maximum width of the picture, in pixels, unless its columns need more. */
const MAX_WIDTH = 1100;

/** A picture of all objects and their links. Its parts and the text highlight each other. */
export const createApplicationView: CreateView = (page) => {
  let parts: readonly DrawnPart[] = [];
  let objects: readonly StreamObject[] = [];
  return {
    id: 'application',
    title: 'Application',
    draw(panel, state) {
      const { application } = state.stream;
      const focused = parts.findIndex(({ element }) => element === document.activeElement);
      parts = [];
      objects = application.objects;
      if (objects.length === 0)
        return panel.replaceChildren(
          emptyMessage('note', 'No object', 'Write a manifest, or open an example.'),
        );
      const manifests = objects.map(({ manifest }) => manifest);
      const map = mapApplication(manifests, application.findings);
      const width = Math.min(MAX_WIDTH, contentWidthOf(panel));
      const drawing = drawApplication([{ title: '', map }], { width, measure: measureText });
      const picture = pictureElement(drawing);
      parts = picture.parts;
      for (const { element, path } of parts) linkPart(element, () => rangeOf(objects, path), page);
      panel.replaceChildren(
        ...staleNote(state),
        html('p', { class: 'hint' }, `${drawing.label}.`),
        html('div', { class: 'wide-picture' }, picture.element),
      );
      if (focused >= 0) focusPart(parts, Math.min(focused, parts.length - 1));
    },
    markOffset(offset) {
      const path = pathAt(objects, offset);
      const here = path && innermostOf(parts, path);
      for (const part of parts)
        part.element.classList.toggle(
          'at-caret',
          here !== undefined && FieldPath.toJsonPointer(part.path) === here,
        );
    },
  };
};

/** Returns the text of a part, whose path begins with the position of the object. */
function rangeOf(
  objects: readonly StreamObject[],
  [position, ...path]: FieldPath,
): OffsetRange | undefined {
  const object = objects[Number(position)];
  const range = object?.tree().rangeOf([...object.objectPath, ...path]);
  return object && range && { start: object.start + range.start, end: object.start + range.end };
}

/** Returns the position of the object at an offset, and the path of the field in it. */
function pathAt(objects: readonly StreamObject[], offset: number): FieldPath | undefined {
  const inDocument = objects.findIndex(({ start, end }) => start <= offset && offset <= end);
  const first = objects[inDocument];
  if (first === undefined) return undefined;
  const path = first.tree().fieldAt(offset - first.start)?.path ?? [];
  // A List has several objects.
  for (let i = inDocument; objects[i]?.start === first.start; i++) {
    const { objectPath } = objects[i] as StreamObject;
    if (FieldPath.startsWith(path, objectPath)) return [i, ...path.slice(objectPath.length)];
  }
  return undefined;
}

/** Returns the longest path of a part that leads to a field, as a JSON Pointer. */
function innermostOf(parts: readonly DrawnPart[], path: FieldPath): string | undefined {
  let best: FieldPath | undefined;
  for (const part of parts)
    if (
      FieldPath.startsWith(path, part.path) &&
      (best === undefined || part.path.length > best.length)
    )
      best = part.path;
  return best && FieldPath.toJsonPointer(best);
}
