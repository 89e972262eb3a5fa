import { splitDocuments } from '../parse/documents.js';
import type { LineIndex } from './line-index.js';

/** A document of a text, and where it begins. */
export interface TextDocument {
  readonly text: string;
  /** The offset in the text. */
  readonly start: number;
}

/** Returns the documents of a text. */
export const textDocuments = (index: LineIndex): readonly TextDocument[] =>
  [...splitDocuments(index.text)].map(({ text, line }) => ({ text, start: index.startOf(line) }));

/** Returns the document of a text at an offset. */
export const documentAt = (
  index: LineIndex,
  offset: number,
  documents: readonly TextDocument[] = textDocuments(index),
): TextDocument =>
  documents.findLast(({ start }) => start <= offset) ?? { text: index.text, start: 0 };
