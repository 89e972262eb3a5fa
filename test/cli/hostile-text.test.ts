// Every command and format, on hostile names, keys, values, files, settings and arguments: nothing
// of it controls a terminal or a CI system, or forges a line.
import { join } from 'node:path';
import { REPORT_FORMATS } from '../../lib/report/report-formats.js';
import { CommandLine, type CommandResult } from '../support/command-line.js';
import { hostileTexts } from '../support/hostile-text.js';

/** Texts that forge a line, hide text, or are a command for a terminal or a CI system. */
const ATTACKS: readonly string[] = [
  '\nFORGED',
  '\r\nFORGED',
  '\n::error::FORGED',
  '\r::stop-commands::x',
  '::error file=a::x',
  ' \u00a0::add-mask::x',
  '##[error]x',
  '##vso[task.setvariable variable=a]x',
  '\n##teamcity[message]',
  '\u001b[2J\u001b]0;title\u0007',
  '\u001b[8mhidden\u001b[31m',
  '\u009b2J',
  '\u202egnp.exe',
  'a\u0085\u2028\u2029b',
  '\u{e0041}\u200b\u00ad',
  '\ud800',
  '`|` <img src=x onerror=alert(1)> @everyone',
];
const TEXTS = [...ATTACKS, ...hostileTexts(20, 13)];
/** The text that the output must not contain, in another form than in the package on purpose. */
const CONTROL = new RegExp(
  [
    '[\\0-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u180e\\u200b-\\u200f\\u2028-\\u202e]',
    '[\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
    '\\udb40',
  ].join('|'),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colors of the package
const OWN_COLORS = /\x1b\[(?:0|2|31|33|36)m/g;

interface Allowed {
  readonly colors?: boolean;
  readonly workflowCommands?: boolean;
  /** Whether the lines are those of a program, in which a text may have several. */
  readonly program?: boolean;
}

/** Returns the first match, with the text around it. */
function firstMatch(pattern: RegExp, text: string): string | undefined {
  const found = pattern.exec(text);
  return found === null
    ? undefined
    : JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 60));
}

function expectHarmless({ out, err }: CommandResult, allowed: Allowed = {}): void {
  expect(firstMatch(/^ +at /m, err)).toBeUndefined();
  const shownOut = allowed.colors ? out.replace(OWN_COLORS, '') : out;
  const isOurs = allowed.workflowCommands ? /^::(?:error|warning|notice) file=[^\n]*$/gm : /(?!)/g;
  for (const text of [shownOut, err]) {
    expect(firstMatch(CONTROL, text)).toBeUndefined();
    expect(firstMatch(/##[a-z]*\[/i, text)).toBeUndefined();
  }
  expect(firstMatch(/^\s*::/m, shownOut.replace(isOurs, ''))).toBeUndefined();
  expect(firstMatch(/^\s*(?:::|FORGED)/m, err)).toBeUndefined();
  if (!allowed.program) expect(firstMatch(/^\s*FORGED/m, shownOut)).toBeUndefined();
}

/** An object with hostile texts in every kind of place. */
const hostileObject = (text: string, i: number): object => ({
  apiVersion: 'v1',
  kind: i % 5 === 0 ? text : 'Pod',
  metadata: { name: text, namespace: text, labels: { [text]: text }, annotations: { a: text } },
  spec: {
    [text]: text,
    containers: [
      {
        name: text,
        image: text,
        args: i % 2 === 0 ? text : [1],
        env: [
          { name: text, value: text },
          { name: 'b', valueFrom: { fieldRef: { [text]: 1 } } },
        ],
        volumeMounts: [{ name: text, mountPath: text }],
        terminationMessagePolicy: text,
      },
    ],
    volumes: [{ name: text }],
    restartPolicy: text,
    nodeSelector: { [text]: true },
  },
});
const VALID =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n';
const fileName = (text: string, i: number): string =>
  `${text.replace(/[/\0]/g, '_').slice(0, 60)}${i}.yaml`;

const line = new CommandLine();
beforeAll(() => {
  for (const [i, text] of TEXTS.entries()) {
    const manifest = hostileObject(text, i);
    const name = fileName(text, i);
    line.write(join('hostile', name), JSON.stringify(manifest, null, i % 3 === 0 ? '\t' : 1));
    line.write(join('before', name), JSON.stringify(hostileObject('x', i)));
    // A lone surrogate in one file would end the whole command.
    const readable = JSON.stringify(hostileObject(text.replace(/\p{Surrogate}/gu, ''), i));
    line.write(join('after', name), readable);
    line.write(join('valid', name), `# ${text.replace(/[\r\n]/g, ' ')}\n${VALID}`);
    line.write(join('raw', name), `${VALID}# x\n---\na: ${text}\nb: [${text}\n`);
    line.write(join('settings', name), JSON.stringify({ [text]: text, hazards: text }));
  }
});
afterAll(() => line.remove());

describe.each(REPORT_FORMATS)('--format %s', (format) => {
  test.each([
    [false, false],
    [false, true],
    [true, false],
  ])('upgrade: %s, on a terminal: %s', async (isUpgrade, isTerminal) => {
    for (const folder of ['hostile', 'raw']) {
      const command = isUpgrade ? ['upgrade', '--from', '1.34'] : ['check', '--hazards', 'note'];
      // `upgrade` stops at a path that cannot be read.
      const paths = isUpgrade ? [folder] : [folder, ...TEXTS];
      const result = await line.run([...command, '--format', format, ...paths], { isTerminal });
      if (!isUpgrade) expect(result.status).toBe(2);
      expectHarmless(result, {
        colors: isTerminal && format === 'text',
        workflowCommands: format === 'github',
      });
      if (format === 'json' || format === 'sarif')
        expect(() => JSON.parse(result.out)).not.toThrow();
    }
  });
});

test('JSON has the texts as they are in the manifests', async () => {
  const name = 'a\u202e\r\u001b\u2028::##[b\u{e0041}';
  const { out } = await line.run(['check', '--format', 'json', '-'], {
    stdin: JSON.stringify(hostileObject(name, 1)),
  });
  expect(JSON.parse(out).diagnostics[0].object.name).toBe(name);
});

test.each(['text', 'markdown', 'json', 'sarif', 'github'])('diff --format %s', async (format) => {
  for (const folders of [
    ['before', 'after'],
    ['after', 'before'],
  ]) {
    for (const options of [[], ['--stored'], ['--live', 'before']]) {
      const result = await line.run(['diff', '--format', format, ...options, ...folders]);
      expect({ status: result.status, err: result.err }).toEqual({ status: 1, err: '' });
      expectHarmless(result, { workflowCommands: format === 'github' });
      if (format === 'json' || format === 'sarif')
        expect(() => JSON.parse(result.out)).not.toThrow();
    }
  }
  expectHarmless(await line.run(['diff', 'raw', 'raw']));
});

test('import, of each file and to standard output', async () => {
  let imported = 0;
  for (const folder of ['hostile', 'raw', 'valid', 'after'])
    for (const [i, text] of TEXTS.entries()) {
      const result = await line.run(['import', join(folder, fileName(text, i))]);
      if (result.status === 0) imported++;
      expectHarmless(result, { program: true });
    }
  expect(imported).toBeGreaterThan(TEXTS.length);
});

test('life', async () => {
  for (const folder of ['hostile', 'raw', 'valid'])
    for (const [i, text] of TEXTS.entries())
      expectHarmless(await line.run(['life', join(folder, fileName(text, i))]));
  for (const [i, text] of TEXTS.entries()) {
    const file = join('settings', fileName(text, i));
    expectHarmless(await line.run(['life', '--events', file], { stdin: VALID }));
  }
});

test('validate --lines', async () => {
  const stdin = TEXTS.map((text, i) => JSON.stringify(hostileObject(text, i))).join('\n');
  const result = await line.run(['validate', '--lines'], {
    stdin: `${stdin}\n${ATTACKS.join('\n')}`,
  });
  expectHarmless(result);
  for (const verdict of result.out.trimEnd().split('\n'))
    expect(() => JSON.parse(verdict)).not.toThrow();
});

test('merge', async () => {
  const { out } = await line.run(['check', '--format', 'sarif', 'hostile']);
  const raw = JSON.parse(out);
  raw.runs[0].results[0].message.text = TEXTS.join();
  line.write('a.sarif', JSON.stringify(raw));
  const result = await line.run(['merge', 'a.sarif']);
  expectHarmless(result);
  expect(JSON.parse(result.out).runs).toEqual(raw.runs);
});

test('settings', async () => {
  for (const [i, text] of TEXTS.entries()) {
    const result = await line.run(['check', '--config', join('settings', fileName(text, i))], {
      stdin: VALID,
    });
    expect(result.status).toBe(2);
    expectHarmless(result);
  }
});

const ARGUMENTS: readonly ((text: string) => readonly string[])[] = [
  (text) => [text],
  (text) => ['check', text],
  (text) => ['check', `--${text}`],
  (text) => ['check', `-${text}`],
  (text) => ['check', '--config', text],
  (text) => ['check', '--format', text],
  (text) => ['check', `--shard=${text}`],
  (text) => ['check', `--pod-template-at=${text}`],
  (text) => ['validate', '--lines', text],
  (text) => ['diff', text],
  (text) => ['diff', text, text],
  (text) => ['diff', 'before', text],
  (text) => ['diff', '--live', text, 'before', 'after'],
  (text) => ['diff', '--by', text, 'before', 'after'],
  (text) => ['upgrade', '--from', '1.36', text],
  (text) => ['merge', text],
  (text) => ['life', text],
  (text) => ['life', '--events', text],
  (text) => ['life', `--until=${text}`],
  (text) => ['import', text],
  (text) => ['import', 'valid', '--out', `nowhere/${text}`],
  (text) => ['init', 'valid', text],
  (text) => ['explain', text],
  (text) => ['explain', `pod.${text}`],
  (text) => ['rules', text],
  (text) => ['completions', text],
];

test('arguments', async () => {
  for (const text of TEXTS)
    for (const args of ARGUMENTS) {
      const result = await line.run(args(text));
      expectHarmless(result);
      expect([0, 1, 2]).toContain(result.status);
    }
});
