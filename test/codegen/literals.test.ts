import ts from 'ts59';
import {
  keyLiteral,
  quotedLiteral,
  scalarLiteral,
  stringLiteral,
} from '../../lib/codegen/print/literals.js';
import { hostileTexts } from '../support/hostile-text.js';
import { sampleSize } from '../support/sample-size.js';

/** Number of random strings; set the variable to try more. */
const VALUES = sampleSize('CDK8S_PODS_VALUES', 20_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);
/** Number of literals that are evaluated at once. */
const BATCH_SIZE = 500;

const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false);

/** Scans the first token of a text with TypeScript's own scanner. */
function token(text: string): {
  readonly value: string;
  readonly end: number;
  readonly isLiteral: boolean;
} {
  scanner.setText(text);
  const kind = scanner.scan();
  const isLiteral =
    kind === ts.SyntaxKind.StringLiteral || kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
  return {
    value: scanner.getTokenValue(),
    end: scanner.getTokenEnd(),
    isLiteral: isLiteral && !scanner.isUnterminated(),
  };
}

/** Evaluates literals. */
const evaluated = (literals: readonly string[]): readonly unknown[] =>
  new Function(`return [${literals.join(',')}]`)();

/**
 * Text that must not be in a program: it ends the script of an HTML page, is invisible, or changes
 * the direction of text.
 */
const FORBIDDEN = /<\/script|<!--|(?!\n)\p{Cc}|[\p{Surrogate}\p{Bidi_Control}\u2028\u2029\ufeff]/iu;

test.each([
  ['stringLiteral', stringLiteral],
  ['quotedLiteral', quotedLiteral],
])(`%s writes each of ${VALUES} hostile strings as one equal token, seed ${SEED}`, (_, literal) => {
  let batch: string[] = [];
  let index = 0;
  for (const text of hostileTexts(VALUES, SEED)) {
    const written = literal(text);
    const { value, end, isLiteral } = token(written);
    if (!isLiteral || end !== written.length || value !== text || FORBIDDEN.test(written))
      expect({ text, written, value, end }).toBeUndefined();
    batch.push(text);
    if (++index % BATCH_SIZE !== 0 && index !== VALUES) continue;
    expect(evaluated(batch.map(literal))).toEqual(batch);
    batch = [];
  }
  expect(index).toBe(VALUES);
});

/** The begin of a substitution in a template literal. */
const OPEN = '$' + '{';

test('writes a hostile key as an own key', () => {
  for (const key of [
    ...hostileTexts(2000, SEED),
    '__proto__',
    'constructor',
    'class',
    '1',
    '-1',
    '',
    'a-b',
  ]) {
    const [object] = evaluated([`{ ${keyLiteral(key)}: 1 }`]) as [object];
    expect(Object.entries(object)).toEqual([[key, 1]]);
  }
});

test.each([
  ['nginx', "'nginx'"],
  ["it's", '"it\'s"'],
  [`it's "so"`, `'it\\'s "so"'`],
  ['a\nb', "'a\\nb'"],
  [`$HOME and ${OPEN}HOME}`, `'$HOME and ${OPEN}HOME}'`],
  [
    `#!/bin/sh\necho "${OPEN}HOME}" \`date\`\nexec sleep 3600\n`,
    `\`#!/bin/sh\necho "\\${OPEN}HOME}" \\\`date\\\`\nexec sleep 3600\n\``,
  ],
  ['</script><!--', "'<\\/script><\\!--'"],
  ['\u202eabc\0', "'\\u202eabc\\u0000'"],
])('writes %j as %s', (text, literal) => expect(stringLiteral(text)).toBe(literal));

test.each([
  [0, '0'],
  [-0, '-0'],
  [1.5, '1.5'],
  [1e21, '1e+21'],
  [true, 'true'],
  [null, 'null'],
])('writes %p as %s', (value, literal) => {
  expect(scalarLiteral(value)).toBe(literal);
  expect(evaluated([literal])).toEqual([value]);
});
