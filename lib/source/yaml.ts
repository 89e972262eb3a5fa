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
    return templateFault(text, fault.at) ?? { message: fault.message, ...placeIn(text, fault.at) };
  }
}

export const isYamlFault = (read: Read | YamlFault): read is YamlFault => 'message' in read;

/** The line and the column of a place in a text. */
export function placeIn(text: string, at: number): Pick<YamlFault, 'line' | 'column'> {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** What a template of Helm has in places of its own. */
const TEMPLATE = /(?:^|[\s:[,-])(\{\{.*?(?:\}\}|$))/;
/** So much of a line is looked at. */
const LONGEST = 1000;

/** Why a text cannot be read that is a template, by the look of the line where it is wrong. */
function templateFault(text: string, at: number): YamlFault | undefined {
  const start = text.slice(0, at).lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(start, start + LONGEST).split('\n', 1);
  const found = TEMPLATE.exec(line);
  if (found === null) return undefined;
  const [whole, template = ''] = found;
  const place = placeIn(text, start + found.index + whole.length - template.length);
  return { message: `${template} is not filled in: this is a template, to be rendered first, as by \`helm template\``, ...place };
}
