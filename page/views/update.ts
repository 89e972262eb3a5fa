import { html } from '../elements.js';
import { countOf } from '../finding-text.js';
import {
  findStreamChanges,
  type StreamChange,
  type StreamChanges,
  type UnreadStream,
} from '../stream-changes.js';
import { StreamReader } from '../stream-reader.js';
import { changeElement } from './change-element.js';
import { UpdateControls } from './update-controls.js';
import { type CreateView, emptyMessage, type ViewState } from './view.js';

/** A change that is shown. */
interface DrawnChange {
  readonly element: HTMLElement;
  readonly change: StreamChange;
}

/** The state on which a result depends. */
type Input = Pick<ViewState, 'text' | 'update' | 'choices'>;

/**
 * The effect on each object of applying the text of the editor after another text. The view keeps
 * its controls, because the other text is edited in it.
 */
export const createUpdateView: CreateView = (page) => {
  const controls = new UpdateControls(page);
  const reader = new StreamReader();
  const result = html('div', { class: 'update-result' });
  let drawn: readonly DrawnChange[] = [];
  let input: Input | undefined;
  let oldError: UnreadStream | undefined;
  let current: DrawnChange | undefined;

  function drawResult(state: ViewState): void {
    if (input !== undefined && isSameInput(input, state)) return controls.showError(oldError);
    input = state;
    const { text, update, choices } = state;
    const found =
      update.old.trim() === ''
        ? undefined
        : findStreamChanges(text, update, choices.kubernetes, reader);
    const isUnread = found !== undefined && 'unread' in found;
    oldError = isUnread && found.unread === 'old' ? found : undefined;
    controls.showError(oldError);
    drawn =
      found === undefined || isUnread
        ? []
        : found.changes.map((change) => ({ change, element: changeElement(change, page) }));
    result.replaceChildren(
      ...(found === undefined || isUnread ? noResult(found) : resultElements(found, drawn)),
    );
  }

  function markOffset(offset: number): void {
    const here = drawn.find(
      ({ change: { range } }) => range && range.start <= offset && offset <= range.end,
    );
    if (here === current) return;
    current?.element.removeAttribute('aria-current');
    here?.element.setAttribute('aria-current', 'true');
    current = here;
    if (here !== undefined) scrollInPanel(here.element);
  }

  return {
    id: 'update',
    title: 'Update',
    draw(panel, state) {
      controls.show(state.update, state.text);
      if (controls.element.parentElement !== panel) panel.replaceChildren(controls.element, result);
      drawResult(state);
      markOffset(state.caret);
    },
    markOffset,
  };
};

const isSameInput = (one: Input, other: Input): boolean =>
  one.text === other.text &&
  one.update.by === other.update.by &&
  one.update.old === other.update.old &&
  one.choices.kubernetes === other.choices.kubernetes;

/** Returns why there is no result. */
function noResult(found: UnreadStream | undefined): readonly HTMLElement[] {
  if (found?.unread === 'old') return [];
  return [
    found === undefined
      ? emptyMessage(
          'note',
          'No old manifest',
          'Take the present text as the old manifest, and then edit the text: this view shows ' +
            'what the API server does with each change.',
        )
      : emptyMessage('note', 'No verdict', 'The manifest cannot be read. See Findings.'),
  ];
}

function resultElements(
  { moreCount, unchangedCount, summary, assumption }: StreamChanges,
  drawn: readonly DrawnChange[],
): readonly HTMLElement[] {
  const changed = drawn.length + moreCount;
  const counts = [`${countOf(changed, 'object')} changed`, `${unchangedCount} unchanged.`];
  return [
    html(
      'p',
      { class: 'update-summary', role: 'status' },
      [counts.join(', '), ...summary].join(' '),
    ),
    html('p', { class: 'hint' }, assumption),
    ...drawn.map(({ element }) => element),
    ...(moreCount > 0
      ? [html('p', { class: 'rest' }, `${countOf(moreCount, 'more change')} not shown.`)]
      : []),
  ];
}

/** Scrolls the panel, but not the page, to an element. */
function scrollInPanel(element: HTMLElement): void {
  const panel = element.closest('.panel');
  if (panel === null) return;
  const [{ top, bottom }, frame] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (top < frame.top || bottom > frame.bottom) panel.scrollTop += top - frame.top - MARGIN;
}

/** The distance from the top of the panel to the change to which it scrolls, in pixels. */
const MARGIN = 12;
