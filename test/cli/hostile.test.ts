// Runs the built command once on a folder of hostile files, such as an attacker could add to a
// repository.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine, type CommandResult } from '../support/command-line.js';

const CLI = join(__dirname, '../../build/cli.js');
/** Memory limit in MB: enough for a text of 100 MB and one copy, but not for more copies. */
const MEMORY = 512;
const LONG = 100_000_000;
const DEEP = 10_001;

const VALID = podYaml('image: nginx:1.29');
const bomb = (item: string): string =>
  Array.from(
    { length: 12 },
    (_, i) =>
      `a${i}: &a${i} [${Array(10)
        .fill(i === 0 ? item : `*a${i - 1}`)
        .join()}]\n`,
  ).join('');

/** The files, each with the message of its only error, or without a message if it is valid. */
const FILES: Readonly<
  Record<string, { readonly text: string | Uint8Array; readonly message?: string | RegExp }>
> = {
  'a-right.yaml': { text: VALID },
  'aliases.yaml': { text: bomb('x'), message: 'document contains excessive aliasing' },
  'aliases-of-much.yaml': {
    text:
      `${podYaml('image: a')}\nmore: &a "${'x'.repeat(100_000)}"\n` +
      `most: [${Array(50).fill('*a').join()}]\n`,
    message: 'Request entity too large: limit is 3145728',
  },
  'braces.yaml': {
    text: podYaml('image: {{ .Values.image }}'),
    message: /\{\{ \.Values\.image }} is a Helm template expression: .* `helm template`/,
  },
  'braces-alone.yaml': {
    text: `{{- if .Values.on }}\n${VALID}\n{{- end }}\n`,
    message: /\{\{- if \.Values\.on }} is a Helm template expression/,
  },
  'bytes.yaml': {
    text: Buffer.concat([
      Buffer.from(podYaml('image: "')),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from('"'),
    ]),
    message: 'invalid reference format',
  },
  'bytes-marked.yaml': {
    text: Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from(podYaml('image: "')),
      Buffer.from([0xff]),
      Buffer.from('"'),
    ]),
    message: 'invalid UTF-8',
  },
  'deep.json': {
    text: `{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    message: 'exceeded max depth',
  },
  'deep-block.yaml': { text: `${'- '.repeat(DEEP)}a`, message: 'exceeded max depth' },
  'deep-flow.yaml': { text: podYaml(`env: ${'['.repeat(DEEP)}`), message: 'exceeded max depth' },
  'deep-template.yaml': {
    text: podYaml('image: a', `command: ${'['.repeat(9000)}${']'.repeat(9000)}`),
    message: 'cannot unmarshal array into string',
  },
  'in/nul.yaml': { text: podYaml('image: "a\0b"'), message: 'control characters are not allowed' },
  'in/proto.json': {
    text:
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},' +
      '"spec":{"containers":[{"name":"a","image":"a"}],"__proto__":{"a":1}}}',
    message: 'spec.__proto__: unknown field',
  },
  'in/proto.yaml': {
    text: podYaml('image: a', '__proto__: {image: " a"}'),
    message: 'spec.containers[0].__proto__: unknown field',
  },
  'z-refused.yaml': {
    text: podYaml('image: " a"'),
    message: 'must not have leading or trailing whitespace',
  },
};

/** Writes a file with a word of 100 MB on one line. */
function writeLongFile(path: string, before: string, after: string): void {
  const file = openSync(path, 'w');
  writeSync(file, before);
  const part = Buffer.alloc(1 << 20, 'x');
  for (let left = LONG; left > 0; left -= part.length) writeSync(file, part.subarray(0, left));
  writeSync(file, after);
  closeSync(file);
}
const TOO_LARGE = 'Request entity too large: limit is 3145728';
const LONG_FILES: Readonly<
  Record<string, readonly [before: string, after: string, message: string]>
> = {
  'long.json': ['{"apiVersion":"v1","kind":"Pod","metadata":{"name":"', '"}}', TOO_LARGE],
  'long.yaml': [podYaml('image: '), '\n', TOO_LARGE],
  'long-word.yaml': ['kind: ', '', "Object 'apiVersion' is missing in 'kind: xxx"],
};

/** Runs the command in a process of its own, while a file grows. */
function run(folder: string, args: readonly string[]): Promise<CommandResult> {
  // An open file can be written even if a test that took too long has removed the folder.
  const file = openSync(join(folder, 'grows.yaml'), 'a');
  const growing = setInterval(() => writeSync(file, `---\n${VALID}\n`.repeat(10)), 5);
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY}`, CLI, ...args], {
    cwd: folder,
    timeout: 150_000,
    killSignal: 'SIGKILL',
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    output.out += data;
  });
  child.stderr.on('data', (data) => {
    output.err += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(growing);
      closeSync(file);
      resolve({ status: code ?? -1, ...output });
    });
  });
}

describe('a folder of hostile files', () => {
  const line = new CommandLine();
  const { folder } = line;
  let ran: CommandResult;

  beforeAll(async () => {
    for (const [file, { text }] of Object.entries(FILES)) line.write(file, text);
    for (const [file, [before, after]] of Object.entries(LONG_FILES))
      writeLongFile(join(folder, file), before, after);
    line.write('grows.yaml', `${VALID}\n---\n`.repeat(3000));
    symlinkSync('..', join(folder, 'in/up'));
    symlinkSync('round.yaml', join(folder, 'round.yaml'));
    symlinkSync('missing', join(folder, 'nowhere.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    ran = await run(folder, ['check', '.']);
  }, 200_000);
  afterAll(() => line.remove());

  /** Returns the findings of a file, without their locations. */
  const findingsOf = (file: string): readonly string[] =>
    ran.out
      .split('\n')
      .flatMap((each) =>
        each.startsWith(`${file}:`) ? [each.replace(/^[^:]*:\d+:\d+: /, '')] : [],
      );

  test('is checked completely, in limited memory', () => {
    expect(ran.status).toBe(2);
    expect(ran.out).toMatch(
      /\n[\d,]+ objects in 19 files: 8 not read, 8 refused, 1 hazard \(1 error\)\n$/,
    );
  });

  test('has two files that cannot be read', () => {
    expect(ran.err.split('\n').sort()).toEqual([
      '',
      'cdk8s-pods: 3 documents are not compared with other objects, because of more than 1 Mi ' +
        'characters: long-word.yaml:1, long.json:1, long.yaml:1',
      'cdk8s-pods: nowhere.yaml: there is no such file or folder',
      'cdk8s-pods: round.yaml: too many levels of symbolic links',
    ]);
  });

  test.each(Object.entries(FILES))('%s', (file, { message }) => {
    const found = findingsOf(file).filter((each) => !each.startsWith('hazard'));
    expect(found).toEqual(
      message === undefined
        ? []
        : [
            typeof message === 'string'
              ? expect.stringContaining(message)
              : expect.stringMatching(message),
          ],
    );
  });

  test.each(Object.entries(LONG_FILES))('%s', (file, [, , message]) => {
    expect(findingsOf(file)).toEqual([expect.stringContaining(message)]);
    expect(findingsOf(file)[0]?.length).toBeLessThan(1200);
  });

  test('reads a growing file up to its size when it was opened', () =>
    expect(findingsOf('grows.yaml')).toEqual([]));
});
