import { minorOf } from '../api/kubernetes.js';
import { serverAt } from '../rules/server.js';
import { type Document, readDocument } from '../source/documents.js';
import { listed } from '../source/read.js';
import { isYamlFault, type YamlFault } from '../source/yaml.js';
import { fixOf } from './fix.js';
import { Ignores, ignoredByAnnotation, ignoredLines } from './ignored.js';
import { type Item, itemsOf, type Templates } from './objects.js';
import { Places } from './places.js';
import type { Called, Problem } from './problem.js';
import { short } from './short.js';
import { calledOf, type VerdictOptions, verdictOf } from './verdict.js';

/** How a document is checked. */
export interface CheckOptions extends VerdictOptions {
  readonly templates: Templates;
}

/** What was found in a document. */
export interface Checked {
  /** The objects with a Pod in them, each with all that is wrong with it. */
  readonly objects: readonly CheckedObject[];
  /** So many others were passed over. */
  readonly others: number;
  /** What is wrong beside them. */
  readonly problems: readonly Problem[];
}

export interface CheckedObject {
  readonly called: Called | undefined;
  readonly problems: readonly Problem[];
}

/** All that is wrong in a document of a stream, and where in the stream. Never throws for what the text holds. */
export function check(document: Document, options: CheckOptions): Checked {
  const { text, line } = document;
  const read = readDocument(document);
  if (isYamlFault(read)) return { objects: [], others: 0, problems: [unread(read, line)] };
  const { items, others } = itemsOf(read, text, options.templates, serverAt(minorOf(options.kubernetes)).types);
  const places = new Places(text, line, () => listed(read)?.length);
  const ignores = new Ignores(ignoredLines(text));
  const objects = items.map((item) => checkItem(item, options, places, ignores));
  return { objects, others, problems: ignores.problems(places) };
}

function checkItem(item: Item, options: CheckOptions, places: Places, ignores: Ignores): CheckedObject {
  const { source, template, place } = item;
  const manifest = template?.heading ?? (typeof source === 'string' ? undefined : source.manifest);
  const object = manifest && calledOf(manifest);
  const own = manifest === undefined ? [] : ignoredByAnnotation(manifest, () => places.lineOf(joined(place, 'metadata.annotations')));
  ignores.add(own);
  const problems = verdictOf(item, options).flatMap(({ path, ...told }): readonly Problem[] => {
    const at = joined(place, path);
    if (told.kind !== 'refused' && told.kind !== 'pod-security' && ignores.take(told, own, () => places.lineOf(at))) return [];
    const found = places.of(at, FIELDS_ALONE.has(told.rule) ? 'key' : 'value');
    const fix = fixOf(told.says, places.source(found));
    return [{ ...told, field: short(told.field), says: short(told.says), object, place: found, fix }];
  });
  return { called: object, problems };
}

/** What is wrong with a field whatever its value is. */
const FIELDS_ALONE: ReadonlySet<string> = new Set(['decode/unknown-field', 'decode/duplicate-field']);

const joined = (place: string, path: string): string => (place === '' ? path : path === '' ? place : `${place}.${path}`);

const unread = ({ message, line, column }: YamlFault, first: number): Problem => ({
  kind: 'unread',
  severity: 'error',
  rule: 'yaml',
  object: undefined,
  field: '',
  says: short(message),
  advice: undefined,
  place: { line: first + line - 1, column, endLine: first + line - 1, endColumn: column, of: 'value' },
  fix: undefined,
});
