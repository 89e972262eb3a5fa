import ts from 'ts59';
import {
  keyLiteral,
  quotedLiteral,
  scalarLiteral,
  stringLiteral,
} from '../../lib/codegen/literals.js';
import { hostileTexts } from '../support/hostile-text.js';

/** How many texts are tried: more of them are asked for by the environment. */
const VALUES = Number(process.env['CDK8S_PODS_VALUES'] ?? 20_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);
/** So many are evaluated at once. */
const TOGETHER = 500;

const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false);

/** What TypeScript's own scanner says of the first token of a text, and where that ends. */
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

/** What JavaScript makes of some literals. */
const evaluated = (literals: readonly string[]): readonly unknown[] =>
  new Function(`return [${literals.join(',')}]`)();

/**
 * What must stand in no program, whatever is imported: it ends a page's script, is not seen, or
 * turns the direction of what is seen.
 */
const FORBIDDEN = /<\/script|<!--|(?!\n)\p{Cc}|[\p{Surrogate}\p{Bidi_Control}\u2028\u2029\ufeff]/iu;

test.each([
  ['textLiteral', stringLiteral],
  ['quoted', quotedLiteral],
])(
  `%s: of ${VALUES} hostile texts each is one token, which says the same, seed ${SEED}`,
  (_, literal) => {
    let batch: string[] = [];
    let index = 0;
    for (const text of hostileTexts(VALUES, SEED)) {
      const written = literal(text);
      const { value, end, isLiteral } = token(written);
      if (!isLiteral || end !== written.length || value !== text || FORBIDDEN.test(written))
        expect({ text, written, value, end }).toBeUndefined();
      batch.push(text);
      if (++index % TOGETHER !== 0 && index !== VALUES) continue;
      expect(evaluated(batch.map(literal))).toEqual(batch);
      batch = [];
    }
    expect(index).toBe(VALUES);
  },
);

/** What begins a part of a template that is evaluated. */
const OPEN = '$' + '{';

test('a hostile key is a key of its own', () => {
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
])('%j is written as a person would', (text, literal) => expect(stringLiteral(text)).toBe(literal));

test.each([
  [0, '0'],
  [-0, '-0'],
  [1.5, '1.5'],
  [1e21, '1e+21'],
  [true, 'true'],
  [null, 'null'],
])('%p', (value, literal) => {
  expect(scalarLiteral(value)).toBe(literal);
  expect(evaluated([literal])).toEqual([value]);
});
