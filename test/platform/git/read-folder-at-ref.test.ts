import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readFolderAtRef } from '../../../lib/platform/git/read-folder-at-ref.js';
import { GitRepository } from '../../support/git-repository.js';
import { folderContents, inScratch } from '../../synth/folder-contents.js';

const repository = new GitRepository();
const { folder } = repository;
repository.write('dist/a.yaml', 'a: 1\n');
repository.write('dist/b/c.yml', 'c: ü\n');
repository.write('dist/b/d.json', '{}');
repository.write('dist/README.md', 'no manifest');
repository.write('dist/yaml', 'no manifest');
repository.write('dist.prod/a.yaml', 'prod: 1\n');
repository.commit('first');
repository.git(['tag', '--annotate', 'v1', '--message', 'v1']);
repository.git(['tag', '--annotate', 'v1-again', '--message', 'again', 'v1']);
repository.git(['tag', 'the-tree', 'HEAD:dist']);
repository.git(['tag', '--annotate', 'the-blob', '--message', 'b', 'HEAD:dist/a.yaml']);
afterAll(() => repository.remove());

const FILES = [
  { file: 'a.yaml', text: 'a: 1\n' },
  { file: 'b/c.yml', text: 'c: ü\n' },
  { file: 'b/d.json', text: '{}' },
];

test('reads the manifests of a folder and its subfolders', () => {
  expect(readFolderAtRef('HEAD', 'dist', folder)).toEqual({
    exists: true,
    files: FILES,
    symbolicLinks: 0,
    submodules: 0,
  });
});

test.each([
  'main',
  'refs/heads/main',
  'HEAD',
  '@',
  'HEAD^0',
  'v1',
  'v1-again',
  'main^{commit}',
  ':/first',
  'HEAD^{/fir}',
  repository.git(['rev-parse', 'HEAD']),
  repository.git(['rev-parse', '--short', 'HEAD']),
])('%s is a commit', (ref) => {
  expect(readFolderAtRef(ref, 'dist', folder).files).toEqual(FILES);
});

test.each([
  ['none', "there is no commit 'none': write a branch, a tag or a commit, such as main"],
  ['', "there is no commit ''"],
  [' ', "there is no commit ' '"],
  [':/nothing', "there is no commit ':/nothing'"],
  ['main..HEAD', "there is no commit 'main..HEAD'"],
  ['^main', "there is no commit '^main'"],
  ['main\nHEAD', "there is no commit 'main\nHEAD'"],
  ['main\0', "there is no commit 'main\0'"],
  ['--help', "there is no commit '--help'"],
  ['--output=x', "there is no commit '--output=x'"],
  ['-', "there is no commit '-'"],
  ['HEAD:dist', "'HEAD:dist' is a tree, not a commit: write a branch, a tag or a commit"],
  ['main^{tree}', "'main^{tree}' is a tree, not a commit"],
  [':dist/a.yaml', "':dist/a.yaml' is a blob, not a commit"],
  ['the-tree', "'the-tree' is a tree, not a commit"],
  ['the-blob', "'the-blob' is a tag, not a commit"],
])('%j is no commit', (ref, message) => {
  const before = folderContents(folder);
  expect(() => readFolderAtRef(ref, 'dist', folder)).toThrow(message);
  expect(folderContents(folder)).toEqual(before);
});

test('a folder that the commit does not have is empty', () => {
  for (const path of ['none', 'dis', 'dist/a.yaml', 'd*t', ':(top)dist'])
    expect(readFolderAtRef('HEAD', path, folder)).toEqual({
      exists: false,
      files: [],
      symbolicLinks: 0,
      submodules: 0,
    });
});

test.each(['dist/', './dist', 'dist/b/..', join(folder, 'dist')])('finds the folder %s', (path) => {
  expect(readFolderAtRef('HEAD', path, folder).files).toEqual(FILES);
});

test('finds a folder from a subfolder', () => {
  expect(readFolderAtRef('HEAD', '..', join(folder, 'dist/b')).files).toEqual(FILES);
  expect(readFolderAtRef('HEAD', '../..', join(folder, 'dist/b')).files).toHaveLength(4);
  expect(readFolderAtRef('HEAD', '.', join(folder, 'dist/b')).files).toHaveLength(2);
});

test('refuses a folder outside of the repository', () => {
  expect(() => readFolderAtRef('HEAD', '../x', folder)).toThrow(
    `the folder ../x is outside of the git repository of ${folder}`,
  );
});

test.each(['* ', 'sp \n', ':x', ':(exclude)x', '--output=x', 'ü', '"q"'])(
  'reads a folder with the name %j',
  (name) => {
    repository.git(['checkout', '--quiet', '--detach', 'main']);
    repository.write(`${name}/a.yaml`, 'a: 1');
    repository.commit();
    const { files } = readFolderAtRef('HEAD', name, folder);
    expect(files).toEqual([{ file: 'a.yaml', text: 'a: 1' }]);
    expect(readFolderAtRef('HEAD', '.', join(folder, name)).files).toEqual(files);
    repository.git(['checkout', '--quiet', 'main']);
  },
);

const file = (name: string | Uint8Array, id = repository.blob('a: 1\n')) => ({
  mode: '100644',
  name,
  id,
});
const inTree = (name: string, entry: Parameters<GitRepository['tree']>[0][number]) => ({
  mode: '40000',
  name,
  id: repository.tree([entry]),
});

test.each([
  ['..', 'up', inTree('..', inTree('..', file('pwned.yaml')))],
  ['..', 'up-file', file('..')],
  ['..', 'up-not-a-manifest', inTree('..', file('pwned'))],
  ['..', 'slash', file('../pwned.yaml')],
  ['..', 'link', { ...file('..'), mode: '120000' }],
  ['.', 'same', inTree('.', file('pwned.yaml'))],
  ['', 'root', file('/tmp/pwned.yaml')],
  ['', 'end', file('pwned.yaml/')],
])('refuses a path with the part %j, and writes nothing: %s', (part, branch, entry) => {
  repository.commitTree(branch, repository.tree([inTree('dist', entry)]));
  const before = folderContents(folder);
  expect(() => readFolderAtRef(branch, 'dist', folder)).toThrow(
    `a path in git cannot have the part "${part}", so nothing was read`,
  );
  expect(folderContents(folder)).toEqual(before);
});

test('git itself refuses an empty name', () => {
  repository.commitTree('empty', repository.tree([file('')]));
  expect(() => readFolderAtRef('empty', '.', folder)).toThrow(/^git ls-tree failed: \S/);
});

test('counts symbolic links and submodules, and reads neither', () => {
  const commit = repository.git(['rev-parse', 'HEAD']);
  const entries = [
    file('a.yaml'),
    { mode: '120000', name: 'link', id: repository.blob('/etc') },
    { mode: '120000', name: 'link.yaml', id: repository.blob('../../secret.yaml') },
    { mode: '160000', name: 'module', id: '1'.repeat(commit.length) },
    { mode: '160000', name: 'module.yaml', id: commit },
  ];
  repository.commitTree(
    'links',
    repository.tree([{ mode: '40000', name: 'dist', id: repository.tree(entries) }]),
  );
  expect(readFolderAtRef('links', 'dist', folder)).toEqual({
    exists: true,
    files: [{ file: 'a.yaml', text: 'a: 1\n' }],
    symbolicLinks: 2,
    submodules: 2,
  });
});

test('reads files whose names are not UTF-8', () => {
  const names = [Buffer.from([0xfe, 0xff]), Buffer.from('\n\t"')];
  const entries = names.map((name) => file(Buffer.concat([name, Buffer.from('.yaml')])));
  repository.commitTree('odd', repository.tree([...entries].reverse()));
  expect(readFolderAtRef('odd', '.', folder).files.map((each) => each.file)).toEqual([
    '\n\t".yaml',
    '\ufffd\ufffd.yaml',
  ]);
});

test.each([
  ['a folder', 'folder-as-file', 'tree', () => repository.git(['rev-parse', 'HEAD^{tree}'])],
  ['nothing', 'no-blob', 'missing', () => '2'.repeat(40)],
])('a file that is %s is an error', (_name, branch, type, id) => {
  const tree = repository.tree([file('a.yaml', id())]);
  repository.commitTree(branch, tree);
  expect(() => readFolderAtRef(branch, '.', folder)).toThrow(
    `object ${id()} of a file is not a blob, but ${type}`,
  );
});

test('refuses a tree that expands to more paths than fit in memory', () => {
  let id = repository.tree([file('a.yaml')]);
  for (let level = 0; level < 5; level++)
    id = repository.tree(
      Array.from({ length: 40 }, (_, i) => ({ mode: '40000', name: `${i + 10}`, id })),
    );
  repository.commitTree('bomb', id);
  expect(() => readFolderAtRef('bomb', '.', folder)).toThrow(
    'git ls-tree has more than 64 MiB of output, which is the limit',
  );
});

test('refuses a blob that many files share if the files have more than 1 GiB', () => {
  const id = repository.blob('x'.repeat(1 << 20));
  const entries = Array.from({ length: 1025 }, (_, i) => file(`${i + 1000}.yaml`, id));
  repository.commitTree('shared', repository.tree(entries));
  expect(() => readFolderAtRef('shared', '.', folder)).toThrow(
    'the manifests of . in shared have more than 1 GiB, which is the limit',
  );
});

test('obeys GIT_DIR, which git sets for hooks', () => {
  inScratch((elsewhere) => {
    process.env['GIT_DIR'] = join(folder, '.git');
    try {
      expect(readFolderAtRef('main', 'dist', elsewhere).files).toEqual(FILES);
    } finally {
      delete process.env['GIT_DIR'];
    }
    expect(() => readFolderAtRef('main', 'dist', elsewhere)).toThrow(
      /^git rev-parse failed: .*not a git repository/,
    );
  });
});

test('says that there is no git', () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/none';
  try {
    expect(() => readFolderAtRef('main', 'dist', folder)).toThrow(
      'cannot run git: there is no program `git` in PATH',
    );
  } finally {
    process.env['PATH'] = path;
  }
});

test('reads the commit, not the files of the working tree', () => {
  repository.write('dist/a.yaml', 'a: 2\n');
  symlinkSync('a.yaml', join(folder, 'dist/new.yaml'));
  expect(readFolderAtRef('HEAD', 'dist', folder).files).toEqual(FILES);
});
