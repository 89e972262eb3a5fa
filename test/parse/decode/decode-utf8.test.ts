import fc from 'fast-check';
import { decodeUtf8AsGo } from '../../../lib/parse/stream/decode-utf8.js';

test('decodes valid UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect(decodeUtf8AsGo(Buffer.from(text))).toBe(text),
    ),
  );
  expect(decodeUtf8AsGo(Buffer.from('a'.repeat(20_000)))).toBe('a'.repeat(20_000));
});

// Go's utf8.DecodeRune replaces each invalid byte, whereas other decoders replace the longest
// sequence that could begin a character.
test.each<[string, readonly number[], string]>([
  ['a stray continuation byte', [0x61, 0x80, 0x62], 'a\ufffdb'],
  ['bytes that are never valid', [0xff, 0xfe], '\ufffd\ufffd'],
  ['a character truncated by another', [0xe2, 0x82, 0x61], '\ufffd\ufffda'],
  ['a character truncated by the end', [0xf0, 0x9f, 0x98], '\ufffd\ufffd\ufffd'],
  ['a surrogate', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
  ['an overlong character', [0xc0, 0xaf, 0xe0, 0x80, 0xaf], '\ufffd\ufffd\ufffd\ufffd\ufffd'],
  ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], '\ufffd\ufffd\ufffd\ufffd'],
  ['the last code point', [0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}'],
])('%s', (_, bytes, text) => {
  expect(decodeUtf8AsGo(Uint8Array.from(bytes))).toBe(text);
});
