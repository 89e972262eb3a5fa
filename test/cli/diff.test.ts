// The command `diff`. The tests in test/diff cover the differences themselves.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { GitRepository } from '../support/git-repository.js';

const line = new CommandLine({
  'before/web.yaml': podYaml('image: nginx:1.28'),
  'after/web.yaml': podYaml('image: nginx:1.29'),
  'broken/web.yaml': 'a: [',
});
const app = new CommandLine({
  'cdk8s.yaml': 'app: node app.js\noutput: made',
  'app.js':
    "console.log('Done.'); require('node:fs')" +
    ".copyFileSync('web.yaml', process.env.CDK8S_OUTDIR + '/web.yaml');",
  'web.yaml': podYaml('image: nginx:1.29'),
  'made/web.yaml': podYaml('image: nginx:1.28'),
});
afterAll(() => {
  line.remove();
  app.remove();
});

/** Returns the report on the change of the image, compared with a folder. */
const changeFrom = (folder: string): string =>
  '~ Pod web: restart in place\n    spec.containers[app].image: "nginx:1.28" -> "nginx:1.29"\n' +
  '    restart in place because of spec.containers[0].image\n' +
  `${assumptionOn(folder)}\n` +
  '1 object differs: 1 changed. Effects: 1 restart in place.\n';
const assumptionOn = (folder: string): string =>
  `Compared with ${folder}, by client-side-apply, assuming that it was applied last in this way ` +
  'and that nobody else wrote to the objects.';

test('compares two folders', async () => {
  expect(await line.run(['diff', 'before', 'after'])).toEqual({
    status: 1,
    out: changeFrom('before'),
    err: '',
  });
  expect((await line.run(['diff', 'before', 'before'])).status).toBe(0);
});

test('compares the output folder of an app with what a synth would write', async () => {
  expect(await app.run(['diff'], { env: { PATH: process.env['PATH'] ?? '' } })).toEqual({
    status: 1,
    out: changeFrom('made'),
    err: 'Done.\n',
  });
});

test('prints Markdown and JSON', async () => {
  expect((await line.run(['diff', 'before', 'after', '-o', 'markdown'])).out).toContain(
    '| field | before | after |',
  );
  expect(JSON.parse((await line.run(['diff', 'before', 'after', '-o', 'json'])).out)).toMatchObject(
    { differences: [{ type: 'changed', name: 'web', effect: 'restart-in-place' }] },
  );
});

test('says that there is no folder to compare with', async () => {
  expect(await line.run(['diff', 'nowhere', 'after'])).toEqual({
    status: 1,
    out:
      `+ Pod web: create\n${assumptionOn('nowhere')}\n` +
      '1 object differs: 1 added. Effects: 1 create.\n',
    err: 'cdk8s-pods: there is no folder nowhere: all objects count as added\n',
  });
});

test.each([
  [['before'], 'there is no cdk8s.yaml in this folder'],
  [['before', 'nowhere'], 'there is no folder nowhere'],
  [['before', 'after', 'before'], 'name at most two folders'],
  [['before/web.yaml', 'after'], /web\.yaml is a file: name a folder\n$/],
  [['broken', 'after'], /^cdk8s-pods: \S.*web\.yaml:1: [^\n]*\n$/],
])('reports a usage error for %j', async (args, message) => {
  const { status, err } = await line.run(['diff', ...args]);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(message) });
});

describe('--ref', () => {
  const repository = new GitRepository();
  const { folder } = repository;
  beforeAll(() => {
    repository.write('dist/web.yaml', podYaml('image: nginx:1.28'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/dist/`), Buffer.from([0xff]), Buffer.from('.yaml')]),
      podYaml('image: nginx:1.28').replace('web', 'odd'),
    );
    symlinkSync('web.yaml', join(folder, 'dist/link.yaml'));
    symlinkSync('..', join(folder, 'dist/up'));
    repository.git(['add', '--all']);
    const module = `160000,${'1'.repeat(40)},dist/module`;
    repository.git(['update-index', '--add', '--cacheinfo', module]);
    repository.git(['commit', '--quiet', '--message', 'one']);
    repository.write('dist/web.yaml', podYaml('image: nginx:1.29'));
    repository.write('dist/broken.txt', 'a: [');
    const pwned = { mode: '100644', name: 'pwned.yaml', id: repository.blob('a: 1') };
    let id = repository.tree([pwned]);
    for (let level = 0; level < 4; level++)
      id = repository.tree([{ mode: '40000', name: '..', id }]);
    repository.commitTree('evil', repository.tree([{ mode: '40000', name: 'dist', id }]));
    const broken = { mode: '100644', name: 'b.yaml', id: repository.blob('a: 1\nb: [') };
    const dist = { mode: '40000', name: 'dist', id: repository.tree([broken]) };
    repository.commitTree('broken', repository.tree([dist]));
  });
  afterAll(() => repository.remove());

  const run = (...args: readonly string[]) => line.run(['diff', ...args], { folder });

  test.each(['HEAD', ':/one'])(
    'compares with the folder at %s, and counts what is skipped',
    async (ref) => {
      expect(await run('--ref', ref, 'dist', 'dist')).toEqual({
        status: 1,
        out: changeFrom(`${ref}:dist`),
        err:
          `cdk8s-pods: ${ref}:dist: skipped 2 symbolic links and 1 submodule\n` +
          'cdk8s-pods: dist: skipped 2 symbolic links\n',
      });
    },
  );

  test('says that the commit does not have the folder', async () => {
    const { status, err } = await run('--ref', 'HEAD', 'none', 'dist');
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringContaining('HEAD has no folder none: all objects count as added\n'),
    });
  });

  test.each([
    ['none', "there is no commit 'none'"],
    ['HEAD:dist', "'HEAD:dist' is a tree, not a commit"],
    ['evil', 'has a file with the path "dist/../../../../pwned.yaml"'],
    ['broken', 'cdk8s-pods: broken:dist/b.yaml:2: '],
    ['=--help', "there is no commit '--help'"],
  ])('exits with 2 for %j', async (ref, message) => {
    const option = ref.startsWith('=') ? [`--ref${ref}`] : ['--ref', ref];
    const { status, out, err } = await run(...option, 'dist', 'dist');
    expect({ status, out, err }).toEqual({
      status: 2,
      out: '',
      err: expect.stringContaining(message),
    });
    expect(err).toMatch(/^cdk8s-pods: [^\n]*\n$/);
  });
});
