import fc from 'fast-check';
import { escapeLine, escapeLines } from '../../lib/formats/escape-text.js';

test.each([
  ['a carriage return', 'a\rb', 'a\\rb'],
  ['a line feed', 'a\nb', 'a\\nb'],
  ['a tab', '\t', '\\t'],
  ['an escape sequence', '\u001b[2J', '\\u001b[2J'],
  ['DEL and a C1 control', '\u007f\u009b', '\\u007f\\u009b'],
  ['line separators', '\u0085\u2028\u2029', '\\u0085\\u2028\\u2029'],
  ['bidirectional controls', '\u202e\u2066\u200f\u061c', '\\u202e\\u2066\\u200f\\u061c'],
  ['invisible characters', 'a\u200b\u00ad\u2060\ufeff', 'a\\u200b\\u00ad\\u2060\\ufeff'],
  ['blanks that look like nothing', '\u3164\u115f\u034f', '\\u3164\\u115f\\u034f'],
  ['tags and variation selectors', '\u{e0041}\u{e0100}', '\\udb40\\udc41\\udb40\\udd00'],
  ['lone surrogates', '\ud800 \udc00', '\\ud800 \\udc00'],
  ['noncharacters', '\ufffe\uffff', '\\ufffe\\uffff'],
  ['nothing else', 'Grüße, 世界 😀 \\u202e', 'Grüße, 世界 😀 \\u202e'],
])('escapes %s', (_, text, escaped) => expect(escapeLine(text)).toBe(escaped));

test('keeps line feeds in lines', () => expect(escapeLines('a\n\rb\n')).toBe('a\n\\rb\n'));

test('escapes a text twice as it does once', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeLine(escapeLine(text))).toBe(escapeLine(text));
    }),
  ));

test('keeps the meaning of JSON', () =>
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
      expect(JSON.parse(escapeLine(json))).toEqual(JSON.parse(json));
    }),
  ));
