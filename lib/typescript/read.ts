import { type Comment, commentsIn } from '../source/comments.js';
import { type Document, readDocument } from '../source/documents.js';
import { type Locate, locator } from '../source/locate.js';
import { type Source, sourceOf } from '../source/manifest.js';
import { isNothing, listed, type Read } from '../source/read.js';
import { isYamlFault } from '../source/yaml.js';
import { comment } from './comment.js';
import { type Written, writtenObject } from './object.js';
import { type Path, textOf } from './path.js';
import type { Chapter } from './program.js';
import { unsayable } from './unsayable.js';

/** Why a document cannot be imported, and where in the stream. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a document is made of. */
export interface Imported {
  readonly objects: readonly Written[];
  /** Comments of a document that holds no object. */
  readonly comments: readonly string[];
  readonly faults: readonly Fault[];
}

/** Reads the objects of a document, to be written. Never throws for what the text holds. */
export function importDocument(document: Document): Imported {
  const { text, line } = document;
  const read = readDocument(document);
  if (isYamlFault(read)) return { objects: [], comments: [], faults: [{ ...read, line: line + read.line - 1 }] };
  const given = document.isJson ? [] : commentsIn(text);
  const places = placesIn(read, []);
  if (places.length === 0) return { objects: [], comments: given.map((each) => comment(each.text)), faults: [] };
  const owned = byPlace(given, places);
  const faults: Fault[] = [];
  let locate: Locate | undefined;
  const objects = places.flatMap(({ read, path }, i) => {
    const source = sourceOf(read, text);
    const fault = typeof source === 'string' ? { path: [], why: source } : unsayable(read);
    if (fault === undefined) return [writtenObject({ read, source: source as Source, comments: owned[i] ?? [] })];
    locate ??= locator(text);
    const place = locate(textOf([...path, ...fault.path]));
    faults.push({ line: line + place.line - 1, column: place.column, message: fault.why });
    return [];
  });
  return { objects, comments: [], faults };
}

interface Place {
  readonly read: Read;
  readonly path: Path;
}

/** The objects of a document: itself, or the items of a list. */
function placesIn(read: Read, path: Path): readonly Place[] {
  const list = listed(read);
  if (list !== undefined) return list.flatMap((item, i) => placesIn(item, [...path, 'items', i]));
  return isNothing(read) ? [] : [{ read, path }];
}

/** The comments of each object, with their places in it. What is about none stands above the first, or behind the last. */
function byPlace(comments: readonly Comment[], places: readonly Place[]): readonly (readonly Comment[])[] {
  const indexes = new Map(places.map(({ path }, i) => [JSON.stringify(path), i]));
  const owned: Comment[][] = places.map(() => []);
  for (const each of comments) {
    const { path, isEnd } = each;
    const length = path.findIndex((_, i) => indexes.has(JSON.stringify(path.slice(0, i))));
    const known = indexes.get(JSON.stringify(length < 0 ? path : path.slice(0, length)));
    const of = owned[known ?? (isEnd ? places.length - 1 : 0)];
    of?.push({ ...each, path: known === undefined ? [] : path.slice(length < 0 ? path.length : length) });
  }
  return owned;
}

/** The objects of the documents of a file. Comments of a document without objects stand above the next object, or behind the last. */
export function chapterOf(name: string, read: readonly Imported[]): Chapter {
  const objects: Written[] = [];
  let waiting: readonly string[] = [];
  for (const { objects: found, comments } of read) {
    const [first, ...others] = found;
    waiting = [...waiting, ...comments];
    if (first === undefined) continue;
    objects.push({ ...first, above: [...waiting, ...first.above] }, ...others);
    waiting = [];
  }
  return { name, objects, end: waiting };
}
