// The time to read a text is proportional to its length, in each form that YAML and JSON have.
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';
import { createLocator } from '../../lib/parse/locate/locator.js';
import { JsonSplitter } from '../../lib/parse/stream/json-splitter.js';
import { forThisRun, sampleOf } from '../support/linear-sample.js';
import { growthBeyondLinear } from '../support/linear-time.js';

/** Number of characters of the shortest text. */
const LENGTH = forThisRun({ local: 5000, ci: 20_000, all: 60_000 });

const repeat =
  (piece: string, before = '', after = '') =>
  (size: number): string =>
    before + piece.repeat(Math.ceil(size / piece.length)) + after;

/** Texts of a length, by what they consist of. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'a merge of aliases': repeat('*x,', 'x: &x {a: 1}\ny:\n  <<: [', ']'),
  'merges of empty lists': repeat('<<: [],', '{', '}'),
  'merges of aliases': repeat('  <<: *x\n', 'x: &x {a: 1}\ny:\n'),
  aliases: repeat('- *x\n', '- &x a\n'),
  anchors: repeat('- &x a\n'),
  'a flow list': repeat('a,', '[', ']'),
  'a flow list of lists': repeat('[a],', '[', ']'),
  'a flow map': repeat('a: b,', '{', '}'),
  'a flow list that is not closed': repeat('a,', '['),
  'open lists': repeat('['),
  'a block list': repeat('- a\n'),
  'a block map': repeat('a: b\n'),
  'dashes on one line': repeat('- '),
  'explicit keys': repeat('? a\n: b\n'),
  'a plain scalar': repeat('a', 'a: '),
  'a plain scalar of many lines': repeat('  a\n', 'a:\n'),
  'a plain scalar with empty lines': repeat('\n', 'a: b', '  c'),
  'a quoted scalar': repeat('a', '"', '"'),
  'a quoted scalar of many lines': repeat('a\n', '"', '"'),
  escapes: repeat('\\x41', '"', '"'),
  'escaped line breaks': repeat('\\\n', '"', '"'),
  apostrophes: repeat("''", "'", "'"),
  'an unclosed quote': repeat('a ', '"'),
  'quotes that are not closed': repeat('"a" '),
  'a literal': repeat('  a\n', 'a: |\n'),
  'a folded scalar': repeat('  a\n\n', 'a: >\n'),
  'a literal with empty lines': repeat('\n', 'a: |\n', '  b'),
  'a literal of blanks': repeat(' ', 'a: |\n'),
  'line feeds': repeat('\n'),
  'carriage returns': repeat('\r'),
  blanks: repeat(' '),
  tabs: repeat('\t'),
  comments: repeat('# a\n'),
  'a long comment': repeat('#'),
  separators: repeat('---\n'),
  'separators of nothing': repeat('---'),
  documents: repeat('a: 1\n---\n'),
  'ends of documents': repeat('...\n'),
  tags: repeat('- !a b\n'),
  'a long tag': repeat('a', '!'),
  'percent-encoded octets': repeat('%41', '!'),
  directives: repeat('%TAG !a! b\n'),
  digits: repeat('1', 'a: '),
  underscores: repeat('_', 'a: 1'),
  'decimal points': repeat('1.', 'a: '),
  'byte order marks': repeat('\ufeff', 'a: '),
  'control characters': repeat('\u0001', 'a: '),
  'lone surrogates': repeat('\udc80', 'a: '),
  'a Helm template': repeat('{{ a }} '),
  'a JSON list': repeat('1,', '{"a":[', '1]}'),
  'a JSON object': repeat('"a":1,', '{', '"b":1}'),
  'a JSON string': repeat('a', '{"a":"', '"}'),
  'backslashes in JSON': repeat('\\\\', '{"a":"', '"}'),
  'escapes in JSON': repeat('\\u0041', '{"a":"', '"}'),
  'numbers in JSON': repeat('1', '{"a":', '}'),
  'a stream of JSON': repeat('{}\n'),
  'digits after JSON': repeat('1', '{} '),
  'JSON followed by YAML': repeat('a\n', '{}\n- '),
};

test.each(sampleOf(Object.entries(TEXTS), { local: 0.1, ci: 1 }))(
  '%s',
  (_, textOf) => {
    const times = growthBeyondLinear(LENGTH, (size) => {
      const text = textOf(size);
      return () => [...splitDocuments(text)].map(parseDocument);
    });
    expect(times).toBeUndefined();
  },
  300_000,
);

test('a JSON literal in many chunks', () => {
  const times = growthBeyondLinear(LENGTH, (size) => () => {
    const splitter = new JsonSplitter();
    for (let i = 0; i < size; i++) [...splitter.next('1111', false)];
    return [...splitter.next('', true)];
  });
  expect(times).toBeUndefined();
}, 300_000);

test('finds every key of a map', () => {
  const times = growthBeyondLinear(LENGTH / 10, (size) => {
    const text = Array.from({ length: size }, (_, i) => `n${i}: a\n`).join('');
    return () => {
      const locate = createLocator(text);
      for (let i = 0; i < size; i++) locate([`n${i}`]);
    };
  });
  expect(times).toBeUndefined();
}, 300_000);
