import { documents, readDocument } from '../../lib/source/documents.js';
import { Members, readJson } from '../../lib/source/json.js';
import { Literal } from '../../lib/source/literal.js';
import { isYamlFault } from '../../lib/source/yaml.js';
import type { Theirs } from './program.js';

/** What we make of a document, or Kubernetes, in a form that can be compared: null where it cannot be read. */
export type Outcome = string | null;

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What we make of the documents of a stream. */
export async function ours(stream: Uint8Array): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const document of documents(one(stream))) {
    const read = readDocument(document);
    outcomes.push(isYamlFault(read) ? null : said('plain' in read ? read.plain : read.exact));
  }
  return outcomes;
}

/** What Kubernetes makes of them. */
export const theirs = (documents: readonly Theirs[]): readonly Outcome[] =>
  documents.map(({ json, error }) => (error === undefined ? said(readJson(json ?? 'null')) : null));

/** A value in one form: a key that stands twice does so, and the order is no matter. */
function said(value: unknown): string {
  if (value instanceof Literal) return typeof value.value === 'string' ? JSON.stringify(value.value) : value.text;
  if (Object.is(value, -0)) return '-0';
  if (Array.isArray(value)) return `[${value.map(said).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value instanceof Members ? value.keys.map((key, i) => [key, value.values[i]] as const) : Object.entries(value);
  return `{${fields
    .map(([key, held]) => `${JSON.stringify(key)}:${said(held)}`)
    .sort()
    .join()}}`;
}
