import fc from 'fast-check';
import { decodeUtf8AsGo } from '../../../lib/parse/stream/decode-utf8.js';

test('right UTF-8 is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect(decodeUtf8AsGo(Buffer.from(text))).toBe(text),
    ),
  );
  expect(decodeUtf8AsGo(Buffer.from('a'.repeat(20_000)))).toBe('a'.repeat(20_000));
});

// Go's utf8.DecodeRune takes one byte of what is wrong, where others take all that could have begun
// a character.
test.each<[string, readonly number[], string]>([
  ['a byte that begins nothing', [0x61, 0x80, 0x62], 'a\ufffdb'],
  ['a byte that never stands anywhere', [0xff, 0xfe], '\ufffd\ufffd'],
  ['a character that is cut off by another', [0xe2, 0x82, 0x61], '\ufffd\ufffda'],
  ['a character that is cut off by the end', [0xf0, 0x9f, 0x98], '\ufffd\ufffd\ufffd'],
  ['half a pair', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
  [
    'a character that is written too long',
    [0xc0, 0xaf, 0xe0, 0x80, 0xaf],
    '\ufffd\ufffd\ufffd\ufffd\ufffd',
  ],
  ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\ufffd\ufffd\ufffd\ufffd'],
  ['the last character', [0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}'],
])('%s', (_, bytes, text) => {
  expect(decodeUtf8AsGo(Uint8Array.from(bytes))).toBe(text);
});
