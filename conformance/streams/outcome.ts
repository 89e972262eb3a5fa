import { parseDocument, streamDocuments } from '../../lib/parse/documents.js';
import { JsonLiteral } from '../../lib/parse/json/json-literal.js';
import { JsonObject, parseJson } from '../../lib/parse/json/parse-json.js';
import { isYamlError } from '../../lib/parse/read-yaml.js';
import type { ReaderOutput } from './reader-program.js';

/**
 * What we make of a document, or Kubernetes, in a form that can be compared: null where it cannot
 * be read.
 */
export type Outcome = string | null;

async function* singleChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What we make of the documents of a stream. */
export async function ourOutcomes(stream: Uint8Array): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const document of streamDocuments(singleChunk(stream))) {
    const read = parseDocument(document);
    outcomes.push(
      isYamlError(read) ? null : canonicalText('plain' in read ? read.plain : read.exact),
    );
  }
  return outcomes;
}

/** What Kubernetes makes of them. */
export const kubectlOutcomes = (documents: readonly ReaderOutput[]): readonly Outcome[] =>
  documents.map(({ json, error }) =>
    error === undefined ? canonicalText(parseJson(json ?? 'null')) : null,
  );

/**
 * A value in one form: a key that stands twice does so, and the order is no matter. What holds
 * others is written after them, however deep it is.
 */
function canonicalText(root: unknown): string {
  const order = [root];
  for (const value of order) order.push(...(entriesOf(value)?.map(([, held]) => held) ?? []));
  const written = new Map<unknown, string>();
  const textOf = (value: unknown): string => written.get(value) ?? leafText(value);
  for (const value of order.reverse()) {
    const entries = entriesOf(value);
    if (entries === undefined) continue;
    const isList = Array.isArray(value);
    const parts = entries.map(([key, held]) =>
      isList ? textOf(held) : `${JSON.stringify(key)}:${textOf(held)}`,
    );
    for (const [, held] of entries) written.delete(held);
    written.set(value, isList ? `[${parts.join()}]` : `{${parts.sort().join()}}`);
  }
  return textOf(root);
}

/** What a list or a map holds; nothing of what holds none. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (value instanceof JsonObject)
    return value.keys.map((key, i) => [key, value.values[i]] as const);
  return typeof value === 'object' && value !== null && !(value instanceof JsonLiteral)
    ? Object.entries(value)
    : undefined;
}

function leafText(value: unknown): string {
  if (value instanceof JsonLiteral)
    return typeof value.value === 'string' ? JSON.stringify(value.value) : value.text;
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}
