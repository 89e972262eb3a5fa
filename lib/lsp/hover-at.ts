import type { FieldPath } from '../api/field-path.js';
import { DocumentTree } from '../assist/document-tree.js';
import { describeField, type FieldDocs } from '../assist/field-docs.js';
import { LineIndex, type OffsetRange } from '../assist/line-index.js';
import { documentAt } from '../assist/text-documents.js';
import { newestApiTypes } from '../engine/api-types.js';

/** The description of a field, and its range in the text. */
export interface FieldHover extends OffsetRange {
  /** Markdown. */
  readonly contents: string;
}

/** Returns the description of the field at an offset of a stream. */
export function hoverAt(text: string, offset: number, docs: FieldDocs): FieldHover | undefined {
  const document = documentAt(new LineIndex(text), offset);
  const tree = new DocumentTree(document.text);
  const field = tree.fieldAt(offset - document.start);
  if (field === undefined) return undefined;
  const description = describeField(docs, newestApiTypes, tree.kind, fieldPath(field.path));
  if (description === undefined) return undefined;
  const { title, facts, paragraphs } = description;
  return {
    contents: [`**${title}** — ${facts.join(', ')}`, ...paragraphs].join('\n\n'),
    start: field.start + document.start,
    end: field.end + document.start,
  };
}

/** The index of an item belongs to the field that contains the list. */
const fieldPath = (path: FieldPath): FieldPath =>
  typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
