import ts from 'ts59';
import { lineComment, lineComments } from '../../lib/codegen/line-comment.js';
import { hostileTexts } from '../support/hostile-text.js';

const VALUES = Number(process.env['CDK8S_PODS_VALUES'] ?? 20_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

test(`of ${VALUES} hostile comments each is one line of comment, and orders nothing, seed ${SEED}`, () => {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false);
  for (const text of hostileTexts(VALUES, SEED)) {
    const line = lineComment(text);
    scanner.setText(line);
    const isOne =
      scanner.scan() === ts.SyntaxKind.SingleLineCommentTrivia &&
      scanner.getTokenEnd() === line.length;
    // TypeScript takes an @ for an order, three slashes for a reference, and others a # or an @
    // right behind two.
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
])('%j is %j', (text, line) => expect(lineComment(text)).toBe(line));

test('a text of several lines', () => expect(lineComments('a\nb')).toEqual(['// a', '// b']));
