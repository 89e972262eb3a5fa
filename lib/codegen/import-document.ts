import { type ParsedManifest, toParsedManifest } from '../parse/decode/parse-manifest.js';
import {
  expandList,
  isEmptyDocument,
  type ParsedDocument,
} from '../parse/decode/parsed-document.js';
import { type Document, parseDocument } from '../parse/documents.js';
import { locateComments, type YamlComment } from '../parse/locate/comments.js';
import { createLocator, type Locate } from '../parse/locate/locator.js';
import { isYamlError } from '../parse/read-yaml.js';
import { type FieldPath, formatPath } from './field-path.js';
import { type GeneratedObject, generateObject } from './generate-object.js';
import type { ChartSource } from './generate-program.js';
import { lineComment } from './line-comment.js';
import { findUnrepresentable } from './unrepresentable.js';

/** Why a document cannot be imported, and where in the stream. */
export interface ImportError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a document is made of. */
export interface ImportedDocument {
  readonly objects: readonly GeneratedObject[];
  /** Comments of a document that holds no object. */
  readonly comments: readonly string[];
  readonly errors: readonly ImportError[];
}

/** Reads the objects of a document, to be written. Never throws for what the text holds. */
export function importDocument(document: Document): ImportedDocument {
  const { text, line } = document;
  const read = parseDocument(document);
  if (isYamlError(read))
    return { objects: [], comments: [], errors: [{ ...read, line: line + read.line - 1 }] };
  const given = document.isJson ? [] : locateComments(text);
  const places = objectPositions(read, []);
  if (places.length === 0)
    return { objects: [], comments: given.map((each) => lineComment(each.text)), errors: [] };
  const owned = commentsByObject(given, places);
  const faults: ImportError[] = [];
  let locate: Locate | undefined;
  const objects = places.flatMap(({ read, path }, i) => {
    const source = toParsedManifest(read, text);
    const fault = 'error' in source ? { path: [], why: source.error } : findUnrepresentable(read);
    if (fault === undefined)
      return [
        generateObject({
          document: read,
          parsed: source as ParsedManifest,
          comments: owned[i] ?? [],
        }),
      ];
    locate ??= createLocator(text);
    const place = locate(formatPath([...path, ...fault.path]));
    faults.push({ line: line + place.line - 1, column: place.column, message: fault.why });
    return [];
  });
  return { objects, comments: [], errors: faults };
}

interface ObjectPosition {
  readonly read: ParsedDocument;
  readonly path: FieldPath;
}

/** The objects of a document: itself, or the items of a list. */
function objectPositions(read: ParsedDocument, path: FieldPath): readonly ObjectPosition[] {
  const list = expandList(read);
  if (list !== undefined)
    return list.flatMap((item, i) => objectPositions(item, [...path, 'items', i]));
  return isEmptyDocument(read) ? [] : [{ read, path }];
}

/**
 * The comments of each object, with their places in it. What is about none stands above the first,
 * or behind the last.
 */
function commentsByObject(
  comments: readonly YamlComment[],
  places: readonly ObjectPosition[],
): readonly (readonly YamlComment[])[] {
  const indexes = new Map(places.map(({ path }, i) => [JSON.stringify(path), i]));
  const owned: YamlComment[][] = places.map(() => []);
  for (const each of comments) {
    const { path, isTrailing } = each;
    const length = path.findIndex((_, i) => indexes.has(JSON.stringify(path.slice(0, i))));
    const known = indexes.get(JSON.stringify(length < 0 ? path : path.slice(0, length)));
    const of = owned[known ?? (isTrailing ? places.length - 1 : 0)];
    of?.push({
      ...each,
      path: known === undefined ? [] : path.slice(length < 0 ? path.length : length),
    });
  }
  return owned;
}

/**
 * The objects of the documents of a file. Comments of a document without objects stand above the
 * next object, or behind the last.
 */
export function chartSourceOf(name: string, read: readonly ImportedDocument[]): ChartSource {
  const objects: GeneratedObject[] = [];
  let waiting: readonly string[] = [];
  for (const { objects: found, comments } of read) {
    const [first, ...others] = found;
    waiting = [...waiting, ...comments];
    if (first === undefined) continue;
    objects.push({ ...first, above: [...waiting, ...first.above] }, ...others);
    waiting = [];
  }
  return { name, objects, trailingComments: waiting };
}
