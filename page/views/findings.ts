import { html } from '../elements.js';
import { findingElement } from './finding-element.js';
import { type CreateView, emptyMessage, type PageActions, type ViewState } from './view.js';

/** Number of findings that are shown. */
const MAX_FINDINGS = 500;

/** The findings of all objects. */
export const createFindingsView: CreateView = (page) => ({
  id: 'findings',
  title: 'Findings',
  draw: (panel, state) => void panel.replaceChildren(...contentOf(state, page)),
});

function contentOf({ stream }: ViewState, page: PageActions): readonly HTMLElement[] {
  const { diagnostics, objectCount } = stream;
  if (diagnostics.length === 0)
    return [
      objectCount > 0
        ? emptyMessage(
            'ok',
            'No findings',
            'The API server accepts the manifest, and it has no hazard of the chosen level.',
          )
        : emptyMessage('note', 'No Pod', 'Write a Pod or a workload, or open an example.'),
    ];
  const groups = Map.groupBy(diagnostics.slice(0, MAX_FINDINGS), ({ object }) =>
    object === undefined ? 'Text' : `${object.kind} ${object.name}`,
  );
  const rest = diagnostics.length - MAX_FINDINGS;
  return [
    ...[...groups].map(([title, found]) =>
      html(
        'section',
        { class: 'group' },
        html('h2', {}, title),
        html('ol', { class: 'findings' }, ...found.map((each) => findingElement(each, page))),
      ),
    ),
    ...(rest > 0 ? [html('p', { class: 'rest' }, `${rest} more findings are not shown.`)] : []),
  ];
}
