import fs, { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { recover } from './recover.js';
import { writeFiles } from './write-files.js';

/** Makes the folders that a killed process left. */
function makeFolders(scratch: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(scratch, name));
    writeFileSync(join(scratch, name, 'file'), name);
  }
}

test('restores a folder whose process was killed before it moved the new one in', () => {
  inScratch((scratch) => {
    makeFolders(scratch, ['.dist.12.0123abcd.old', '.dist.12.0123abcd.new']);
    recover(join(scratch, 'dist'));
    expect(folderContents(scratch)).toEqual({ 'dist/': '', 'dist/file': '.dist.12.0123abcd.old' });
  });
});

test('does not restore a folder that was removed after the new one was moved in', () => {
  inScratch((scratch) => {
    makeFolders(scratch, ['.dist.12.0123abcd.old', '.dist.13.0123abcd.new']);
    recover(join(scratch, 'dist'));
    expect(readdirSync(scratch)).toEqual([]);
  });
});

test('does not restore a link that somebody put in the place of a folder', () => {
  inScratch((scratch) => {
    makeFolders(scratch, ['elsewhere', '.dist.12.0123abcd.new']);
    symlinkSync('elsewhere', join(scratch, '.dist.12.0123abcd.old'));
    recover(join(scratch, 'dist'));
    expect(folderContents(scratch)).toEqual({ 'elsewhere/': '', 'elsewhere/file': 'elsewhere' });
  });
});

const OTHERS = [
  '.dist.prod.12.0123abcd.old',
  '.dist.prod.12.0123abcd.new',
  '.dist.1.12.0123abcd.old',
  '.dist.1.12.0123abcd.new',
  '.dist.1.old',
  '.dist.1.new',
  '.dist.prod.1.new',
  '.dist.12.0123abcd.new.doomed',
  '.dist.12.0123abcd',
  '.synth-12.0123abcd.new',
  'dist.12.0123abcd.new',
];

test('neither restores nor removes what is of another folder', () => {
  inScratch((scratch) => {
    makeFolders(scratch, OTHERS);
    recover(join(scratch, 'dist'));
    expect(readdirSync(scratch)).toEqual([...OTHERS].sort());
  });
});

test('removes leftovers in a folder that is changed file by file, and keeps those of others', () => {
  inScratch((scratch) => {
    const before = process.cwd();
    process.chdir(scratch);
    try {
      const others = ['.synth.12.0123abcd.old', '.synth.12.0123abcd.new'];
      makeFolders('.', ['.synth-12.0123abcd.old', '.synth-12.0123abcd.new', ...others]);
      writeFiles('.', { a: 'a' });
      expect(readdirSync('.')).toEqual(['.synth', ...[...others].sort(), 'a']);
    } finally {
      process.chdir(before);
    }
  });
});

test('warns of leftovers that cannot be removed, and replaces the folder nevertheless', () => {
  inScratch((scratch) => {
    const dist = join(scratch, 'dist');
    writeFiles(dist, { a: 'a', b: 'b' });
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const remove = fs.rmSync;
    jest.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
      if (/\.(old|lock)$/.test(String(path))) throw Object.assign(new Error(), { code: 'EACCES' });
      remove(path, options);
    });
    writeFiles(dist, { a: 'A', b: 'B' });
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /^cannot remove \S+\/\.dist\.\d+\.\w{8}\.old\. It is no longer needed\.$/,
      ),
      expect.stringMatching(/^cannot remove \S+\/\.dist\.lock\. It is no longer needed\.$/),
    ]);
    expect(folderContents(dist)).toEqual({ a: 'A', b: 'B' });
    jest.restoreAllMocks();
    rmSync(join(scratch, '.dist.lock'));
    writeFiles(dist, { a: 'a', b: 'b' });
    expect(readdirSync(scratch)).toEqual(['dist']);
  });
});
