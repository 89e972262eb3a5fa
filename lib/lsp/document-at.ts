import { splitDocuments } from '../parse/documents.js';

/** A document of a stream, and where it begins. */
export interface StreamDocument {
  readonly text: string;
  /** The offset in the stream. */
  readonly start: number;
}

/** Returns the document of a stream that contains an offset. */
export function documentAt(text: string, offset: number): StreamDocument {
  let [line, start] = [1, 0];
  let found: StreamDocument = { text: '', start: offset };
  for (const document of splitDocuments(text)) {
    for (; line < document.line; line++) start = text.indexOf('\n', start) + 1;
    if (start > offset) break;
    found = { text: document.text, start };
  }
  return found;
}
