import crypto from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ReplaceFileError,
  readSnapshot,
  replaceFile,
} from '../../lib/platform/output/replace-file.js';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';

/** Runs a function with a file, and removes the file afterwards. */
const withFile = (work: (file: string, folder: string) => void, text = 'old'): void =>
  withTempFolder((folder) => {
    const file = join(folder, 'a.yaml');
    writeFileSync(file, text);
    work(file, folder);
  });

const contentOf = (file: string): string => readFileSync(file, 'utf8');

test('replaces the content, and leaves no other file', () => {
  withFile((file, folder) => {
    replaceFile(readSnapshot(file), 'new');
    expect(contentOf(file)).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

test.each([0o600, 0o644, 0o664, 0o666, 0o755, 0o1644, 0o2755, 0o4755, 0o6777])(
  'keeps the mode %i, whatever the umask',
  (mode) => {
    withFile((file) => {
      chmodSync(file, mode);
      const umask = process.umask(0o077);
      try {
        replaceFile(readSnapshot(file), 'new');
      } finally {
        process.umask(umask);
      }
      expect(statSync(file).mode & 0o7777).toBe(mode);
    });
  },
);

test('replaces the file that a symbolic link refers to, and keeps the link', () => {
  withFile((file, folder) => {
    const link = join(folder, 'link.yaml');
    symlinkSync('a.yaml', link);
    replaceFile(readSnapshot(link), 'new');
    expect(readlinkSync(link)).toBe('a.yaml');
    expect(lstatSync(file).isFile()).toBe(true);
    expect(contentOf(file)).toBe('new');
  });
});

test('refuses a file with several hard links', () => {
  withFile((file, folder) => {
    linkSync(file, join(folder, 'b.yaml'));
    expect(() => replaceFile(readSnapshot(file), 'new')).toThrow(
      new ReplaceFileError('the file has 2 hard links, of which only one would be replaced'),
    );
    expect(contentOf(file)).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  });
});

test.each<[string, (file: string) => void]>([
  ['more text', (file) => appendFileSync(file, '!')],
  ['another text of the same size', (file) => writeFileSync(file, 'odd')],
  [
    'another text with the old time of change',
    (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'odd');
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'a new file with the same text',
    (file) => {
      writeFileSync(`${file}.new`, 'old');
      renameSync(`${file}.new`, file);
    },
  ],
  [
    'a link to the same text',
    (file) => {
      renameSync(file, join(dirname(file), 'b.yaml'));
      symlinkSync('b.yaml', file);
    },
  ],
])('refuses a file that has %s since it was read', (_name, edit) => {
  withFile((file, folder) => {
    const snapshot = readSnapshot(file);
    edit(file);
    const before = { text: contentOf(file), files: readdirSync(folder) };
    expect(() => replaceFile(snapshot, 'new')).toThrow(
      new ReplaceFileError('the file was changed while it was checked: try again'),
    );
    expect({ text: contentOf(file), files: readdirSync(folder) }).toEqual(before);
  });
});

test('does not create a file that was removed since it was read', () => {
  withFile((file, folder) => {
    const snapshot = readSnapshot(file);
    rmSync(file);
    expect(() => replaceFile(snapshot, 'new')).toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('does not follow a link that has the name of the new file', () => {
  withFile((file, folder) => {
    jest.spyOn(crypto, 'randomBytes').mockImplementation(() => Buffer.alloc(8));
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'secret');
    const planted = join(folder, '.cdk8s-pods-0000000000000000.tmp');
    symlinkSync('victim', planted);
    expect(() => replaceFile(readSnapshot(file), 'new')).toThrow(/EEXIST/);
    jest.restoreAllMocks();
    expect([file, victim].map(contentOf)).toEqual(['old', 'secret']);
    expect(readlinkSync(planted)).toBe('victim');
  });
});

test('reports a link that refers to nothing or to itself', () => {
  withTempFolder((folder) => {
    symlinkSync('nothing', join(folder, 'dangling'));
    symlinkSync('circle', join(folder, 'circle'));
    expect(() => readSnapshot(join(folder, 'dangling'))).toThrow(/ENOENT/);
    expect(() => readSnapshot(join(folder, 'circle'))).toThrow(/ELOOP/);
  });
});
