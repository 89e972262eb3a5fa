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
export function parseFast(text: string): ParsedDocument | undefined {
  if (UNSUPPORTED_CHARS.test(text)) return undefined;
  try {
    return { plain: new FastYamlParser(text, 'plain').document() };
  } catch (error) {
    if (error === BAIL_OUT) return undefined;
    if (error !== NEEDS_EXACT) throw error;
  }
  try {
    return { exact: new FastYamlParser(text, 'exact').document() as Json };
  } catch (error) {
    if (error === BAIL_OUT) return undefined;
    throw error;
  }
}

/**
 * Parses such a document to its syntax tree. Returns `undefined` for any other document. The end of
 * a list or of a map that is not empty is not known.
 */
export function parseFastNodes(text: string): YamlNode | undefined {
  if (UNSUPPORTED_CHARS.test(text)) return undefined;
  try {
    return new FastYamlParser(text, 'nodes').document() as YamlNode;
  } catch (error) {
    if (error === BAIL_OUT) return undefined;
    throw error;
  }
}
