import { KINDS } from '../api/kinds.js';
import { goTypeOf, isObject } from '../engine/scalar.js';
import { type Types, types } from '../engine/type-table.js';
import { type Heading, headingOf, kindless, unread } from './heading.js';
import { type Json, Members, readJson } from './json.js';
import { Literal } from './literal.js';
import { plain } from './plain.js';
import type { Read } from './read.js';
import { SyntaxFault } from './syntax-fault.js';
import { type Typed, typed } from './typed.js';

/** A manifest that was read from a text, with what plain data cannot say of it. */
export interface Source extends Partial<Pick<Typed, 'strict' | 'numbers'>> {
  readonly manifest: Heading & Readonly<Record<string, unknown>>;
}

/**
 * Reads a manifest from a text of JSON as Kubernetes' strict decoder does. Where it is none, says why in Kubernetes' words. Never throws for what
 * the text holds.
 */
export function readManifest(text: string, api: Types = types): Source | string {
  const value = plain(text);
  return value === undefined ? readExactly(text, api) : sourceOf({ plain: value }, text, api);
}

function readExactly(text: string, api: Types): Source | string {
  let read: Json;
  try {
    read = readJson(text);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return text.trim() === '' ? kindless(text) : unread(fault.message);
  }
  return sourceOf({ exact: read }, text, api);
}

/** The manifest that was read, as Kubernetes' strict decoder makes it; or why it is none, in its words, which tell the text. */
export function sourceOf(read: Read, text: string, api: Types = types): Source | string {
  return 'plain' in read ? ofPlain(read.plain, text, api) : ofExact(read.exact, text, api);
}

function ofPlain(value: unknown, text: string, api: Types): Source | string {
  if (!isObject(value)) return ofExact(Array.isArray(value) ? [] : (value as Json), text, api);
  const heading = headingOf(Object.keys(value), Object.values(value), text);
  if (typeof heading === 'string') return heading;
  const isSaidOnce = heading.kind === value['kind'] && heading.apiVersion === value['apiVersion'];
  return isSaidOnce ? { manifest: value as Source['manifest'] } : ofExact(readJson(JSON.stringify(value)), text, api);
}

function ofExact(read: Json, text: string, api: Types): Source | string {
  if (read === null) return kindless(text);
  if (!(read instanceof Members)) return unread(`json: cannot unmarshal ${goTypeOf(unwritten(read))} into Go value of type struct`);
  const heading = headingOf(read.keys, read.values.map(unwritten), text);
  if (typeof heading === 'string') return heading;
  const type = KINDS.has(heading.kind) ? api.get(heading.kind) : undefined;
  if (type === undefined) return { manifest: { ...heading } };
  const { value, strict, numbers } = typed(read, type);
  // The value itself keeps what stands under these names in any case but the right one.
  return { manifest: { ...value, ...heading }, strict, numbers };
}

const unwritten = (read: Json): unknown => (read instanceof Literal ? read.value : read);
