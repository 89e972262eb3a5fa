import { INVALID_BYTE } from '../char-codes.js';
import { decodeUtf8AsGo } from './decode-utf8.js';

/**
 * What stands for a byte that is no part of a character, after a mark of UTF-8: kubectl then reads
 * the bytes as they are, and finds it itself.
 */
const markInvalidByte = (byte: number): number => INVALID_BYTE + byte;

/**
 * Makes text of the bytes of a stream as kubectl does: UTF-16 where a mark says so, else UTF-8,
 * whose wrong bytes it replaces.
 */
export class StreamDecoder {
  private head: Uint8Array = new Uint8Array();
  private decode: ((bytes: Uint8Array, isLast: boolean) => string) | undefined;

  /** The text of the next bytes. What is not complete at their end, is kept for the next. */
  decodeChunk(bytes: Uint8Array, isLast = false): string {
    if (this.decode !== undefined) return this.decode(bytes, isLast);
    this.head = concatBytes(this.head, bytes);
    if (this.head.length < 3 && !isLast) return '';
    const [first, second, third] = this.head;
    const mark =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : undefined;
    const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
    this.decode = isMarked ? markedUtf8Decoder() : decoderFor(mark ?? 'utf-8');
    return this.decode(this.head.subarray(isMarked ? 3 : mark === undefined ? 0 : 2), isLast);
  }
}

function decoderFor(encoding: string): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

function markedUtf8Decoder(): (bytes: Uint8Array, isLast: boolean) => string {
  let kept: Uint8Array = new Uint8Array();
  return (bytes, isLast) => {
    const all = concatBytes(kept, bytes);
    let end = all.length;
    // The last character may not be complete: it begins at one of the last three bytes.
    for (let at = all.length - 1; !isLast && at >= Math.max(0, all.length - 3); at--)
      if ((all[at] as number) >= 0xc0) end = at;
    kept = all.slice(end);
    return decodeUtf8AsGo(all.subarray(0, end), markInvalidByte);
  };
}

function concatBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
