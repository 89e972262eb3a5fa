import { DocumentTree, type FieldRange } from '../lib/assist/document-tree.js';
import { describeField, type FieldDescription, type FieldDocs } from '../lib/assist/field-docs.js';
import type { LineIndex } from '../lib/assist/line-index.js';
import { documentAt, type TextDocument, textDocuments } from '../lib/assist/text-documents.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import type { ApiTypes } from '../lib/engine/api-types.js';

/** Finds the document, the field and the findings at an offset of a text. */
export class TextFacts {
  private documents:
    | { readonly index: LineIndex; readonly list: readonly TextDocument[] }
    | undefined;
  private last: { readonly document: TextDocument; readonly tree: DocumentTree } | undefined;

  constructor(private readonly docs: FieldDocs) {}

  /** Returns the document at an offset. */
  documentAt(index: LineIndex, offset: number): TextDocument {
    if (this.documents?.index !== index) this.documents = { index, list: textDocuments(index) };
    return documentAt(index, offset, this.documents.list);
  }

  /** Returns the innermost field at an offset, with its path in its document. */
  fieldAt(index: LineIndex, offset: number): FieldRange | undefined {
    const document = this.documentAt(index, offset);
    return this.treeOf(document).fieldAt(offset - document.start);
  }

  /** Returns the description of the field at an offset, if the API has it. */
  describe(index: LineIndex, offset: number, api: ApiTypes): FieldDescription | undefined {
    const field = this.fieldAt(index, offset);
    if (field === undefined || field.path.length === 0) return undefined;
    const { kind } = this.treeOf(this.documentAt(index, offset));
    return describeField(this.docs, api, kind, field.path);
  }

  private treeOf(document: TextDocument): DocumentTree {
    if (this.last?.document !== document)
      this.last = { document, tree: new DocumentTree(document.text) };
    return this.last.tree;
  }
}

/** Returns the findings about an offset. */
export const diagnosticsAt = (
  diagnostics: readonly Diagnostic[],
  index: LineIndex,
  offset: number,
): readonly Diagnostic[] =>
  diagnostics.filter(({ range }) => {
    const { start, end } = index.rangeOf(range);
    return start <= offset && offset < Math.max(end, start + 1);
  });
