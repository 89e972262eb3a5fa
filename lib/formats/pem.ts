import { findBase64Error } from './go-base64.js';

/** A block of a text in PEM. */
export interface PemBlock {
  /** The words after `BEGIN`, such as `CERTIFICATE`. */
  readonly type: string;
  /** The content, in base64. */
  readonly base64: string;
}

const BEGIN = '-----BEGIN ';
const END = '\n-----END ';
const DASHES = '-----';

/** Returns the blocks of a text in PEM that Go finds. */
export function pemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (let found = decodeBlock(text, 0); found; found = decodeBlock(text, found.next))
    blocks.push(found.block);
  return blocks;
}

interface FoundBlock {
  readonly block: PemBlock;
  /** The position after the block. */
  readonly next: number;
}

/**
 * Decodes the next block at or after a position.
 *
 * Source: encoding/pem Decode.
 */
function decodeBlock(text: string, from: number): FoundBlock | undefined {
  let at = from;
  let trailer = from;
  for (;;) {
    if (trailer < at) return undefined;
    at = trailer;
    const end = text.indexOf(END, at);
    if (end === -1) return undefined;
    trailer = end + END.length;
    const begin = text.slice(at, end).lastIndexOf(BEGIN);
    if (begin === -1 || (begin > 0 && text.charAt(at + begin - 1) !== '\n')) continue;
    const first = lineAt(text, at + begin + BEGIN.length);
    at = first.next;
    if (!first.line.endsWith(DASHES)) continue;
    const type = first.line.slice(0, -DASHES.length);
    const content = skipHeaders(text, at);
    if (content === undefined) return undefined;
    const hasHeaders = content > at;
    at = content;
    if (hasHeaders && end < at) continue;
    const afterTrailer = trailer + type.length + DASHES.length;
    const isTrailer = text.slice(trailer, afterTrailer) === type + DASHES;
    if (!isTrailer || lineAt(text, afterTrailer).line !== '') continue;
    const base64 = text.slice(at, Math.max(at, end)).replace(/[ \t\r\n]/g, '');
    if (findBase64Error(base64) === undefined)
      return { block: { type, base64 }, next: lineAt(text, trailer).next };
  }
}

/** Returns the position after the headers, such as `Proc-Type: 4`, unless the text ends there. */
function skipHeaders(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; ) {
    const { line, next } = lineAt(text, at);
    if (!line.includes(':')) return at;
    at = next;
  }
  return undefined;
}

/** Returns the line at a position without spaces at its end, and the position of the next one. */
function lineAt(text: string, at: number): { readonly line: string; readonly next: number } {
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? text.length : newline;
  const isReturn = newline > at && text.charAt(newline - 1) === '\r';
  const line = text.slice(at, isReturn ? end - 1 : end);
  return { line: trimRight(line), next: newline === -1 ? end : newline + 1 };
}

/** Removes spaces and tabs. A regular expression would need quadratic time. */
function trimRight(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t'.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}
