import { FieldPath } from '../api/field-path.js';
import {
  type ApiField,
  type ApiType,
  newestApiTypes,
  type ValueType,
} from '../engine/api-types.js';
import type { Finding } from '../engine/finding.js';
import { goQuote } from '../formats/go-quote.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';

/** Types with a decoder of their own. It stops the decoding, whatever errors came before. */
const SELF_CONTAINED = /into (?:Quantity|Time|IntOrString)$/;
/** Types whose errors contain the number. */
const NUMBER_TYPES: ReadonlySet<string> = new Set(['int32', 'int64', 'IntOrString']);
/** Go's names of types, if they differ from ours. */
const GO_TYPES: Partial<Readonly<Record<ValueType, string>>> = {
  boolean: 'bool',
  IntOrString: 'int32',
  Time: 'string',
  bytes: '[]uint8',
};
const QUANTITY_ERROR =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

/** The error with which a decoder stops. */
interface DecodeError extends Pick<Finding, 'path' | 'field' | 'detail'> {}

/**
 * Returns the error with which Kubernetes' decoder stops, nearly in its words; `undefined` if it
 * can decode the manifest.
 */
export function decodeErrorOf(
  findings: readonly Finding[],
  source: ParsedManifest,
): DecodeError | undefined {
  const found = findings.filter(({ type }) => type === 'Decode');
  const [first] = found;
  if (first === undefined) return undefined;
  // The decoder reads `apiVersion` and `kind` first.
  const heading = found.find(
    ({ path: [name], path }) => path.length === 1 && (name === 'kind' || name === 'apiVersion'),
  );
  if (heading?.path[0] === 'kind')
    return {
      path: ['kind'],
      field: 'kind',
      detail: `${goQuote(String(heading.value))} ${heading.detail}`,
    };
  if (heading !== undefined) return { path: heading.path, field: '', detail: heading.detail };
  const fault = found.find(({ detail }) => SELF_CONTAINED.test(detail)) ?? first;
  return { path: fault.path, field: '', detail: goDetail(fault, source) };
}

function goDetail({ path, value, detail }: Finding, { manifest, numbers }: ParsedManifest): string {
  if (detail.startsWith('illegal base64')) return detail;
  const [, got = '', wanted = ''] = /^cannot unmarshal (\S+) into (.*)$/.exec(detail) ?? [];
  if (wanted === 'Quantity') return QUANTITY_ERROR;
  const number =
    typeof value === 'number' && NUMBER_TYPES.has(wanted)
      ? ` ${numbers?.get(FieldPath.toJsonPointer(path)) ?? value}`
      : '';
  const { struct, field, names, isItem } = goStructOf(manifest.kind, path);
  return (
    `json: cannot unmarshal ${got}${number} into Go struct field ` +
    `${struct}.${names.join('.')} of type ${goType(field, isItem)}`
  );
}

/**
 * The type that has the last field of a path, that field, and the names of all fields of the path.
 */
function goStructOf(
  kind: string,
  path: FieldPath,
): {
  readonly struct: string;
  readonly field: ApiField | undefined;
  readonly names: readonly string[];
  /** Whether the path leads to an item of the field. */
  readonly isItem: boolean;
} {
  let owner: ApiType | undefined;
  let field: ApiField | undefined;
  let isItem = false;
  const names: string[] = [];
  for (const step of path) {
    isItem = typeof step === 'number' || (!isItem && field?.shape === 'map');
    if (typeof step === 'number' || isItem) continue;
    owner = field === undefined ? newestApiTypes.get(kind) : field.type;
    field = owner?.fields.get(step);
    names.push(step);
  }
  return { struct: owner?.name ?? '', field, names, isItem };
}

function goType(field: ApiField | undefined, isItem: boolean): string {
  if (field === undefined) return '';
  const one = field.type ? `v1.${field.type.name}` : (GO_TYPES[field.valueType] ?? field.valueType);
  if (isItem || field.shape === 'one') return one;
  return field.shape === 'list' ? `[]${one}` : `map[string]${one}`;
}
