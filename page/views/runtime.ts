import { FieldPath } from '../../lib/api/field-path.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { podObjectsIn } from '../../lib/check/pod-objects.js';
import { escapeLine } from '../../lib/formats/escape-text.js';
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';
import { isYamlError } from '../../lib/parse/read-yaml.js';
import { type RuntimeView, runtimeView } from '../../lib/runtime/runtime-view.js';
import type { ViewRow } from '../../lib/runtime/view-row.js';
import { containerRows, sandboxRows } from '../../lib/runtime/view-rows.js';
import { html } from '../elements.js';
import { type CreateView, emptyMessage, noPodMessage, staleNote, type ViewState } from './view.js';

/** The part of a container, and the path of its field in the document. */
interface ContainerPart {
  readonly element: HTMLDetailsElement;
  readonly path: FieldPath;
}

/** What the kubelet asks the container runtime for: the sandbox, and the container at the caret. */
export const createRuntimeView: CreateView = () => {
  let parts: readonly ContainerPart[] = [];
  return {
    id: 'runtime',
    title: 'Runtime',
    draw(panel, state) {
      const opened = parts.filter(({ element }) => element.open).map(({ path }) => String(path));
      parts = [];
      if (state.pod === undefined) return panel.replaceChildren(noPodMessage(state));
      const view = viewOf(state);
      if (view instanceof HTMLElement) return panel.replaceChildren(view);
      const { path: podPath } = state.pod;
      parts = view.containers.map((container) => ({
        element: partElement(`${container.role} ${container.name}`, containerRows(container, true)),
        path: [...podPath, 'spec', ...fieldOf(container.path)],
      }));
      for (const { element, path } of parts) element.open = opened.includes(String(path));
      if (parts.every(({ element }) => !element.open)) {
        const first = parts[view.containers.findIndex(({ role }) => role === 'container')];
        if (first !== undefined) first.element.open = true;
      }
      panel.replaceChildren(
        ...staleNote(state),
        html('p', { class: 'hint' }, HINT),
        partElement('sandbox', sandboxRows(view.sandbox)),
        ...parts.map(({ element }) => element),
      );
    },
    markField(path) {
      const here = parts.find((part) => FieldPath.startsWith(path, part.path));
      if (here === undefined) return;
      for (const { element } of parts) element.open = element === here.element;
    },
  };
};

/** Returns the list and the index of a container, from a path such as `spec.containers[0]`. */
function fieldOf(path: string): FieldPath {
  const [, list = '', index = ''] = /(\w+)\[(\d+)\]$/.exec(path) ?? [];
  return [list, Number(index)];
}

const HINT =
  'What the kubelet asks the container runtime for, and the field that decides it. Values in ' +
  'angle brackets depend on the node, the image or the cluster.';

/** Returns the view of the selected Pod, or why there is none. */
function viewOf({ pod, text, choices }: ViewState): RuntimeView | HTMLElement {
  try {
    return runtimeView(pod?.manifest as KubernetesObject, {
      kubernetes: choices.kubernetes,
      objects: objectsIn(text, choices),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return emptyMessage('note', 'Not supported', escapeLine(error.message));
  }
}

/** Returns the objects of the text, which provide the values of variables. */
const objectsIn = (text: string, { podTemplates }: ViewState['choices']): KubernetesObject[] =>
  [...splitDocuments(text)].flatMap((document) => {
    const parsed = parseDocument(document);
    if (isYamlError(parsed)) return [];
    const options = { templates: podTemplates, minor: NEWEST_MINOR };
    return podObjectsIn(parsed, document.text, options).objects.flatMap(({ source }) =>
      source.status === 'decoded' ? [source.parsed.manifest] : [],
    );
  });

const partElement = (title: string, rows: readonly ViewRow[]): HTMLDetailsElement =>
  html(
    'details',
    { class: 'runtime' },
    html('summary', {}, escapeLine(title)),
    html('dl', {}, ...rows.map(rowElement)),
  );

const rowElement = ({ label, text, source }: ViewRow): HTMLElement =>
  html(
    'div',
    {},
    html('dt', {}, label),
    html(
      'dd',
      {},
      html('code', {}, escapeLine(text)),
      source !== undefined && html('span', { class: 'source' }, escapeLine(source)),
    ),
  );
