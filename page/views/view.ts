import type { FieldPath } from '../../lib/api/field-path.js';
import type { OffsetRange } from '../../lib/assist/line-index.js';
import type { Diagnostic } from '../../lib/check/diagnostic.js';
import type { CheckedStream, Choices, StreamPod } from '../check-stream.js';
import { html } from '../elements.js';
import { iconElement } from '../icon.js';
import type { LifeSettings } from '../life-settings.js';
import type { UpdateSettings } from '../update-settings.js';

/** The state that a view shows. */
export interface ViewState {
  readonly text: string;
  /** The offset of the caret in the text. */
  readonly caret: number;
  readonly stream: CheckedStream;
  /** The Pod that is selected; `undefined` if the stream has none. */
  readonly pod: StreamPod | undefined;
  /** Whether the text cannot be read, so that the Pod is that of an earlier text. */
  readonly isStale: boolean;
  readonly choices: Choices;
  readonly life: LifeSettings;
  readonly update: UpdateSettings;
}

/** The actions of the page that a view can start. */
export interface PageActions {
  /** Highlights the lines of a part of the text, or none. */
  highlight(range: OffsetRange | undefined, scroll?: 'scroll' | 'stay'): void;
  /** Moves the caret to a part of the text. */
  select(range: OffsetRange): void;
  /** Returns the part of the text that a diagnostic is about. */
  rangeOf(diagnostic: Pick<Diagnostic, 'range'>): OffsetRange;
  applyFix(diagnostic: Diagnostic): void;
  setLife(settings: LifeSettings): void;
  setUpdate(settings: UpdateSettings): void;
}

/** A view of the manifests: one tab. */
export interface View {
  /** Its name in a link. */
  readonly id: string;
  readonly title: string;
  /** Draws the state into the panel of the view. */
  draw(panel: HTMLElement, state: ViewState): void;
  /** Marks the part that shows the field at the caret. */
  markField?(path: FieldPath): void;
  /** Marks the part that shows the object at the caret. */
  markOffset?(offset: number): void;
}

/** Creates a view. */
export type CreateView = (page: PageActions) => View;

/** Returns the message of a view that has nothing to show. */
export const emptyMessage = (
  icon: 'ok' | 'note' | 'error',
  title: string,
  ...sentences: readonly string[]
): HTMLElement =>
  html(
    'div',
    { class: 'empty' },
    iconElement(icon, 40),
    html('h2', {}, title),
    ...sentences.map((each) => html('p', {}, each)),
  );

/** Returns a note above a picture of an earlier text, or nothing. */
export const staleNote = ({ isStale }: ViewState): readonly HTMLElement[] =>
  isStale
    ? [
        html(
          'p',
          { class: 'stale-note' },
          iconElement('note', 16),
          'The text cannot be read. This is the last manifest that could be.',
        ),
      ]
    : [];

/** Returns the message of a view of a Pod if there is none. */
export const noPodMessage = ({ stream }: ViewState): HTMLElement =>
  stream.diagnostics.some(({ kind }) => kind === 'unread' || kind === 'refused')
    ? emptyMessage('note', 'No Pod', 'The manifest cannot be read. See Findings.')
    : emptyMessage('note', 'No Pod', 'Write a Pod or a workload, or open an example.');

/** Returns the part of the text that a field of a Pod takes, from its path in the document. */
export function rangeOfField(pod: StreamPod, path: FieldPath): OffsetRange | undefined {
  const range = pod.tree().rangeOf(path);
  return range && { start: pod.start + range.start, end: pod.start + range.end };
}
