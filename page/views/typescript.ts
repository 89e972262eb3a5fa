import { generateProgram } from '../../lib/codegen/generate-program.js';
import {
  chartSourceOf,
  type ImportError,
  importDocument,
} from '../../lib/codegen/import-document.js';
import { splitDocuments } from '../../lib/parse/documents.js';
import { html } from '../elements.js';
import { coloredTypeScript } from '../typescript-tokens.js';
import { copyToolbar } from './copy-toolbar.js';
import { type CreateView, emptyMessage } from './view.js';

/** Number of errors that are shown. */
const MAX_ERRORS = 5;

/** The program that `cdk8s-pods import` writes for the manifests. */
export const createTypeScriptView: CreateView = () => ({
  id: 'typescript',
  title: 'TypeScript',
  draw(panel, { text }) {
    const { program, errors } = programOf(text);
    panel.replaceChildren(
      ...(program === undefined
        ? [
            emptyMessage(
              'note',
              errors.length > 0 ? 'The manifest cannot be imported' : 'No object',
              ...errors
                .slice(0, MAX_ERRORS)
                .map(({ line, column, message }) => `${line}:${column}: ${message}`),
            ),
          ]
        : [copyToolbar('main.ts', program), codeElement(program)]),
    );
  },
});

/** Returns the program, or why there is none. */
function programOf(text: string): {
  readonly program: string | undefined;
  readonly errors: readonly ImportError[];
} {
  const documents = [...splitDocuments(text)].map(importDocument);
  const errors = documents.flatMap((each) => each.errors);
  const isEmpty = documents.every(({ objects }) => objects.length === 0);
  return {
    program:
      errors.length > 0 || isEmpty ? undefined : generateProgram([chartSourceOf('app', documents)]),
    errors,
  };
}

const codeElement = (program: string): HTMLElement =>
  html(
    'pre',
    { class: 'typescript', tabindex: 0, role: 'region', 'aria-label': 'TypeScript program' },
    html('code', {}, ...coloredTypeScript(program)),
  );
