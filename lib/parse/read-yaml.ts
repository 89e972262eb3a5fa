import type { ParsedDocument } from './decode/parsed-document.js';
import { parseFast } from './fast/parse-fast.js';
import { decodeYaml } from './yaml/decode-yaml.js';
import { parseYaml } from './yaml/parse-yaml.js';
import { YamlParseError } from './yaml/yaml-parse-error.js';

/** Why a text is no YAML, and where: from 1. */
export interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Reads a document of YAML as kubectl does. Never throws for what the text holds. */
export function readYaml(text: string): ParsedDocument | YamlError {
  const read = parseFast(text);
  if (read !== undefined) return read;
  try {
    return { exact: decodeYaml(parseYaml(text)) };
  } catch (fault) {
    if (!(fault instanceof YamlParseError)) throw fault;
    return (
      helmTemplateError(text, fault.at) ?? { message: fault.message, ...positionOf(text, fault.at) }
    );
  }
}

export const isYamlError = (read: ParsedDocument | YamlError): read is YamlError =>
  'message' in read;

/** The line and the column of a place in a text. */
export function positionOf(text: string, at: number): Pick<YamlError, 'line' | 'column'> {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** What a template of Helm has in places of its own. */
const HELM_TEMPLATE = /(?:^|[\s:[,-])(\{\{.*?(?:\}\}|$))/;
/** So much of a line is looked at. */
const MAX_LINE_LENGTH = 1000;

/** Why a text cannot be read that is a template, by the look of the line where it is wrong. */
function helmTemplateError(text: string, at: number): YamlError | undefined {
  const start = text.slice(0, at).lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(start, start + MAX_LINE_LENGTH).split('\n', 1);
  const found = HELM_TEMPLATE.exec(line);
  if (found === null) return undefined;
  const [whole, template = ''] = found;
  const place = positionOf(text, start + found.index + whole.length - template.length);
  return {
    message: `${template} is not filled in: this is a template, to be rendered first, as by \`helm template\``,
    ...place,
  };
}
