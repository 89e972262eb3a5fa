// `check --fix` and the files that it writes. The tests of check cover the fixes themselves.
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { asOrdinaryUser, ordinaryFolder } from '../support/ordinary-user.js';

const WRONG = podYaml('image: nginx:1.29', 'env: [{name: A, value: 8080}]');
const FIXED = WRONG.replace('8080', '"8080"');
const REFUSED = '1 object in 1 file: 1 refused\n';

let line: CommandLine;
beforeEach(() => {
  line = new CommandLine({ 'a.yaml': WRONG });
});
afterEach(() => line.remove());

const contentOf = (file: string): string => readFileSync(join(line.folder, file), 'utf8');
const fix = (...paths: readonly string[]) => line.run(['check', '--fix', ...paths]);

test('follows no link that somebody planted beside the file', async () => {
  line.write('victim', 'secret');
  for (let pid = process.pid - 50; pid <= process.pid + 50; pid++)
    symlinkSync('victim', join(line.folder, `a.yaml.${pid}.tmp`));
  expect((await fix('a.yaml')).status).toBe(0);
  expect([contentOf('victim'), contentOf('a.yaml')]).toEqual(['secret', FIXED]);
  expect(lstatSync(join(line.folder, 'a.yaml')).isFile()).toBe(true);
});

test('keeps the mode of the file', async () => {
  chmodSync(join(line.folder, 'a.yaml'), 0o666);
  await fix('a.yaml');
  expect(statSync(join(line.folder, 'a.yaml')).mode & 0o7777).toBe(0o666);
  expect(readdirSync(line.folder)).toEqual(['a.yaml']);
});

test('fixes the file that a named link refers to', async () => {
  const elsewhere = new CommandLine({ 'b.yaml': WRONG });
  symlinkSync(join(elsewhere.folder, 'b.yaml'), join(line.folder, 'link.yaml'));
  expect(await fix('link.yaml')).toMatchObject({
    status: 0,
    err: 'cdk8s-pods: fixed 1 problem\n',
  });
  expect(contentOf('link.yaml')).toBe(FIXED);
  expect(lstatSync(join(line.folder, 'link.yaml')).isSymbolicLink()).toBe(true);
  elsewhere.remove();
});

test('fixes the file that a link in a folder refers to, if it is in the folder', async () => {
  line.write('k8s/sub/b.yaml', WRONG);
  symlinkSync('sub/b.yaml', join(line.folder, 'k8s/b.yaml'));
  expect(await fix('k8s')).toMatchObject({ status: 0, err: 'cdk8s-pods: fixed 1 problem\n' });
  expect(contentOf('k8s/sub/b.yaml')).toBe(FIXED);
});

test.each(['k8s', 'k8s/', './k8s'])(
  'validates, but does not fix, a file outside of %s that a link in it refers to',
  async (folder) => {
    line.write('k8s/other.txt', '');
    symlinkSync('../a.yaml', join(line.folder, 'k8s/b.yaml'));
    const { status, out, err } = await fix(folder);
    expect({ status, err }).toEqual({
      status: 2,
      err:
        'cdk8s-pods: k8s/b.yaml: cannot write the fixes: it is a symbolic link to ' +
        `${realpathSync(line.folder)}/a.yaml, outside of the folder. Name that file to fix it.\n`,
    });
    expect(out).toContain(REFUSED);
    expect(contentOf('a.yaml')).toBe(WRONG);
  },
);

test('reports a link outside of the folder only if its file has something to fix', async () => {
  line.write('a.yaml', FIXED);
  line.write('k8s/other.txt', '');
  symlinkSync('../a.yaml', join(line.folder, 'k8s/b.yaml'));
  expect(await fix('k8s')).toMatchObject({ status: 0, err: '' });
});

test('validates a file that it cannot fix, and says why, and fixes the others', async () => {
  linkSync(join(line.folder, 'a.yaml'), join(line.folder, 'other-name'));
  line.write('b.yaml', WRONG);
  const { status, out, err } = await fix('.');
  expect({ status, err }).toEqual({
    status: 2,
    err:
      'cdk8s-pods: a.yaml: cannot write the fixes: the file has 2 hard links, of which only one ' +
      'would be replaced\ncdk8s-pods: fixed 1 problem\n',
  });
  expect(out).toContain('a.yaml:8:30: refused: Pod web: spec.containers[0].env[0].value: ');
  expect(out).toContain('2 objects in 2 files: 1 refused\n');
  expect([contentOf('a.yaml'), contentOf('b.yaml')]).toEqual([WRONG, FIXED]);
});

test('says that it has no permission to write in the folder', async () => {
  const folder = basename(ordinaryFolder(line.folder));
  const path = line.write(`${folder}/a.yaml`, WRONG);
  const { status, out, err } = await asOrdinaryUser(async () => {
    chmodSync(join(line.folder, folder), 0o500);
    const result = await fix(`${folder}/a.yaml`);
    chmodSync(join(line.folder, folder), 0o700);
    return result;
  });
  expect({ status, err }).toEqual({
    status: 2,
    err: `cdk8s-pods: ${folder}/a.yaml: cannot write the fixes: permission denied\n`,
  });
  expect(out).toContain(REFUSED);
  expect(readFileSync(path, 'utf8')).toBe(WRONG);
});

test('reports a file that cannot be read once', async () => {
  symlinkSync('nothing', join(line.folder, 'dangling.yaml'));
  expect(await fix('dangling.yaml')).toMatchObject({
    status: 2,
    err: 'cdk8s-pods: dangling.yaml: there is no such file or folder\n',
  });
});
