// Checks that no line is longer than 100 characters: in source files, and in the prose of the
// pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const LIMIT = 100;

/** Files whose lines may be longer. */
const EXEMPT_FILES = [
  // Generated.
  'lib/api/schema.ts',
  'lib/formats/time-zone-names.ts',
  'docs/rules.md',
  'tools/generate/rules-text.ts',
  // Tables of samples, one a line.
  'bench/check/mistakes.ts',
  'conformance/inputs/duplicate-keys.ts',
  'conformance/inputs/literal-lines.ts',
  // Shell scripts.
  'examples/config-reloader.ts',
  'lib/patterns/reload-script.ts',
];
/** Lines that may be longer, because they cannot be divided. */
const EXEMPT_LINES = [
  // A URL or a long path in an import.
  /https?:\/\//,
  /^(import|export|\} from) /,
  // A template literal, also as a type, or the part of one.
  /^\s*(\? |: |\| |> = |\w+: |'[^']*': )?(TypeErrorMessage<|String\.raw)?`.*`>?( \+|[;,])?$/,
  // The sentence of a type error, which is one type, or the key of a table of these.
  /TypeErrorMessage<(['"`]).*\1>+[;),]*$|^\s*: .*\]: `.*`;$/,
  /^\s*\[f in Field\]: `.*`;$/,
  /^\s*readonly (\w+: )?(['"]).*\2(;|: \{)$/,
  // A row of a table in Markdown.
  /^\| .* \|$/,
  // A sentence or a program, as one string.
  /^\s*(["']).{60,}\1[;,:]?$/,
  // A regular expression.
  /^\s*\/.*\/\w*[,;]?$/,
  // The title of a test.
  /^\s*test(\.\w+)?\('[^']*', async \(\) => \{$/,
  /^\s*test(\.\w+)?\('[^']*', \(\) => \{$/,
];
const FOLDERS = ['bench', 'conformance', 'examples', 'lib', 'page', 'test', 'tools'];
const SOURCE = /\.[cm]?[jt]s$/;

function filesBelow(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file) && !file.includes('/node_modules/'));
}

const filesAtRoot = (pattern: RegExp): readonly string[] =>
  readdirSync(ROOT).filter((file) => pattern.test(file));

const sources = [
  ...FOLDERS.flatMap((folder) => filesBelow(folder, SOURCE)),
  ...filesAtRoot(SOURCE),
];
const pages = [...filesBelow('docs', /\.md$/), ...filesAtRoot(/\.md$/)];

/** The lines of a page that are not code, a table, a heading or a link alone. */
const withoutCode = (text: string): string =>
  text
    .replace(/^ *```.*?^ *```$/gms, (code) => code.replace(/[^\n]+/g, ''))
    .replace(/^(\||#|\[).*$/gm, '');

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const longLines = (file: string, text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      [...line].length > LIMIT && !EXEMPT_LINES.some((exempt) => exempt.test(line))
        ? [`${file}:${i + 1}: ${line}`]
        : [],
    );
const isChecked = (file: string): boolean => !EXEMPT_FILES.includes(file);

test(`source files have lines of at most ${LIMIT} characters`, () => {
  expect(sources.filter(isChecked).flatMap((file) => longLines(file, read(file)))).toEqual([]);
});

test(`the prose of the pages has lines of at most ${LIMIT} characters`, () => {
  expect(
    pages.filter(isChecked).flatMap((file) => longLines(file, withoutCode(read(file)))),
  ).toEqual([]);
});
