import fc from 'fast-check';
import { toPlain } from '../../../lib/parse/decode/parsed-document.js';
import {
  type Document,
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

/** What is read of each, or where it is refused. */
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
])('%j is cut as kubectl cuts it', async (text, expected) => {
  expect(textsOf(await cut(text))).toEqual(expected);
  expect(textsOf([...splitDocuments(text)])).toEqual(expected);
});

test('a line that begins with dashes and says more is refused, and what follows is read', async () => {
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
])('%j is read as JSON as long as it is', async (text, expected) => {
  expect(readAll(await cut(text))).toEqual(expected);
});

test('JSON is kept as it is written; what is YAML becomes what Go makes of it', async () => {
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
])('%s is read', async (_, bytes) => {
  expect(readAll(await cut(bytes))).toEqual([{ a: 'é😀' }]);
});

test('a byte that is no part of a character is replaced; after a mark it is refused', async () => {
  expect(readAll(await cut(Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xc3])))).toEqual([
    { a: '\ufffd\ufffd' },
  ]);
  expect(readAll(await cut(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0xff, 0x0a])))).toEqual(
    ['1:4'],
  );
});

test('a last line that fills what Go reads at once, and has no end, is lost as to kubectl', async () => {
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

test('it is no matter in which pieces a stream comes', async () => {
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

test('no more than a document is kept of a stream', async () => {
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
