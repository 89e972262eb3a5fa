// Folders that cannot be swapped are changed file by file.
import fs, { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';
import { folderContents } from '../synth/folder-contents.js';
import { writeFiles } from './write-files.js';

/** Calls a function in a new working directory, which can only be changed file by file. */
const inWorkingDirectory = (work: () => void): void =>
  withTempFolder((folder) => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      work();
    } finally {
      process.chdir(before);
      jest.restoreAllMocks();
    }
  });

/** Makes the renames to a file fail, as if its folder were read-only. */
function failToRenameTo(name: string): void {
  const rename = fs.renameSync;
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(to).endsWith(name))
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    rename(from, to);
  });
}

test('an error before the first file says that the folder is unchanged', () => {
  inWorkingDirectory(() => {
    writeFiles('.', { a: 'a', b: 'b' });
    failToRenameTo('/a');
    expect(() => writeFiles('.', { a: 'A', b: 'B' })).toThrow(
      'cannot write to .: permission denied. The folder is unchanged.',
    );
    expect(folderContents(realpathSync('.'))).toEqual({ a: 'a', b: 'b' });
  });
});

test('an error after the first file says that some files are new', () => {
  inWorkingDirectory(() => {
    writeFiles('.', { a: 'a', b: 'b' });
    failToRenameTo('/b');
    expect(() => writeFiles('.', { a: 'A', b: 'B' })).toThrow(
      'cannot write to .: permission denied. Some of its files are already new. ' +
        'Once this is fixed, synthesize again.',
    );
    expect(folderContents(realpathSync('.'))).toEqual({ a: 'A', b: 'b' });
  });
});

test('files that were added before an error are removed when they are no longer made', () => {
  inWorkingDirectory(() => {
    writeFiles('.', { a: 'a' });
    failToRenameTo('/c');
    expect(() => writeFiles('.', { a: 'a', b: 'b', c: 'c' })).toThrow('permission denied');
    expect(existsSync('b')).toBe(true);
    jest.restoreAllMocks();
    writeFiles('.', { a: 'a', d: 'd' });
    expect(folderContents(realpathSync('.'))).toEqual({ a: 'a', d: 'd' });
  });
});

test('a folder is swapped back if the new one cannot be moved in', () => {
  withTempFolder((scratch) => {
    const dist = join(scratch, 'dist');
    writeFiles(dist, { a: 'a', b: 'b' });
    const rename = fs.renameSync;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith('.new')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      rename(from, to);
    });
    expect(() => writeFiles(dist, { a: 'A', b: 'B' })).toThrow(
      'the disk is full. The folder is unchanged.',
    );
    jest.restoreAllMocks();
    expect(folderContents(dist)).toEqual({ a: 'a', b: 'b' });
    expect(readdirSync(scratch)).toEqual(['dist']);
  });
});

test('a folder that can be moved neither in nor back is restored by the next call', () => {
  withTempFolder((scratch) => {
    const dist = join(scratch, 'dist');
    writeFiles(dist, { a: 'a', b: 'b' });
    mkdirSync(join(dist, 'mine'));
    const rename = fs.renameSync;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (to === dist) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      rename(from, to);
    });
    expect(() => writeFiles(dist, { a: 'A', b: 'B' })).toThrow(
      /: the disk is full\. The folder is now \S+\.old\. Once this is fixed, synthesize again/,
    );
    expect(existsSync(dist)).toBe(false);
    jest.restoreAllMocks();
    writeFiles(dist, { a: 'A', b: 'b' });
    expect(folderContents(dist)).toEqual({ a: 'A', b: 'b', 'mine/': '' });
    expect(readdirSync(scratch)).toEqual(['dist']);
  });
});

describe('what is flushed to the disk', () => {
  /** Returns the number of calls of `fsync` that writing files makes. */
  function fsyncsOf(work: () => void): number {
    const fsync = jest.spyOn(fs, 'fsyncSync');
    work();
    const { length } = fsync.mock.calls;
    jest.restoreAllMocks();
    return length;
  }

  const filesOf = (first: string, second: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`f${i}`, i < 50 ? first : second] as const),
    );

  test('each file that is written, if many others are unchanged', () => {
    withTempFolder((scratch) => {
      const dist = join(scratch, 'dist');
      writeFiles(dist, filesOf('a', 'a'));
      // The files, the list of files, and the folder at least.
      expect(fsyncsOf(() => writeFiles(dist, filesOf('a', 'b')))).toBeGreaterThanOrEqual(52);
    });
  });

  test('a single file, which is moved into the folder', () => {
    withTempFolder((scratch) => {
      const dist = join(scratch, 'dist');
      writeFiles(dist, { ...filesOf('a', 'a'), last: 'a' });
      const write = () => writeFiles(dist, { ...filesOf('a', 'a'), last: 'b' });
      expect(fsyncsOf(write)).toBeGreaterThanOrEqual(3);
    });
  });

  test('nothing, if nothing changed', () => {
    withTempFolder((scratch) => {
      const dist = join(scratch, 'dist');
      writeFiles(dist, filesOf('a', 'a'));
      expect(fsyncsOf(() => writeFiles(dist, filesOf('a', 'a')))).toBe(0);
    });
  });
});
