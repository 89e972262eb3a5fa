import type { FieldPath } from '../api/field-path.js';
import { PathMap } from '../engine/path-map.js';
import { toParsedManifest } from '../parse/decode/parse-manifest.js';
import {
  expandList,
  isEmptyDocument,
  type ParsedDocument,
} from '../parse/decode/parsed-document.js';
import { type Document, parseDocument } from '../parse/documents.js';
import { locateComments, type YamlComment } from '../parse/locate/comments.js';
import { createLocator, type Locate } from '../parse/locate/locator.js';
import { isYamlError } from '../parse/read-yaml.js';
import { type GeneratedObject, generateObject } from './generate-object.js';
import type { ChartSource } from './generate-program.js';
import { lineComment } from './print/line-comment.js';
import { findUnrepresentable } from './props/unrepresentable.js';

/** Why a document cannot be imported, and where in the stream, from 1. */
export interface ImportError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The result of importing a document. */
export interface ImportedDocument {
  readonly objects: readonly GeneratedObject[];
  /** The lines of the comments of a document without objects. */
  readonly comments: readonly string[];
  readonly errors: readonly ImportError[];
}

/**
 * Imports the objects of a document. `import` has five stages: read (this file), normalize the
 * manifest and convert it to props (props/), annotate the props (annotate/) and print them (print/,
 * generate-program.ts). Never throws because of the text.
 */
export function importDocument(document: Document): ImportedDocument {
  const { text, line } = document;
  const parsed = parseDocument(document);
  if (isYamlError(parsed))
    return { objects: [], comments: [], errors: [{ ...parsed, line: line + parsed.line - 1 }] };
  const comments = document.isJson ? [] : locateComments(text);
  const found = objectsIn(parsed, []);
  if (found.length === 0)
    return { objects: [], comments: comments.map((each) => lineComment(each.text)), errors: [] };
  const commentsOf = commentsByObject(comments, found);
  const errors: ImportError[] = [];
  let locate: Locate | undefined;
  const objects = found.flatMap(({ document: object, path }, i) => {
    const result = importObject(object, text, commentsOf[i] ?? []);
    if (!('reason' in result)) return [result];
    locate ??= createLocator(text);
    const range = locate([...path, ...result.path]);
    errors.push({ line: line + range.line - 1, column: range.column, message: result.reason });
    return [];
  });
  return { objects, comments: [], errors };
}

function importObject(
  document: ParsedDocument,
  text: string,
  comments: readonly YamlComment[],
): GeneratedObject | { readonly path: FieldPath; readonly reason: string } {
  const parsed = toParsedManifest(document, text);
  if ('error' in parsed) return { path: [], reason: parsed.error };
  return findUnrepresentable(document) ?? generateObject({ document, parsed, comments });
}

interface ObjectInDocument {
  readonly document: ParsedDocument;
  readonly path: FieldPath;
}

/** Returns the objects of a document: itself, or the items of a List. */
function objectsIn(document: ParsedDocument, path: FieldPath): readonly ObjectInDocument[] {
  const list = expandList(document);
  if (list !== undefined) return list.flatMap((item, i) => objectsIn(item, [...path, 'items', i]));
  return isEmptyDocument(document) ? [] : [{ document, path }];
}

/**
 * Returns the comments of each object, with their paths in it. Comments about no object go above
 * the first object, or below the last.
 */
function commentsByObject(
  comments: readonly YamlComment[],
  objects: readonly ObjectInDocument[],
): readonly (readonly YamlComment[])[] {
  const commentsOf = objects.map((): YamlComment[] => []);
  const byPath = new PathMap<YamlComment[]>();
  objects.forEach(({ path }, i) => void byPath.set(path, commentsOf[i] as YamlComment[]));
  for (const comment of comments) {
    const owner = byPath.findNearest(comment.path);
    if (owner === undefined)
      commentsOf.at(comment.isTrailing ? -1 : 0)?.push({ ...comment, path: [] });
    else owner.value.push({ ...comment, path: comment.path.slice(owner.length) });
  }
  return commentsOf;
}

/**
 * Returns the chart for the documents of a file. Comments of a document without objects go above
 * the next object, or below the last.
 */
export function chartSourceOf(name: string, documents: readonly ImportedDocument[]): ChartSource {
  const objects: GeneratedObject[] = [];
  let pending: readonly string[] = [];
  for (const document of documents) {
    const [first, ...others] = document.objects;
    pending = [...pending, ...document.comments];
    if (first === undefined) continue;
    objects.push({ ...first, above: [...pending, ...first.above] }, ...others);
    pending = [];
  }
  return { name, objects, trailingComments: pending };
}
