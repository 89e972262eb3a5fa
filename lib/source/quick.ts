import type { Json } from './json.js';
import { Reader } from './quick/reader.js';
import { INEXACT, UNSURE } from './quick/unsure.js';
import type { Read } from './read.js';

/** What the quick reader does not know. */
const STRANGE = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** What a document says, where it is written as manifests are; else nothing, and it is left to the reader of all YAML. */
export function quick(text: string): Read | undefined {
  if (STRANGE.test(text)) return undefined;
  try {
    return { plain: new Reader(text, false).document() };
  } catch (error) {
    if (error === UNSURE) return undefined;
    if (error !== INEXACT) throw error;
  }
  try {
    return { exact: new Reader(text, true).document() as Json };
  } catch (error) {
    if (error === UNSURE) return undefined;
    throw error;
  }
}
