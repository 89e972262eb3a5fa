import type { ManifestInFile } from '../lib/diff/manifest-in-file.js';
import { manifestsInParsed } from '../lib/diff/manifests-in-text.js';
import { type Document, parseDocument, splitDocuments } from '../lib/parse/documents.js';
import { isYamlError } from '../lib/parse/read-yaml.js';

/** The first error of the syntax of a stream. */
export interface StreamError {
  readonly line: number;
  readonly message: string;
}

/** The objects of a document or its error, as if it were alone in the stream. */
type ReadDocument = readonly Omit<ManifestInFile, 'file'>[] | StreamError;

/** The name of each stream, so that their objects are of the same file. */
const FILE = 'manifests';

/**
 * Reads streams. A document that the last streams had is not parsed again, because most edits
 * change one of many documents, and most documents of two streams are equal.
 */
export class StreamReader {
  private known = new Map<string, ReadDocument>();

  /** Returns the objects of each stream, or its error. */
  read(texts: readonly string[]): readonly (readonly ManifestInFile[] | StreamError)[] {
    const fresh = new Map<string, ReadDocument>();
    const streams = texts.map((text) => this.readStream(text, fresh));
    this.known = fresh;
    return streams;
  }

  private readStream(
    text: string,
    fresh: Map<string, ReadDocument>,
  ): readonly ManifestInFile[] | StreamError {
    const manifests: ManifestInFile[] = [];
    for (const document of splitDocuments(text)) {
      const { isJson = false, error, line } = document;
      const key = JSON.stringify([isJson, error, document.text]);
      const found = fresh.get(key) ?? this.known.get(key) ?? readDocument(document);
      fresh.set(key, found);
      if ('message' in found) return { ...found, line: found.line + line - 1 };
      for (const { manifest, source } of found)
        manifests.push({ file: FILE, manifest, source: source && { ...source, line } });
    }
    return manifests;
  }
}

function readDocument(document: Document): ReadDocument {
  const parsed = parseDocument({ ...document, line: 1 });
  return isYamlError(parsed)
    ? { line: parsed.line, message: parsed.message }
    : manifestsInParsed(parsed, { text: document.text, line: 1, path: [] });
}
