import type { ParsedDocument } from '../decode/parsed-document.js';
import type { Json } from '../json/parse-json.js';
import { BAIL_OUT, NEEDS_EXACT } from './bail-out.js';
import { FastYamlParser } from './fast-yaml-parser.js';

/** What the quick reader does not know. */
const UNSUPPORTED_CHARS =
  /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * What a document says, where it is written as manifests are; else nothing, and it is left to the
 * reader of all YAML.
 */
export function parseFast(text: string): ParsedDocument | undefined {
  if (UNSUPPORTED_CHARS.test(text)) return undefined;
  try {
    return { plain: new FastYamlParser(text, false).document() };
  } catch (error) {
    if (error === BAIL_OUT) return undefined;
    if (error !== NEEDS_EXACT) throw error;
  }
  try {
    return { exact: new FastYamlParser(text, true).document() as Json };
  } catch (error) {
    if (error === BAIL_OUT) return undefined;
    throw error;
  }
}
