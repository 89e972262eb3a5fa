/** One document of a stream, as kubectl cuts it. */
export interface Document {
  readonly text: string;
  /** The line of the stream on which it begins, from 1. */
  readonly line: number;
}

/** The line that stands between two documents. */
const SEPARATOR = /^---(?:[ \t\r].*)?$/gm;

/** The documents of a stream of bytes, one after the other. */
export async function* documents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Document> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  yield* documentsIn(text);
}

/** The documents of a text. */
export function* documentsIn(text: string): Generator<Document> {
  let [start, line] = [0, 1];
  for (const { index, 0: separator } of text.matchAll(SEPARATOR)) {
    if (index > start) yield { text: text.slice(start, index), line };
    line += text.slice(start, index).split('\n').length;
    start = index + separator.length + 1;
  }
  if (start < text.length) yield { text: text.slice(start), line };
}
