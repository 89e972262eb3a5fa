import type { ParsedDocument } from './decode/parsed-document.js';
import { parseFast } from './fast/parse-fast.js';
import { decodeYaml } from './yaml/decode-yaml.js';
import { parseYaml } from './yaml/parse-yaml.js';
import { YamlParseError } from './yaml/yaml-parse-error.js';

/** Why a text cannot be read, and where. Lines and columns count from 1. */
export interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a document of YAML as kubectl does: with the fast parser, or with the exact one if the
 * document has a form that the fast one does not support. Never throws because of the text.
 */
export function readYaml(text: string): ParsedDocument | YamlError {
  const document = parseFast(text);
  if (document !== undefined) return document;
  try {
    return { exact: decodeYaml(parseYaml(text)) };
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error;
    return (
      helmTemplateError(text, error.at) ?? { message: error.message, ...positionOf(text, error.at) }
    );
  }
}

export const isYamlError = (result: ParsedDocument | YamlError): result is YamlError =>
  'message' in result;

/** Returns the line and the column of an offset in a text. */
export function positionOf(text: string, at: number): Pick<YamlError, 'line' | 'column'> {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** A template expression of Helm at the beginning of a value. */
const HELM_TEMPLATE = /(?:^|[\s:[,-])(\{\{.*?(?:\}\}|$))/;
/** Maximum number of characters of the line that are searched for a template expression. */
const MAX_LINE_LENGTH = 1000;

/** Returns a better error if the line of the error has a template expression of Helm. */
function helmTemplateError(text: string, at: number): YamlError | undefined {
  const start = text.slice(0, at).lastIndexOf('\n') + 1;
  const [line = ''] = text.slice(start, start + MAX_LINE_LENGTH).split('\n', 1);
  const match = HELM_TEMPLATE.exec(line);
  if (match === null) return undefined;
  const [whole, template = ''] = match;
  const position = positionOf(text, start + match.index + whole.length - template.length);
  return {
    message:
      `${template} is a Helm template expression: ` +
      'render the chart first, for example with `helm template`',
    ...position,
  };
}
