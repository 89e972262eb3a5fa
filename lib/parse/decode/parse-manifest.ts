import { POD_KINDS } from '../../api/pod-kinds.js';
import { type ApiTypes, newestApiTypes } from '../../engine/api-types.js';
import { goTypeName, isObject } from '../../engine/go-value.js';
import { JsonLiteral } from '../json/json-literal.js';
import { JsonSyntaxError } from '../json/json-syntax-error.js';
import { type Json, JsonObject, parseJson } from '../json/parse-json.js';
import { parsePlainJson } from '../json/parse-plain-json.js';
import type { ParsedDocument } from './parsed-document.js';
import { type StrictDecoded, strictDecode } from './strict-decode.js';
import {
  missingKindMessage,
  readTypeMeta,
  type TypeMeta,
  typeMetaErrorMessage,
} from './type-meta.js';

/** A manifest that was read from a text, with what plain data cannot say of it. */
export interface ParsedManifest extends Partial<Pick<StrictDecoded, 'strictErrors' | 'numbers'>> {
  readonly manifest: TypeMeta & Readonly<Record<string, unknown>>;
}

/**
 * Reads a manifest from a text of JSON as Kubernetes' strict decoder does. Where it is none, says
 * why in Kubernetes' words. Never throws for what the text holds.
 */
export function parseManifest(
  text: string,
  api: ApiTypes = newestApiTypes,
): ParsedManifest | string {
  const value = parsePlainJson(text);
  return value === undefined
    ? parseExactManifest(text, api)
    : toParsedManifest({ plain: value }, text, api);
}

function parseExactManifest(text: string, api: ApiTypes): ParsedManifest | string {
  let read: Json;
  try {
    read = parseJson(text);
  } catch (fault) {
    if (!(fault instanceof JsonSyntaxError)) throw fault;
    return text.trim() === '' ? missingKindMessage(text) : typeMetaErrorMessage(fault.message);
  }
  return toParsedManifest({ exact: read }, text, api);
}

/**
 * The manifest that was read, as Kubernetes' strict decoder makes it; or why it is none, in its
 * words, which tell the text.
 */
export function toParsedManifest(
  read: ParsedDocument,
  text: string,
  api: ApiTypes = newestApiTypes,
): ParsedManifest | string {
  return 'plain' in read ? fromPlain(read.plain, text, api) : fromExact(read.exact, text, api);
}

function fromPlain(value: unknown, text: string, api: ApiTypes): ParsedManifest | string {
  if (!isObject(value)) return fromExact(Array.isArray(value) ? [] : (value as Json), text, api);
  const heading = readTypeMeta(Object.keys(value), Object.values(value), text);
  if (typeof heading === 'string') return heading;
  const isSaidOnce = heading.kind === value['kind'] && heading.apiVersion === value['apiVersion'];
  return isSaidOnce
    ? { manifest: value as ParsedManifest['manifest'] }
    : fromExact(parseJson(JSON.stringify(value)), text, api);
}

function fromExact(read: Json, text: string, api: ApiTypes): ParsedManifest | string {
  if (read === null) return missingKindMessage(text);
  if (!(read instanceof JsonObject))
    return typeMetaErrorMessage(
      `json: cannot unmarshal ${goTypeName(unwrapLiteral(read))} into Go value of type struct`,
    );
  const heading = readTypeMeta(read.keys, read.values.map(unwrapLiteral), text);
  if (typeof heading === 'string') return heading;
  const type = POD_KINDS.has(heading.kind) ? api.get(heading.kind) : undefined;
  if (type === undefined) return { manifest: { ...heading } };
  const { value, strictErrors, numbers } = strictDecode(read, type);
  // The value itself keeps what stands under these names in any case but the right one.
  return { manifest: { ...value, ...heading }, strictErrors, numbers };
}

const unwrapLiteral = (read: Json): unknown => (read instanceof JsonLiteral ? read.value : read);
