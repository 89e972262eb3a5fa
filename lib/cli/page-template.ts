import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ApplicationOptions } from '../application/application.js';
import type { CheckOptions } from '../check/check-document.js';
import { readFieldDocs } from './field-docs.js';

/** A file of manifests in the page. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** Returns the page with manifests, and with the settings that it starts with. */
export function fillPage(
  files: readonly PageFile[],
  options: CheckOptions,
  application: ApplicationOptions = {},
): string {
  const { podTemplates, ...settings } = options;
  const data = { files, ...settings, podTemplates: [...podTemplates], application };
  const fields = withData(readTemplate(), 'field-docs', readFieldDocs());
  return withData(fields, 'page-data', data);
}

/** Reads the template, which is in build/, next to the code or two folders above lib/cli/. */
function readTemplate(): string {
  const [path = ''] = ['.', '../../build']
    .map((folder) => join(__dirname, folder, 'page.html.gz'))
    .filter(existsSync);
  return gunzipSync(readFileSync(path)).toString();
}

/** Puts a value into an element of the template that has `null`. */
function withData(template: string, id: string, value: unknown): string {
  const placeholder = `id="${id}">null<`;
  return template.replace(placeholder, () => `id="${id}">${inertJson(value)}<`);
}

/**
 * Returns a value as JSON that cannot end the element that contains it, or begin a comment: it has
 * no `<`, `>` or `&`.
 */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
