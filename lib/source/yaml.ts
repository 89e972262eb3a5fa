import { quick } from './quick.js';
import type { Read } from './read.js';
import { decode } from './yaml/decode.js';
import { parse } from './yaml/parser.js';
import { Unreadable } from './yaml/unreadable.js';

/** Why a text is no YAML, and where: from 1. */
export interface YamlFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Reads a document of YAML as kubectl does. Never throws for what the text holds. */
export function readYaml(text: string): Read | YamlFault {
  const read = quick(text);
  if (read !== undefined) return read;
  try {
    return { exact: decode(parse(text)) };
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return { message: fault.message, ...placeIn(text, fault.at) };
  }
}

export const isYamlFault = (read: Read | YamlFault): read is YamlFault => 'message' in read;

/** The line and the column of a place in a text. */
export function placeIn(text: string, at: number): Pick<YamlFault, 'line' | 'column'> {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
