import type { YamlError } from '../read-yaml.js';

/** A document of a stream, as kubectl splits it. */
export interface Document {
  readonly text: string;
  /** The line of the stream on which the document begins, from 1. */
  readonly line: number;
  /** Whether kubectl reads the document as JSON: the stream begins with a brace. */
  readonly isJson?: boolean;
  /** The error of a document that is not parsed at all. */
  readonly error?: YamlError;
}

/** Counts the line feeds in a text. */
export function countLineBreaks(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
