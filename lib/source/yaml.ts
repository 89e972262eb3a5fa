import type { Json } from './json.js';
import { decode } from './yaml/decode.js';
import { parse } from './yaml/parser.js';
import { Unreadable } from './yaml/unreadable.js';

/** Why a text is no YAML, and where in it. */
export interface YamlFault {
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export type Read = Json;

/** Reads a document of YAML as kubectl does. Never throws for what the text holds. */
export function readYaml(text: string): Read | YamlFault {
  try {
    return decode(parse(text));
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return faultAt(text, fault);
  }
}

function faultAt(text: string, { message, at }: Unreadable): YamlFault {
  const before = text.slice(0, at);
  return { message, line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
