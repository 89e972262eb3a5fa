import type { FieldPath } from '../api/field-path.js';
import { isObject } from '../engine/go-value.js';
import { expandList, type ParsedDocument, toPlain } from '../parse/decode/parsed-document.js';
import { type Document, parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import type { ManifestFile } from '../platform/input/manifest-file.js';
import type { ManifestInFile, ManifestSource } from './manifest-in-file.js';

/**
 * Returns the manifests in the text of a file.
 *
 * @param prefix - the folder of the file in errors
 * @throws Error if the text is not valid YAML
 */
export const manifestsInText = (
  { file, text }: ManifestFile,
  prefix: string,
): readonly ManifestInFile[] =>
  [...splitDocuments(text)].flatMap((document) =>
    manifestsInDocument(document, `${prefix}${file}`).map((each) => ({ file, ...each })),
  );

/**
 * Returns the objects of a document. A List has those in its items.
 *
 * @param name - the name of the file in errors
 * @throws Error if the document is not valid YAML
 */
export function manifestsInDocument(
  document: Document,
  name: string,
): readonly Omit<ManifestInFile, 'file'>[] {
  const parsed = parseDocument(document);
  if (isYamlError(parsed))
    throw new Error(`${name}:${document.line + parsed.line - 1}: ${parsed.message}`);
  return manifestsInParsed(parsed, { text: document.text, line: document.line, path: [] });
}

/** Returns the objects of a document that is parsed. A List has those in its items. */
export function manifestsInParsed(
  parsed: ParsedDocument,
  source: ManifestSource,
): readonly Omit<ManifestInFile, 'file'>[] {
  const items = expandList(parsed);
  if (items !== undefined)
    return items.flatMap((item, i) =>
      manifestsInParsed(item, {
        ...source,
        path: [...source.path, 'items', i] satisfies FieldPath,
      }),
    );
  const manifest = toPlain(parsed);
  return isObject(manifest) ? [{ manifest, source }] : [];
}
