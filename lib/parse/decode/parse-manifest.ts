import { apiVersionOf } from '../../api/validated-kinds.js';
import { type ApiTypes, newestApiTypes } from '../../engine/api-types.js';
import { goTypeName, isObject } from '../../engine/go-value.js';
import { JsonLiteral } from '../json/json-literal.js';
import { JsonSyntaxError } from '../json/json-syntax-error.js';
import { type Json, JsonObject, parseJson } from '../json/parse-json.js';
import { parsePlainJson } from '../json/parse-plain-json.js';
import type { ParsedDocument } from './parsed-document.js';
import { type StrictDecoded, strictDecode } from './strict-decode.js';
import {
  jsonParseError,
  type ManifestError,
  missingKindError,
  readTypeMeta,
  type TypeMeta,
} from './type-meta.js';

/** A decoded manifest, and what plain data cannot express of its text. */
export interface ParsedManifest extends Partial<Pick<StrictDecoded, 'strictErrors' | 'numbers'>> {
  readonly manifest: TypeMeta & Readonly<Record<string, unknown>>;
}

/**
 * Parses a manifest from JSON as Kubernetes' strict decoder does. Returns an error, in Kubernetes'
 * words, if the text is no manifest. Never throws because of the text.
 */
export function parseManifest(
  text: string,
  api: ApiTypes = newestApiTypes,
): ParsedManifest | ManifestError {
  const value = parsePlainJson(text);
  return value === undefined
    ? parseExactManifest(text, api)
    : toParsedManifest({ plain: value }, text, api);
}

function parseExactManifest(text: string, api: ApiTypes): ParsedManifest | ManifestError {
  let exact: Json;
  try {
    exact = parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return text.trim() === '' ? missingKindError(text) : jsonParseError(error.message);
  }
  return toParsedManifest({ exact }, text, api);
}

/**
 * Decodes a document as Kubernetes' strict decoder does. Returns an error, in Kubernetes' words, if
 * it is no manifest.
 *
 * @param text - the source text, which some errors quote
 */
export function toParsedManifest(
  document: ParsedDocument,
  text: string,
  api: ApiTypes = newestApiTypes,
): ParsedManifest | ManifestError {
  return 'plain' in document
    ? fromPlain(document.plain, text, api)
    : fromExact(document.exact, text, api);
}

function fromPlain(value: unknown, text: string, api: ApiTypes): ParsedManifest | ManifestError {
  if (!isObject(value)) return fromExact(Array.isArray(value) ? [] : (value as Json), text, api);
  const typeMeta = readTypeMeta(Object.keys(value), Object.values(value), text);
  if ('error' in typeMeta) return typeMeta;
  const isInOwnFields =
    typeMeta.kind === value['kind'] && typeMeta.apiVersion === value['apiVersion'];
  return isInOwnFields
    ? { manifest: value as ParsedManifest['manifest'] }
    : fromExact(parseJson(JSON.stringify(value)), text, api);
}

function fromExact(value: Json, text: string, api: ApiTypes): ParsedManifest | ManifestError {
  if (value === null) return missingKindError(text);
  if (!(value instanceof JsonObject))
    return jsonParseError(
      `json: cannot unmarshal ${goTypeName(unwrapLiteral(value))} into Go value of type struct`,
    );
  const typeMeta = readTypeMeta(value.keys, value.values.map(unwrapLiteral), text);
  if ('error' in typeMeta) return typeMeta;
  const type = apiVersionOf(typeMeta.kind) === undefined ? undefined : api.get(typeMeta.kind);
  if (type === undefined) return { manifest: { ...typeMeta } };
  const decoded = strictDecode(value, type);
  // `decoded.value` also has the fields whose names differ from these two in case, such as `Kind`.
  return {
    manifest: { ...decoded.value, ...typeMeta },
    strictErrors: decoded.strictErrors,
    numbers: decoded.numbers,
  };
}

const unwrapLiteral = (value: Json): unknown =>
  value instanceof JsonLiteral ? value.value : value;
