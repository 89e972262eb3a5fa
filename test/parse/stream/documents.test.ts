import fc from 'fast-check';
import { toPlain } from '../../../lib/parse/decode/parsed-document.js';
import {
  type Document,
  isFirstOrHasText,
  parseDocument,
  splitDocuments,
  streamDocuments,
} from '../../../lib/parse/documents.js';
import { isYamlError } from '../../../lib/parse/read-yaml.js';

async function cut(...chunks: readonly (string | Uint8Array)[]): Promise<readonly Document[]> {
  const cuts: Document[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  for await (const document of streamDocuments(bytes())) cuts.push(document);
  return cuts;
}

/** Returns the value of each document, or the position of its error. */
const readAll = (cuts: Iterable<Document>): readonly unknown[] =>
  Array.from(cuts, (document) => {
    const read = parseDocument(document);
    return isYamlError(read) ? `${document.line + read.line - 1}:${read.column}` : toPlain(read);
  });

const textsOf = (cuts: readonly Document[]): readonly (readonly [number, string])[] =>
  cuts.map(({ line, text }) => [line, text]);

test.each<[string, readonly (readonly [number, string])[]]>([
  ['', []],
  ['a: 1', [[1, 'a: 1\n']]],
  [
    'a: 1\n---\nb: 2\n',
    [
      [1, 'a: 1\n'],
      [3, 'b: 2\n'],
    ],
  ],
  [
    '---\na: 1\n--- # c\n\nb: 2\n',
    [
      [1, '---\na: 1\n'],
      [4, '\nb: 2\n'],
    ],
  ],
  [
    'a: |\n  b\n---#c\n---\nc: 3',
    [
      [1, 'a: |\n  b\n'],
      [4, '---\nc: 3\n'],
    ],
  ],
  [
    'a: 1\r\n---\r\nb: 2\r\n',
    [
      [1, 'a: 1\n'],
      [3, 'b: 2\n'],
    ],
  ],
  ['a: 1\n ---\n...\n', [[1, 'a: 1\n ---\n...\n']]],
])('splits %j as kubectl does', async (text, expected) => {
  expect(textsOf(await cut(text))).toEqual(expected);
  expect(textsOf([...splitDocuments(text)])).toEqual(expected);
});

test('rejects a separator with other text on its line, and reads the next document', async () => {
  expect(readAll(await cut('a: 1\n--- b\nc: 3\n---\nd: 4\n'))).toEqual(['2:4', { c: 3 }, { d: 4 }]);
  expect(readAll(await cut('----\n'))).toEqual(['1:4']);
});

test.each<[string, readonly unknown[]]>([
  ['{"a":1}{"a":2}\n[3]', [{ a: 1 }, { a: 2 }, [3]]],
  [' \n{"a":"}{\\"\\\\"}\n\n{}', [{ a: '}{"\\' }, {}]],
  // One value of JSON may be followed by YAML, two may not.
  ['{"a":1}\n---\nb: yes\n', [{ a: 1 }, { b: true }]],
  ['{"a":1}{"b":2}\n---\nb: yes\n', [{ a: 1 }, { b: 2 }, '2:2']],
  ['{a: 1}\n---\n{"b":0.50}\n', [{ a: 1 }, { b: 0.5 }]],
  ['{}1.5 true null"x"', [{}, 1.5, true, null, 'x']],
  ['{}{} 1.', [{}, {}, '1:4']],
])('reads %j as JSON up to the first error', async (text, expected) => {
  expect(readAll(await cut(text))).toEqual(expected);
});

test('keeps the notation of numbers in JSON, and converts it in YAML', async () => {
  const [json] = await cut('{"a":1.0,"a":2}');
  const [yaml] = await cut('# YAML\n{"a":1.0,"a":2.0}');
  expect(json && parseDocument(json)).toMatchObject({
    exact: { keys: ['a', 'a'], values: [{ text: '1.0' }, 2] },
  });
  expect(yaml && parseDocument(yaml)).toMatchObject({ exact: { keys: ['a'], values: [2] } });
});

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from('a: é😀\n')],
  ['UTF-8 with a mark', Buffer.from('\ufeffa: é😀\n')],
  ['UTF-16', Buffer.from('\ufeffa: é😀\n', 'utf16le')],
  ['UTF-16 the other way round', Buffer.from('\ufeffa: é😀\n', 'utf16le').swap16()],
])('decodes %s', async (_, bytes) => {
  expect(readAll(await cut(bytes))).toEqual([{ a: 'é😀' }]);
});

test('replaces an invalid byte, and rejects it after a byte order mark', async () => {
  expect(readAll(await cut(Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xc3])))).toEqual([
    { a: '\ufffd\ufffd' },
  ]);
  expect(readAll(await cut(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0xff, 0x0a])))).toEqual(
    ['1:4'],
  );
});

test("drops a last line without a line feed that fills Go's buffer, as kubectl does", async () => {
  expect(readAll(await cut(`a: b\nc: ${'d'.repeat(4093)}`))).toEqual([{ a: 'b' }]);
  expect(readAll(await cut(`a: b\nc: ${'d'.repeat(4093)}\n`))).toHaveLength(1);
});

const PARTS = [
  'a: 1\n',
  '---\n',
  '--- x\n',
  '{"a":1}',
  '{',
  '"',
  '\\',
  '}',
  '\r\n',
  '\r',
  '\n',
  'é😀',
  '# c\n',
  '-',
  '1',
  ' ',
  '\ufeff',
  '[2]',
  'true',
];

test('reads the same documents from chunks of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...PARTS), { maxLength: 10 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      async (parts, sizes) => {
        const whole = Buffer.from(parts.join(''));
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < whole.length; at += pieces.at(-1)?.length ?? 0)
          pieces.push(whole.subarray(at, at + (sizes.next().value ?? 1)));
        const [inPieces, atOnce] = [await cut(...pieces), await cut(whole)];
        expect(inPieces.map(({ line }) => line)).toEqual(atOnce.map(({ line }) => line));
        expect(readAll(inPieces)).toEqual(readAll(atOnce));
      },
    ),
    { numRuns: 500 },
  );
});

test('keeps no more than one document in memory', async () => {
  let pulled = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      pulled++;
      yield Buffer.from('a: 1\n---\n');
    }
  }
  const stream = streamDocuments(endless());
  for (let i = 0; i < 1000; i++)
    expect((await stream.next()).value).toMatchObject({ text: 'a: 1\n' });
  await stream.return(undefined);
  expect(pulled).toBeLessThan(1100);
});

test('leaves out documents without text, but the first, on request', async () => {
  const texts: string[] = [];
  const chunks = async function* () {
    for (const text of ['---\n', '---\n---\n', 'a: 1\n---\n', '---\nb: 2\n'])
      yield Buffer.from(text);
  };
  for await (const { text } of streamDocuments(chunks(), isFirstOrHasText)) texts.push(text);
  expect(texts).toEqual(['---\n', '---\na: 1\n', '---\nb: 2\n']);
});
