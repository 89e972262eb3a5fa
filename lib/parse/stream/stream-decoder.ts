import { INVALID_BYTE } from '../char-codes.js';
import { decodeUtf8AsGo } from './decode-utf8.js';

/**
 * Encodes an invalid byte as a surrogate, so that the parser can report it: after a byte order mark
 * of UTF-8, kubectl does not replace invalid bytes, and its parser rejects them.
 */
const markInvalidByte = (byte: number): number => INVALID_BYTE + byte;

/**
 * Decodes the bytes of a stream as kubectl does: as UTF-16 after such a byte order mark, or else as
 * UTF-8 with invalid bytes replaced.
 */
export class StreamDecoder {
  private head: Uint8Array = new Uint8Array();
  private decode: ((bytes: Uint8Array, isLast: boolean) => string) | undefined;

  /** Decodes the next bytes. Keeps an incomplete character at their end for the next call. */
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
  let rest: Uint8Array = new Uint8Array();
  return (bytes, isLast) => {
    const all = concatBytes(rest, bytes);
    let end = all.length;
    // The last character may be incomplete: it then begins in the last three bytes.
    for (let at = all.length - 1; !isLast && at >= Math.max(0, all.length - 3); at--)
      if ((all[at] as number) >= 0xc0) end = at;
    rest = all.slice(end);
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
