import { parseDocument, streamDocuments } from '../../lib/parse/documents.js';
import { JsonLiteral } from '../../lib/parse/json/json-literal.js';
import { JsonObject, parseJson } from '../../lib/parse/json/parse-json.js';
import { isYamlError } from '../../lib/parse/read-yaml.js';
import type { ReaderOutput } from './reader-program.js';

/** The value of a document as canonical text, or null if the document cannot be read. */
export type Outcome = string | null;

async function* singleChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads the documents of a stream with this package. */
export async function ourOutcomes(stream: Uint8Array): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const document of streamDocuments(singleChunk(stream))) {
    const result = parseDocument(document);
    outcomes.push(
      isYamlError(result) ? null : canonicalText('plain' in result ? result.plain : result.exact),
    );
  }
  return outcomes;
}

/** Converts the output of kubectl's reader. */
export const kubectlOutcomes = (documents: readonly ReaderOutput[]): readonly Outcome[] =>
  documents.map(({ json, error }) =>
    error === undefined ? canonicalText(parseJson(json ?? 'null')) : null,
  );

/**
 * Formats a value with sorted keys, keeping duplicates. Not recursive: formats children before
 * their parents.
 */
function canonicalText(root: unknown): string {
  const order = [root];
  for (const value of order) order.push(...(entriesOf(value)?.map(([, child]) => child) ?? []));
  const formatted = new Map<unknown, string>();
  const textOf = (value: unknown): string => formatted.get(value) ?? leafText(value);
  for (const value of order.reverse()) {
    const entries = entriesOf(value);
    if (entries === undefined) continue;
    const isList = Array.isArray(value);
    const parts = entries.map(([key, child]) =>
      isList ? textOf(child) : `${JSON.stringify(key)}:${textOf(child)}`,
    );
    for (const [, child] of entries) formatted.delete(child);
    formatted.set(value, isList ? `[${parts.join()}]` : `{${parts.sort().join()}}`);
  }
  return textOf(root);
}

/** Returns the entries of a list or a map; `undefined` for a scalar. */
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
