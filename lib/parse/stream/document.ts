import type { YamlError } from '../read-yaml.js';

/** One document of a stream, as kubectl cuts it. */
export interface Document {
  readonly text: string;
  /** The line of the stream on which it begins, from 1. */
  readonly line: number;
  /** Whether kubectl reads it as JSON, as it stands in a stream that begins with a brace. */
  readonly isJson?: boolean;
  /** Why kubectl does not even look at it. */
  readonly error?: YamlError;
}

/** How many lines end in a text. */
export function countLineBreaks(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
