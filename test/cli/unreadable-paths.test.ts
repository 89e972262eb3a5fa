// Every command and option that takes a path reports in a sentence why it cannot be
// read or written.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { asOrdinaryUser, ordinaryFolder } from '../support/ordinary-user.js';

const POD = podYaml('image: nginx:1.29');

const line = new CommandLine();
const folder = ordinaryFolder(line.folder);
beforeAll(() => {
  for (const name of ['file', 'good.yaml']) line.write(`of-user/${name}`, POD);
  line.write('of-user/closed/file', POD);
  line.write('of-user/closed-file', POD);
  mkdirSync(join(folder, 'a-folder'));
  symlinkSync('loop', join(folder, 'loop'));
  chmodSync(join(folder, 'closed'), 0o000);
  chmodSync(join(folder, 'closed-file'), 0o000);
});
afterAll(() => {
  chmodSync(join(folder, 'closed'), 0o700);
  line.remove();
});

const LONG_NAME = 'x'.repeat(300);
const MISSING = 'there is no such file or folder';
const DENIED = 'permission denied';
const LOOP = 'too many levels of symbolic links';
const TOO_LONG = 'the name is too long';
const NO_FOLDER = 'a part of the path is not a folder';
const IS_FOLDER = 'it is a folder';

/** Paths that cannot be read, and why. */
const UNREADABLE: Readonly<Record<string, string>> = {
  nowhere: MISSING,
  'nowhere/file': MISSING,
  'file/below': NO_FOLDER,
  'closed-file': DENIED,
  'closed/file': DENIED,
  [LONG_NAME]: TOO_LONG,
  loop: LOOP,
};

const READERS: readonly (readonly string[])[] = [
  ['check', 'PATH'],
  ['check', '--fix', 'PATH'],
  ['check', '--config', 'PATH', 'good.yaml'],
  ['import', 'PATH'],
  ['page', 'PATH'],
  ['merge', 'PATH'],
  ['diff', '--live', 'PATH', 'a-folder', 'a-folder'],
  ['upgrade', '--from', '1.36', 'PATH'],
  ['life', 'PATH'],
  ['explain', '--application', 'PATH'],
  ['explain', '--application', '--config', 'PATH', 'good.yaml'],
  ['life', '--events', 'PATH', 'good.yaml'],
];

async function failureOf(args: readonly string[], path: string): Promise<string> {
  const { status, out, err } = await asOrdinaryUser(() =>
    line.run(
      args.map((each) => (each === 'PATH' ? path : each)),
      { folder },
    ),
  );
  expect(status).toBe(2);
  expect(out).not.toMatch(/\bE[A-Z]{3,}\b/);
  expect(err).not.toMatch(/\bE[A-Z]{3,}\b|^ +at /m);
  return err;
}

describe.each(READERS.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  test.each(Object.entries(UNREADABLE))('%s', async (path, why) => {
    expect(await failureOf(args, path)).toBe(`cdk8s-pods: ${path}: ${why}\n`);
  });
});

test.each([
  ['check', '--config', 'PATH', 'good.yaml'],
  ['merge', 'PATH'],
  ['life', '--events', 'PATH', 'good.yaml'],
])('%s %s refuses a folder in place of a file', async (...args) => {
  expect(await failureOf(args, 'a-folder')).toBe(`cdk8s-pods: a-folder: ${IS_FOLDER}\n`);
});

/** Paths that cannot be written, and why. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  'file/below': NO_FOLDER,
  'closed/new': DENIED,
  [LONG_NAME]: TOO_LONG,
  [`a-folder/${LONG_NAME}`]: TOO_LONG,
  'loop/new': LOOP,
};

describe.each([
  ['import', '--out'],
  ['page', '--out'],
  ['explain', '--application', '--output'],
])('%s %s %s', (...command) => {
  test.each([...Object.entries(UNWRITABLE), ['nowhere/new', 'there is no folder nowhere']])(
    'names %s',
    async (path, why) =>
      expect(await failureOf([...command, 'PATH', 'good.yaml'], path)).toBe(
        `cdk8s-pods: ${path}: ${why}\n`,
      ),
  );

  test.each(['file', 'a-folder', 'loop', 'closed-file'])(
    'says that %s already exists',
    async (path) =>
      expect(await failureOf([...command, 'PATH', 'good.yaml'], path)).toBe(
        `cdk8s-pods: ${path} already exists: nothing was written\n`,
      ),
  );
});

test.each([...Object.entries(UNWRITABLE), ['loop', LOOP], ['closed', DENIED]])(
  'init %s',
  async (path, why) =>
    expect(await failureOf(['init', 'PATH'], path)).toBe(
      `cdk8s-pods: ${path}: ${why}: nothing was written\n`,
    ),
);

test('init refuses a file in place of a folder', async () =>
  expect(await failureOf(['init', 'PATH'], 'file')).toBe(
    'cdk8s-pods: file: it is not a folder: nothing was written\n',
  ));

test.each([
  ['nowhere', 'there is no folder nowhere'],
  ['file', 'file is a file: name a folder'],
  ['file/below', `file/below: ${NO_FOLDER}`],
  ['closed', `closed: ${DENIED}`],
  ['closed/file', `closed/file: ${DENIED}`],
  [LONG_NAME, `${LONG_NAME}: ${TOO_LONG}`],
  ['loop', `loop: ${LOOP}`],
])('diff a-folder %s', async (path, why) => {
  const message = `cdk8s-pods: ${why}\n`;
  expect(await failureOf(['diff', 'a-folder', 'PATH'], path)).toBe(message);
  if (path !== 'nowhere') expect(await failureOf(['diff', 'PATH', 'a-folder'], path)).toBe(message);
});

describe('a folder that contains what cannot be read', () => {
  const inner = join(folder, 'mixed');
  beforeAll(() => {
    line.write('of-user/mixed/closed.yaml', POD);
    line.write('of-user/mixed/sub/a.yaml', POD);
    symlinkSync('loop.yaml', join(inner, 'loop.yaml'));
    chmodSync(join(inner, 'closed.yaml'), 0o000);
    chmodSync(join(inner, 'sub'), 0o000);
  });
  afterAll(() => chmodSync(join(inner, 'sub'), 0o700));

  test('check names each of them', async () =>
    expect(await failureOf(['check', 'PATH'], 'mixed')).toBe(
      `cdk8s-pods: mixed/closed.yaml: ${DENIED}\ncdk8s-pods: mixed/loop.yaml: ${LOOP}\n` +
        `cdk8s-pods: mixed/sub: ${DENIED}\n`,
    ));

  test.each([['import'], ['life'], ['diff', 'a-folder']])(
    '%s names the first of them',
    async (...args) =>
      expect(await failureOf([...args, 'PATH'], 'mixed')).toBe(
        `cdk8s-pods: mixed/closed.yaml: ${DENIED}\n`,
      ),
  );
});

test.each([
  ['cdk8s-pods.yaml', ['check', '../good.yaml']],
  ['cdk8s.yaml', ['diff']],
])('a %s that is a folder, or cannot be read, is named', async (name, args) => {
  const project = join(folder, `project-${name}`);
  mkdirSync(join(project, name), { recursive: true });
  const run = () => asOrdinaryUser(() => line.run(args, { folder: project }));
  expect(await run()).toMatchObject({ status: 2, err: `cdk8s-pods: ${name}: ${IS_FOLDER}\n` });
  chmodSync(join(project, name), 0o000);
  expect(await run()).toMatchObject({ status: 2, err: `cdk8s-pods: ${name}: ${DENIED}\n` });
});

test.each([
  ['check -', 'a: ['],
  ['import -', 'a: ['],
  ['life -', 'a: ['],
  ['merge broken.yaml', ''],
  ['diff broken a-folder', ''],
  ['check --config broken.yaml good.yaml', ''],
  ['life --events broken.yaml good.yaml', ''],
])('%s exits with 2 if the YAML is broken', async (args, stdin) => {
  line.write('of-user/broken/a.yaml', 'a: [');
  line.write('of-user/broken.yaml', 'a: [');
  const { status, out, err } = await line.run(args.split(' '), { folder, stdin });
  expect(status).toBe(2);
  expect(out + err).not.toMatch(/^ +at /m);
});
