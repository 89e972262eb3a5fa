import fc from 'fast-check';
import { displayWidth, wrapText } from '../../lib/formats/wrap-text.js';

test.each<[string, number | undefined, number, number, string]>([
  ['one two three', 20, 2, 0, 'one two three'],
  ['one two three', undefined, 2, 0, 'one two three'],
  ['one two three', 8, 2, 0, 'one two\n  three'],
  ['one two three', 8, 2, 4, 'one\n  two\n  three'],
  ['one two', 8, 2, 8, '\n  one\n  two'],
  ['  one two', 7, 4, 0, '  one\n    two'],
  ['a-very-long-word one', 8, 2, 0, 'a-very-long-word\n  one'],
  ['one a-very-long-word', 8, 2, 0, 'one\n  a-very-long-word'],
  ['one two three four', 10, 8, 0, 'one two\n    three\n    four'],
  ['컨테이너 이름', 10, 0, 0, '컨테이너\n이름'],
])('%j in %j columns', (text, width, indent, from, wrapped) =>
  expect(wrapText(text, { width, indent, from })).toBe(wrapped),
);

test.each([
  ['abc', 3],
  ['컨테이너', 8],
  ['e\u0301', 1],
  ['🚀', 2],
  ['ü', 1],
])('%j is %d columns wide', (text, width) => expect(displayWidth(text)).toBe(width));

test('keeps all words in order, and fits them if they are shorter than a line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 20, max: 120 }),
      fc.nat(8),
      (words, width, indent) => {
        const wrapped = wrapText(words.join(' '), { width, indent });
        expect(wrapped.split(/\s+/)).toEqual(words);
        for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});
