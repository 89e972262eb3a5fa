import ts from 'ts59';
import { lineComment, lineComments } from '../../lib/codegen/print/line-comment.js';
import { hostileTexts } from '../support/hostile-text.js';
import { sampleSize } from '../support/sample-size.js';

const VALUES = sampleSize('CDK8S_PODS_VALUES', 20_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

test(`writes each of ${VALUES} hostile comments as one comment, seed ${SEED}`, () => {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false);
  for (const text of hostileTexts(VALUES, SEED)) {
    const line = lineComment(text);
    scanner.setText(line);
    const isOne =
      scanner.scan() === ts.SyntaxKind.SingleLineCommentTrivia &&
      scanner.getTokenEnd() === line.length;
    // `//@` and `//#` are directives to TypeScript and other tools, `///` is a reference.
    if (!isOne || /^\/\/\/|^\/\/\s*@|^\/\/[#@]/.test(line)) expect({ text, line }).toBeUndefined();
  }
});

test.each([
  [' the server', '// the server'],
  ['the server', '// the server'],
  ['', '//'],
  ['   - name: d', '//   - name: d'],
  ['## of all ##', '// ## of all ##'],
  [' @ts-nocheck', '// # @ts-nocheck'],
  [' a\u2028b', '// a\\u2028b'],
])('writes %j as %j', (text, line) => expect(lineComment(text)).toBe(line));

test('writes a text of several lines as several comments', () =>
  expect(lineComments('a\nb')).toEqual(['// a', '// b']));
