// The parts of the editor that need no browser.
import { indentLines, lineBreakAt } from '../../page/editor/edit-keys.js';
import { columnsOf, tokensOf, YamlTokenizer } from '../../page/editor/yaml-tokens.js';

test.each([
  ['a: b', 4, '\n'],
  ['  a: b', 6, '\n  '],
  ['  a:', 4, '\n    '],
  ['  a:  ', 6, '\n    '],
  ['  - name: a', 11, '\n    '],
  ['  - name:', 9, '\n      '],
  ['a: b\n  c: d', 4, '\n'],
])('after %j at %i, Enter inserts %j', (text, offset, inserted) =>
  expect(lineBreakAt(text, offset)).toBe(inserted),
);

test('indents the selected lines, and takes the indentation back', () => {
  const text = 'a:\nb:\nc:';
  const more = indentLines(text, { start: 0, end: 4 }, 'more');
  expect(more).toEqual({ from: 0, to: 5, text: '  a:\n  b:', selection: { start: 0, end: 9 } });
  expect(indentLines(`${more.text}\nc:`, { start: 0, end: 9 }, 'less').text).toBe('a:\nb:');
  expect(indentLines(text, { start: 4, end: 4 }, 'less').text).toBe('b:');
});

const kindsOf = (line: string) =>
  tokensOf(line, false)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

test.each([
  [
    'image: nginx:1.29 # pinned',
    ['key image', 'punctuation :', 'string nginx:1.29', 'comment # pinned'],
  ],
  ['- "a": \'b\'', ['punctuation -', 'key "a"', 'punctuation :', "string 'b'"]],
  [
    'a: { b: true, c: 1 }',
    [
      'key a',
      'punctuation :',
      'punctuation {',
      'key b',
      'punctuation :',
      'literal true',
      'punctuation ,',
      'key c',
      'punctuation :',
      'literal 1',
      'punctuation }',
    ],
  ],
  ['---', ['punctuation ---']],
])('divides %j into tokens', (line, tokens) => expect(kindsOf(line)).toEqual(tokens));

test.each([
  '',
  '  ',
  '한글: 값 # 주석',
  '"unclosed',
  "'",
  ': : :',
  '\t- x',
  '#',
  'a#b',
  '{[]}',
  '🙂: 1',
])('the tokens of %j are the line', (line) =>
  expect(
    tokensOf(line, false)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line),
);

test('finds the lines of block scalars, and the widest line', () => {
  const lines = ['a: |-', '  # text', '', '  b: c', 'd: >', '  e', 'f: |x', '  g: h'];
  const { isBlock, widest } = new YamlTokenizer().scan(lines);
  expect(isBlock).toEqual([false, true, true, true, false, true, false, false]);
  expect(widest).toBe(8);
});

test('a syllable of Korean has two columns', () => expect(columnsOf('앱: a')).toBe(5));
