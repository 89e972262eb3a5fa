import { FieldPath } from '../../lib/api/field-path.js';
import { escapeLine } from '../../lib/formats/escape-text.js';
import type { StreamPod } from '../check-stream.js';
import { tokensOf, YamlTokenizer } from '../editor/yaml-tokens.js';
import { html } from '../elements.js';
import { type StoredLine, type StoredLines, storedLinesOf } from '../stored-lines.js';
import { copyToolbar } from './copy-toolbar.js';
import { type CreateView, emptyMessage, noPodMessage, staleNote, type ViewState } from './view.js';

/** A line of the stored object, and the path of its field in the document. */
interface DrawnLine {
  readonly element: HTMLElement;
  readonly path: FieldPath;
}

/** The selected object as the server stores it, with marks where it differs from the manifest. */
export const createStoredView: CreateView = () => {
  let drawn: readonly DrawnLine[] = [];
  return {
    id: 'stored',
    title: 'Stored',
    draw(panel, state) {
      drawn = [];
      const { pod } = state;
      if (pod === undefined) return panel.replaceChildren(noPodMessage(state));
      const stored = storedOf(pod, state);
      if (stored instanceof HTMLElement) return panel.replaceChildren(stored);
      drawn = lineElements(stored.lines, pod.objectPath);
      const text = `${stored.lines.map((line) => line.text).join('\n')}\n`;
      panel.replaceChildren(
        ...staleNote(state),
        html('p', { class: 'hint' }, ...hintFor(stored.lines)),
        ...droppedList(stored.dropped),
        copyToolbar(escapeLine(`${pod.kind} ${pod.name}`), text),
        codeElement(drawn),
      );
    },
    markField(path) {
      const here = path.length === 0 ? undefined : lineAt(drawn, path);
      for (const line of drawn) line.element.classList.toggle('at-caret', line === here);
    },
  };
};

/** Returns the stored object, or why there is none. */
function storedOf(
  { kind, name, manifest, isRefused }: StreamPod,
  { choices }: ViewState,
): StoredLines | HTMLElement {
  if (isRefused)
    return emptyMessage(
      'error',
      'The API server refuses it',
      'An object that is refused is not stored. Fix the findings first.',
    );
  if (manifest.kind !== kind)
    return emptyMessage(
      'note',
      'Not supported',
      escapeLine(
        `The stored form of ${kind} ${name} is unknown: only its Pod template is checked.`,
      ),
    );
  try {
    return storedLinesOf(manifest, choices.kubernetes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return emptyMessage('note', 'Not supported', escapeLine(error.message));
  }
}

/** Returns what the marks say, and what the stored object lacks. */
function hintFor(lines: readonly StoredLine[]): readonly (HTMLElement | string)[] {
  const added = lines.filter(({ mark }) => mark === 'added').length;
  const changed = lines.filter(({ mark }) => mark === 'changed').length;
  return [
    html('b', {}, 'added'),
    `: the manifest does not have the field (${linesText(added)}). `,
    html('b', {}, 'changed'),
    `: the manifest has another form of the value (${linesText(changed)}). Values that are ` +
      'random or depend on the time are left out, such as the uid. Admission plugins and ' +
      'webhooks can add more.',
  ];
}

const linesText = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

const droppedList = (dropped: readonly string[]): readonly HTMLElement[] =>
  dropped.length === 0
    ? []
    : [
        html(
          'section',
          { class: 'group dropped' },
          html('h2', {}, 'Not stored'),
          html('ul', {}, ...dropped.map((each) => html('li', {}, escapeLine(each)))),
        ),
      ];

function lineElements(lines: readonly StoredLine[], objectPath: FieldPath): readonly DrawnLine[] {
  const { isBlock } = new YamlTokenizer().scan(lines.map(({ text }) => text));
  return lines.map(({ text, path, mark, written }, i) => ({
    path: [...objectPath, ...path],
    element: html(
      'span',
      { class: `stored-line ${mark}`.trimEnd() },
      html('span', { class: 'mark' }, mark),
      html(
        'span',
        {},
        ...tokensOf(text, isBlock[i] ?? false).map((token) =>
          html('span', { class: token.kind }, token.text),
        ),
        written !== undefined &&
          html('span', { class: 'comment' }, escapeLine(` # in the manifest: ${written}`)),
      ),
      '\n',
    ),
  }));
}

const codeElement = (lines: readonly DrawnLine[]): HTMLElement =>
  html(
    'pre',
    { class: 'stored', tabindex: 0, role: 'region', 'aria-label': 'Stored object' },
    html('code', {}, ...lines.map(({ element }) => element)),
  );

/** Returns the first line of the field at a path, or of the nearest field above it. */
function lineAt(lines: readonly DrawnLine[], path: FieldPath): DrawnLine | undefined {
  let best: DrawnLine | undefined;
  for (const line of lines)
    if (
      FieldPath.startsWith(path, line.path) &&
      (best === undefined || line.path.length > best.path.length)
    )
      best = line;
  return best;
}
