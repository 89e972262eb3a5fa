import { FieldPath } from '../../lib/api/field-path.js';
import { drawAnatomy } from '../../lib/diagram/draw-anatomy.js';
import { anatomyOf, type PodFact } from '../../lib/diagram/pod-anatomy.js';
import type { StreamPod } from '../check-stream.js';
import { type DrawnPart, focusPart, pictureElement } from '../drawing.js';
import { html } from '../elements.js';
import { measureText } from '../measure-text.js';
import { contentWidthOf } from './content-width.js';
import { linkPart } from './link-part.js';
import { type CreateView, noPodMessage, rangeOfField, staleNote } from './view.js';

/** The maximum width of the picture, in pixels. */
const MAX_WIDTH = 900;

/** A picture of the selected Pod. Its parts and the lines of the text highlight each other. */
export const createAnatomyView: CreateView = (page) => {
  let parts: readonly DrawnPart[] = [];
  return {
    id: 'anatomy',
    title: 'Anatomy',
    draw(panel, state) {
      const { pod, stream, choices } = state;
      const focused = parts.findIndex(({ element }) => element === document.activeElement);
      parts = [];
      if (pod === undefined) return panel.replaceChildren(noPodMessage(state));
      const anatomy = anatomyOf(pod.spec, {
        title: `${pod.kind} ${pod.name}`,
        path: [...pod.path, 'spec'],
        podSecurity: pod.podSecurity(),
        kubernetes: choices.kubernetes,
      });
      const width = Math.min(MAX_WIDTH, contentWidthOf(panel));
      const picture = pictureElement(drawAnatomy(anatomy, { width, measure: measureText }));
      parts = picture.parts;
      for (const { element, path } of parts)
        linkPart(
          element,
          () => rangeOfField(pod, path),
          page,
          (isHighlighted) => highlightRail(picture.element, isHighlighted ? path : undefined),
        );
      for (const diagnostic of stream.diagnostics)
        if (diagnostic.severity !== 'note')
          markFinding(parts, pod, page.rangeOf(diagnostic).start, diagnostic.severity);
      panel.replaceChildren(...staleNote(state), factsElement(anatomy.facts), picture.element);
      if (focused >= 0) focusPart(parts, Math.min(focused, parts.length - 1));
    },
    markField(path) {
      const here = partAt(parts, path);
      for (const part of parts) part.element.classList.toggle('at-caret', part === here);
    },
  };
};

const factsElement = (facts: readonly PodFact[]): HTMLElement =>
  html(
    'dl',
    { class: 'pod-facts' },
    ...facts.map(({ name, value }) => html('div', {}, html('dt', {}, name), html('dd', {}, value))),
  );

/** Returns the innermost part that shows a field. */
const partAt = (parts: readonly DrawnPart[], path: FieldPath): DrawnPart | undefined =>
  parts
    .filter((part) => FieldPath.startsWith(path, part.path))
    .reduce<DrawnPart | undefined>(
      (best, part) => (best && best.path.length >= part.path.length ? best : part),
      undefined,
    );

function markFinding(
  parts: readonly DrawnPart[],
  pod: StreamPod,
  offset: number,
  severity: string,
): void {
  if (offset < pod.start || offset > pod.end) return;
  const field = pod.tree().fieldAt(offset - pod.start);
  const part = field && partAt(parts, field.path);
  part?.element.classList.add('with-finding', severity);
}

/** Highlights the line from a volume to its mounts. */
function highlightRail(picture: SVGElement, path: FieldPath | undefined): void {
  const pointer = path && FieldPath.toJsonPointer(path);
  for (const rail of picture.querySelectorAll<SVGElement>('.rail'))
    rail.classList.toggle('highlighted', rail.dataset['path'] === pointer);
}
