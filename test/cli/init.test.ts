// The command `init`. test/package runs what it creates.
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { AGENTS_SECTION } from '../../lib/cli/agents-file.js';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { asOrdinaryUser, ordinaryFolder } from '../support/ordinary-user.js';
import { reportSkipped } from '../support/report-skipped.js';
import { hasSmallDisk, withSmallDisk } from '../support/small-disk.js';

const line = new CommandLine();
afterAll(() => line.remove());

const FILES = [
  '.gitignore',
  'cdk8s.yaml',
  'main.test.ts',
  'main.ts',
  'package.json',
  'tsconfig.json',
];

test('creates a project', async () => {
  const { status, err } = await line.run(['init', 'shop']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(readdirSync(join(line.folder, 'shop')).sort()).toEqual(FILES);
});

test('writes instructions for agents, and adds them to existing ones once', async () => {
  const folder = join(line.folder, 'agents');
  const file = join(folder, 'AGENTS.md');
  mkdirSync(folder);
  const init = () => line.run(['init', '--agents', 'agents']);
  expect(await init()).toEqual({ status: 0, out: 'Wrote AGENTS.md.\n', err: '' });
  expect(readFileSync(file, 'utf8')).toBe(`# Instructions for agents\n\n${AGENTS_SECTION}`);
  writeFileSync(file, '# Ours\n\nBe brief.\n');
  expect(await init()).toMatchObject({ status: 0, out: 'Wrote AGENTS.md.\n' });
  const both = `# Ours\n\nBe brief.\n\n${AGENTS_SECTION}`;
  expect(readFileSync(file, 'utf8')).toBe(both);
  expect(await init()).toMatchObject({ status: 0, out: 'AGENTS.md has the text already.\n' });
  expect(readFileSync(file, 'utf8')).toBe(both);
  expect(readdirSync(folder)).toEqual(['AGENTS.md']);
  expect(await line.run(['init', '--agents', 'nowhere'])).toMatchObject({ status: 2 });
});

test('the instructions for agents name every field of a diagnostic and each kind', async () => {
  const { out } = await line.run(['check', '--format', 'json', '-'], {
    stdin: podYaml('ports: [1]'),
  });
  for (const field of Object.keys(JSON.parse(out).diagnostics[0]))
    if (field !== 'object') expect(AGENTS_SECTION).toContain(`\`${field}\``);
  for (const kind of ['unread', 'refused', 'pod-security', 'warned', 'hazard'])
    expect(AGENTS_SECTION).toContain(`\`${kind}\``);
});

test.each<[string, (folder: string) => void, string]>([
  ['a file', (folder) => writeFileSync(join(folder, 'main.ts'), ''), 'main.ts'],
  ['a link to nothing', (folder) => symlinkSync('../victim', join(folder, 'main.ts')), 'main.ts'],
])('writes nothing if %s has the name of one of its files', async (name, create, file) => {
  const folder = join(line.folder, name);
  mkdirSync(folder);
  create(folder);
  expect(await line.run(['init', name])).toEqual({
    status: 2,
    out: '',
    err: `cdk8s-pods: ${name} already has main.ts: nothing was written\n`,
  });
  expect(readdirSync(folder)).toEqual([file]);
  expect(readdirSync(line.folder)).not.toContain('victim');
});

test('says that the folder is a file', async () => {
  line.write('file', '');
  expect(await line.run(['init', 'file'])).toEqual({
    status: 2,
    out: '',
    err: 'cdk8s-pods: file: it is not a folder: nothing was written\n',
  });
});

test('says that it has no permission', async () => {
  const folder = ordinaryFolder(line.folder);
  const { status, err } = await asOrdinaryUser(() => {
    chmodSync(folder, 0o500);
    return line.run(['init'], { folder });
  });
  expect({ status, err }).toEqual({
    status: 2,
    err: 'cdk8s-pods: .: permission denied: nothing was written\n',
  });
  expect(readdirSync(folder)).toEqual([]);
});

if (hasSmallDisk)
  test('removes what it has written if the disk is full', async () => {
    await withSmallDisk(async (folder) => {
      // Leaves one page of 4 KiB.
      writeFileSync(join(folder, 'large'), Buffer.alloc(60 * 1024));
      expect(await line.run(['init'], { folder })).toEqual({
        status: 2,
        out: '',
        err: 'cdk8s-pods: .: the disk is full: nothing was written\n',
      });
      expect(readdirSync(folder)).toEqual(['large']);
    });
  });
else reportSkipped('the test of a full disk', 'only root can mount a small file system');
