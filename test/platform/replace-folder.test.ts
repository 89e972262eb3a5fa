import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { replaceFolder } from '../../lib/platform/output/replace-folder.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { hiddenFiles, writeFiles } from './write-files.js';

test('replaces the files of the previous call, and keeps the files of others', () => {
  inScratch((scratch) => {
    const dist = join(scratch, 'dist');
    expect(writeFiles(dist, { 'a.yaml': 'a', 'b/c.yaml': 'c', 'b/d.yaml': 'd' })).toEqual({
      files: 3,
      bytes: 3,
      added: 3,
      changed: 0,
      removed: 0,
    });
    mkdirSync(join(dist, 'mine'));
    writeFileSync(join(dist, 'mine/README.md'), 'mine');
    writeFileSync(join(dist, 'b/notes'), 'notes');
    symlinkSync('mine/README.md', join(dist, 'link'));
    expect(writeFiles(dist, { 'a.yaml': 'A', 'e/f.yaml': 'f' })).toEqual({
      files: 2,
      bytes: 2,
      added: 1,
      changed: 1,
      removed: 2,
    });
    expect(Object.keys(folderContents(dist))).toEqual(
      ['a.yaml', 'b/', 'b/notes', 'e/', 'e/f.yaml', 'link', 'mine/', 'mine/README.md'].sort(),
    );
    expect(readFileSync(join(dist, 'a.yaml'), 'utf8')).toBe('A');
    expect(readFileSync(join(dist, 'link'), 'utf8')).toBe('mine');
    expect(hiddenFiles(scratch)).toEqual([]);
  });
});

test('does not touch unchanged files', () => {
  inScratch((scratch) => {
    const dist = join(scratch, 'dist');
    writeFiles(dist, { a: 'a', b: 'b', c: 'c' });
    for (const name of ['a', 'b', 'c', '.synth']) utimesSync(join(dist, name), 1, 1);
    const before = statSync(dist).ino;
    expect(writeFiles(dist, { a: 'a', b: 'b', c: 'c' })).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(statSync(dist).ino).toBe(before);
    expect(statSync(join(dist, '.synth')).mtimeMs).toBe(1000);
    expect(writeFiles(dist, { a: 'a', b: 'B', c: 'c', d: 'd' })).toMatchObject({
      added: 1,
      changed: 1,
      removed: 0,
    });
    expect(['a', 'b', 'c'].map((name) => statSync(join(dist, name)).mtimeMs === 1000)).toEqual([
      true,
      false,
      true,
    ]);
    expect(folderContents(dist)).toEqual({ a: 'a', b: 'B', c: 'c', d: 'd' });
  });
});

test('compares a file that is larger than the buffer', () => {
  inScratch((scratch) => {
    const dist = join(scratch, 'dist');
    const large = 'abcdefgh'.repeat(1 << 18);
    writeFiles(dist, { a: large, b: 'b' });
    expect(writeFiles(dist, { a: large, b: 'b' })).toMatchObject({
      changed: 0,
      bytes: large.length + 1,
    });
    expect(writeFiles(dist, { a: `${large.slice(1)}x`, b: 'b' })).toMatchObject({ changed: 1 });
    expect(readFileSync(join(dist, 'a'), 'utf8')).toBe(`${large.slice(1)}x`);
  });
});

test('leaves the folder unchanged, or absent, if filling it fails', () => {
  inScratch((scratch) => {
    const fail = (folder: string) => () =>
      replaceFolder(folder, (stage) => {
        stage.addDocument('a', 'new');
        throw new Error('no');
      });
    const [old, none] = [join(scratch, 'old'), join(scratch, 'none')];
    writeFiles(old, { a: 'old' });
    expect(fail(old)).toThrow('no');
    expect(fail(none)).toThrow('no');
    expect(folderContents(old)).toEqual({ a: 'old' });
    expect(readdirSync(scratch)).toEqual(['old']);
  });
});

test('accepts names with spaces, quotes and non-ASCII letters', () => {
  inScratch((scratch) => {
    const dist = join(scratch, "täst 'x' 漢", '--out put');
    writeFiles(dist, { a: 'a' });
    writeFiles(dist, { b: 'b', c: 'c' });
    expect(folderContents(dist)).toEqual({ b: 'b', c: 'c' });
  });
});

test('follows a symbolic link to the folder, and keeps it', () => {
  inScratch((scratch) => {
    mkdirSync(join(scratch, 'real'));
    symlinkSync('real', join(scratch, 'dist'));
    writeFiles(join(scratch, 'dist'), { a: 'a' });
    writeFiles(join(scratch, 'dist'), { b: 'b', c: 'c' });
    expect(realpathSync(join(scratch, 'dist'))).toBe(join(realpathSync(scratch), 'real'));
    expect(folderContents(join(scratch, 'real'))).toEqual({ b: 'b', c: 'c' });
  });
});

test('changes the working directory file by file, and keeps it', () => {
  inScratch((scratch) => {
    const before = process.cwd();
    process.chdir(scratch);
    try {
      writeFiles('.', { 'a/b': 'b', c: 'c', d: 'd' });
      writeFileSync('mine', 'mine');
      writeFiles('.', { c: 'C', e: 'e' });
      expect(folderContents(realpathSync('.'))).toEqual({ c: 'C', e: 'e', mine: 'mine' });
      expect(hiddenFiles('.')).toEqual(['.synth']);
    } finally {
      process.chdir(before);
    }
  });
});
