import type { FieldPath } from '../api/field-path.js';
import { minorName } from '../api/kubernetes-version.js';
import type { ApiTypes } from '../engine/api-types.js';
import { apiFieldFacts } from '../explain/api-field-facts.js';
import { fieldAt } from './api-fields.js';

/** The docs of fields, by API type and field, as lib/explain/field-docs.json has them. */
export type FieldDocs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The description of a field for a tooltip. */
export interface FieldDescription {
  /** The field as `kubectl explain` names it, such as `Container.image`. */
  readonly title: string;
  /** Its type, its values and its default. */
  readonly facts: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Returns the first paragraph of the docs of a field; empty if it has none. */
export const firstParagraphOf = (docs: FieldDocs, owner: string, field: string): string =>
  paragraphsOf(docs, owner, field)[0] ?? '';

function paragraphsOf(docs: FieldDocs, owner: string, field: string): readonly string[] {
  const fields = Object.hasOwn(docs, owner) ? docs[owner] : undefined;
  const text = fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
  return text?.split('\n\n').map((each) => each.replaceAll('\n', ' ')) ?? [];
}

/** Describes the field at a path of a manifest; `undefined` if the API has no such field. */
export function describeField(
  docs: FieldDocs,
  api: ApiTypes,
  kind: string,
  path: FieldPath,
): FieldDescription | undefined {
  const found = fieldAt(api, kind, path);
  if (found === undefined) return undefined;
  const [owner, name] = [found.owner.name, found.field.name];
  const facts = apiFieldFacts(found.owner, found.field);
  const paragraphs = paragraphsOf(docs, owner, name);
  const isDefaultInDocs = paragraphs.some((each) => each.startsWith('Default: '));
  return {
    title: `${owner}.${name}`,
    facts: [
      facts.valueType,
      ...(facts.required ? ['required'] : []),
      ...(facts.since === undefined ? [] : [`from ${minorName(facts.since)}`]),
      ...(facts.until === undefined ? [] : [`until ${minorName(facts.until)}`]),
    ],
    paragraphs: [
      ...paragraphs,
      ...(facts.values.length === 0 ? [] : [`One of ${facts.values.join(', ')}.`]),
      ...(facts.default === undefined || isDefaultInDocs ? [] : [`Default: ${facts.default}.`]),
    ],
  };
}
