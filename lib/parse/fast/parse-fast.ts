import type { ParsedDocument } from '../decode/parsed-document.js';
import type { Json } from '../json/parse-json.js';
import type { YamlNode } from '../yaml/yaml-node.js';
import { FastYamlParser } from './fast-yaml-parser.js';
import { BAIL_OUT, NEEDS_EXACT } from './line-cursor.js';

/** A character that is left to the exact parser. */
const UNSUPPORTED_CHARS =
  /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Parses a document that is written as most manifests are. Returns `undefined` for any other
 * document, which is left to the exact parser.
 */
export const parseFast = (text: string): ParsedDocument | undefined =>
  unlessBailedOut(text, () => {
    try {
      return { plain: new FastYamlParser(text, 'plain').document() };
    } catch (error) {
      if (error !== NEEDS_EXACT) throw error;
      return { exact: new FastYamlParser(text, 'exact').document() as Json };
    }
  });

/**
 * Parses such a document to its syntax tree. Returns `undefined` for any other document. The end of
 * a list or of a map that is not empty is not known.
 */
export const parseFastNodes = (text: string): YamlNode | undefined =>
  unlessBailedOut(text, () => new FastYamlParser(text, 'nodes').document() as YamlNode);

/** Returns what a parser returns, or `undefined` if it leaves the text to the exact parser. */
function unlessBailedOut<Result>(text: string, parse: () => Result): Result | undefined {
  if (UNSUPPORTED_CHARS.test(text)) return undefined;
  try {
    return parse();
  } catch (error) {
    if (error !== BAIL_OUT) throw error;
    return undefined;
  }
}
