import { POD_KINDS } from '../api/pod-kinds.js';
import type { ApiField, ApiType, ApiTypes } from '../engine/api-types.js';
import { apiFieldFacts } from '../explain/api-field-facts.js';
import { fieldAt, typeAt } from './api-fields.js';
import { type CaretContext, caretContextAt } from './caret-context.js';
import { declaredNames } from './declared-names.js';
import type { NamedObject } from './named-objects.js';

/** A completion: a field, or a value. */
export interface Completion {
  readonly label: string;
  /** A few words about it, such as the type of a field. */
  readonly detail: string;
  /** The text to insert. */
  readonly text: string;
  /** The type and the name of a field, for its docs. */
  readonly field?: { readonly owner: string; readonly name: string };
}

/** The completions of a word, and where the word is. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

/** Maximum number of completions that are shown. */
const MAX_ITEMS = 100;

/**
 * Returns the fields or values that can be written at an offset of a document, those that begin
 * with the word at the offset first. Returns `undefined` if nothing is known.
 *
 * @param objects - the objects whose names and keys can be values
 */
export function completionsAt(
  text: string,
  offset: number,
  api: ApiTypes,
  objects: readonly NamedObject[] = [],
): Completions | undefined {
  const context = caretContextAt(text, offset);
  if (context === undefined) return undefined;
  const candidates =
    context.target === 'key' ? keysAt(context, api) : valuesAt(context, api, objects);
  const items = matching(candidates, context.word).slice(0, MAX_ITEMS);
  const isComplete = items.length === 1 && items[0]?.label === context.word;
  return items.length === 0 || isComplete
    ? undefined
    : { from: context.from, to: context.to, items };
}

/** Returns the candidates that contain a word, those that begin with it first. */
function matching(candidates: readonly Completion[], word: string): readonly Completion[] {
  const lower = word.toLowerCase();
  const rank = ({ label }: Completion): number => label.toLowerCase().indexOf(lower);
  const found = candidates.filter((each) => rank(each) >= 0);
  return [...found.filter((each) => rank(each) === 0), ...found.filter((each) => rank(each) > 0)];
}

const ROOT_KEYS: readonly Completion[] = ['apiVersion', 'kind', 'metadata'].map((label) => ({
  label,
  detail: '',
  text: label === 'metadata' ? `${label}:\n  ` : `${label}: `,
}));

function keysAt(context: CaretContext, api: ApiTypes): readonly Completion[] {
  const { kind, path, siblings } = context;
  const isFree = ({ label }: Completion): boolean => !siblings.has(label);
  if (path.length === 0 && !api.has(kind)) return ROOT_KEYS.filter(isFree);
  const type = typeAt(api, kind, path);
  if (type === undefined) return [];
  const fields = [...type.fields.values()].filter(
    ({ name }) => path.length > 0 || name !== 'status',
  );
  const items = fields.map((field) => keyCompletion(type, field, context));
  return [
    ...items.filter(({ detail }) => detail.endsWith(', required')),
    ...items.filter(({ detail }) => !detail.endsWith(', required')),
  ].filter(isFree);
}

function keyCompletion(
  owner: ApiType,
  field: ApiField,
  { indent, isFlow, hasColon }: CaretContext,
): Completion {
  const { name, shape, type } = field;
  const { valueType, required } = apiFieldFacts(owner, field);
  const inner = `\n${indent}  `;
  const value = isFlow
    ? ' '
    : shape === 'list'
      ? `${inner}- `
      : shape === 'map' || type !== undefined
        ? inner
        : ' ';
  return {
    label: name,
    detail: `${valueType}${required ? ', required' : ''}`,
    text: hasColon ? name : `${name}:${value}`,
    field: { owner: owner.name, name },
  };
}

function valuesAt(
  { kind, path, root }: CaretContext,
  api: ApiTypes,
  objects: readonly NamedObject[],
): readonly Completion[] {
  const name = path.at(-1);
  if (path.length === 1 && name === 'kind')
    return [...POD_KINDS.keys()].map((each) => valueCompletion(each, 'kind'));
  if (path.length === 1 && name === 'apiVersion') return apiVersions(kind);
  const found = fieldAt(api, kind, path);
  if (found === undefined) return [];
  const { owner, field } = found;
  if (field.valueType === 'boolean')
    return ['true', 'false'].map((each) => valueCompletion(each, 'boolean'));
  const { values } = apiFieldFacts(owner, field);
  const names = declaredNames(root, owner.name, path, objects);
  return [
    ...names.map(({ name: text, detail }) => valueCompletion(text, detail)),
    ...values.map((each) => valueCompletion(each, 'value')),
  ];
}

function apiVersions(kind: string): readonly Completion[] {
  const own = POD_KINDS.get(kind)?.apiVersion;
  const versions = new Set([...POD_KINDS.values()].map(({ apiVersion }) => apiVersion));
  return [...(own === undefined ? versions : [own])].map((each) =>
    valueCompletion(each, 'version'),
  );
}

const valueCompletion = (text: string, detail: string): Completion => ({
  label: text,
  detail,
  text,
});
