// Tests of output folders that are read-only, private, or of another user.
import {
  chmodSync,
  chownSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { reportSkipped } from '../support/report-skipped.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { inUserFolder, isRoot, NOBODY } from './as-user.js';
import { hiddenFiles, writeFiles } from './write-files.js';

if (!isRoot) reportSkipped('folders of another user', 'only root can create them');

/** Returns the mode of a file, in octal, and its owner and group. */
function permissionsOf(path: string): string {
  const { mode, uid, gid } = lstatSync(path);
  return `${(mode & 0o7777).toString(8)} ${uid} ${gid}`;
}

const modeOf = (path: string): string => permissionsOf(path).replace(/ .*/, '');

describe('the mode', () => {
  test.each(['700', '750', '775', '1777', '2755', '500'])(
    'of folders stays as it was: %s',
    (octal) => {
      const mode = Number.parseInt(octal, 8);
      inScratch((scratch) => {
        const dist = join(scratch, 'dist');
        writeFiles(dist, { a: 'a', 'b/c': 'c' });
        const folders = [join(dist, 'mine/deep'), join(dist, 'mine'), join(dist, 'b'), dist];
        mkdirSync(join(dist, 'mine/deep'), { recursive: true });
        for (const folder of folders) chmodSync(folder, mode);
        if (!isRoot) chmodSync(dist, mode | 0o200);
        const before = folders.map(permissionsOf);
        writeFiles(dist, { a: 'A', d: 'd', 'b/e': 'e' });
        expect(folders.map(permissionsOf)).toEqual(before);
        expect(hiddenFiles(scratch)).toEqual([]);
        // So that they can be removed.
        for (const folder of folders) chmodSync(folder, 0o700);
      });
    },
  );

  test('of a changed file stays as it was, and a new file has the default one', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      writeFiles(dist, { secret: '1', other: '1', same: '1' });
      chmodSync(join(dist, 'secret'), 0o600);
      writeFiles(dist, { secret: '2', other: '1', same: '1' });
      expect(modeOf(join(dist, 'secret'))).toBe('600');
      writeFiles(dist, { secret: '3', other: '3', same: '1', new: '3' });
      expect(modeOf(join(dist, 'secret'))).toBe('600');
      expect(modeOf(join(dist, 'new'))).toBe(modeOf(join(dist, 'other')));
    });
  });

  test('of a private folder already protects the new files while they are written', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      mkdirSync(dist, { mode: 0o700 });
      writeFiles(dist, { a: 'a' });
      const modes: string[] = [];
      const files = Object.defineProperty({ a: 'A' }, 'b', {
        enumerable: true,
        get() {
          const staged = hiddenFiles(scratch).filter((name) => name.endsWith('.new'));
          modes.push(...staged.map((name) => modeOf(join(scratch, name))));
          return 'b';
        },
      });
      writeFiles(dist, files);
      expect(modes).toEqual(['700']);
    });
  });
});

if (isRoot)
  test('the owner stays as it was', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      writeFiles(dist, { a: '1', b: '1', c: '1' });
      mkdirSync(join(dist, 'secret'));
      symlinkSync('a', join(dist, 'link'));
      chmodSync(join(dist, 'secret'), 0o2700);
      const owned = [dist, ...['secret', 'a', 'b', 'link'].map((name) => join(dist, name))];
      for (const path of owned) lchownSync(path, 1234, 1235);
      chmodSync(join(dist, 'secret'), 0o2700);
      const before = owned.map(permissionsOf);
      writeFiles(dist, { a: '2', b: '1', c: '2', d: '2' });
      expect(owned.map(permissionsOf)).toEqual(before);
    });
  });

describe('a user who is not root', () => {
  test('reports a read-only folder, and leaves it unchanged', () => {
    inUserFolder(({ path, write }) => {
      const dist = join(path, 'dist');
      expect(write(dist, ['a', 'b'], '1')).toBe('');
      chmodSync(dist, 0o555);
      expect(write(dist, ['a', 'c'], '2')).toMatch(
        /cannot write to \S+: permission denied \(mode 555, owner \d+\)\. The folder is unchanged\./,
      );
      expect(folderContents(dist)).toEqual({ a: '1', b: '1' });
      expect(readdirSync(path)).toEqual(['dist']);
      chmodSync(dist, 0o755);
      expect(write(dist, ['a', 'c'], '2')).toBe('');
      expect(folderContents(dist)).toEqual({ a: '2', c: '2' });
    });
  });

  test('can replace many read-only files without the program `sync`', () => {
    inUserFolder(({ path, write }) => {
      const dist = join(path, 'dist');
      const files = Array.from({ length: 70 }, (_, i) => `f${i}`);
      expect(write(dist, files, '1')).toBe('');
      for (const file of files) chmodSync(join(dist, file), 0o400);
      expect(write(dist, files, '2', { PATH: '' })).toBe('');
      expect(permissionsOf(join(dist, 'f69'))).toMatch(/^400 /);
      expect(folderContents(dist)['f69']).toBe('2');
    });
  });

  test('can write a folder that contains a read-only folder, which stays', () => {
    inUserFolder(({ path, write }) => {
      const dist = join(path, 'dist');
      expect(write(dist, ['a', 'b/c'], '1')).toBe('');
      chmodSync(join(dist, 'b'), 0o555);
      expect(write(dist, ['a', 'b/c', 'd'], '2')).toBe('');
      expect(folderContents(dist)).toEqual({ a: '2', 'b/': '', 'b/c': '2', d: '2' });
      expect(permissionsOf(join(dist, 'b'))).toMatch(/^555 /);
      expect(readdirSync(path)).toEqual(['dist']);
      chmodSync(join(dist, 'b'), 0o755);
    });
  });

  if (!isRoot) return;

  test('changes a folder of another user file by file, and the folder stays', () => {
    inUserFolder(({ path, write }) => {
      const dist = join(path, 'dist');
      mkdirSync(dist);
      chownSync(dist, 1234, NOBODY);
      chmodSync(dist, 0o2770);
      const { ino } = lstatSync(dist);
      expect(write(dist, ['a', 'b/c', 'd'], '1')).toBe('');
      expect(write(dist, ['a', 'b/c', 'e'], '2')).toBe('');
      expect(folderContents(dist)).toEqual({ a: '2', 'b/': '', 'b/c': '2', e: '2' });
      expect(lstatSync(dist).ino).toBe(ino);
      expect(permissionsOf(dist)).toBe(`2770 1234 ${NOBODY}`);
      expect(readdirSync(path)).toEqual(['dist']);
    });
  });

  test('changes a folder that contains a private folder of another user file by file', () => {
    inUserFolder(({ path, write }) => {
      const dist = join(path, 'dist');
      expect(write(dist, ['a'], '1')).toBe('');
      mkdirSync(join(dist, 'secret'), { mode: 0o700 });
      writeFileSync(join(dist, 'secret/key'), 'key', { mode: 0o600 });
      expect(write(dist, ['a', 'b'], '2')).toBe('');
      expect(folderContents(dist)).toEqual({ a: '2', b: '2', 'secret/': '', 'secret/key': 'key' });
      expect(permissionsOf(join(dist, 'secret'))).toBe('700 0 0');
      expect(permissionsOf(join(dist, 'secret/key'))).toBe('600 0 0');
    });
  });

  test('passes over leftovers that this user cannot remove', () => {
    inUserFolder(({ path, write }) => {
      const dist = join(path, 'dist');
      const leftover = join(path, '.dist.12.0123abcd.new');
      mkdirSync(leftover, { mode: 0o700 });
      writeFileSync(join(leftover, 'a'), 'a');
      expect(write(dist, ['a'], '1')).toBe('');
      expect(write(dist, ['a', 'b'], '2')).toBe('');
      expect(folderContents(dist)).toEqual({ a: '2', b: '2' });
      expect(readdirSync(path)).toEqual(['.dist.12.0123abcd.new', 'dist']);
    });
  });
});
