import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DiskError } from '../../lib/platform/output/replace-folder.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { hiddenFiles, writeFiles } from './write-files.js';

const isRoot = process.getuid?.() === 0;
const MOUNT = ['-t', 'tmpfs', '-o', 'size=64k', 'none'];

function canMount(): boolean {
  return inScratch(
    (folder) =>
      spawnSync('mount', [...MOUNT, folder]).status === 0 &&
      spawnSync('umount', [folder]).status === 0,
  );
}

function fileIn(folder: string): string {
  const file = join(folder, 'f');
  writeFileSync(file, '');
  return file;
}

test.each<[string, (scratch: string) => string, RegExp]>([
  ['a file', (scratch) => fileIn(scratch), /is a file: name a folder/],
  ['below a file', (scratch) => join(fileIn(scratch), 'dist'), /a part of its path is a file/],
  ['a name that is too long', (scratch) => join(scratch, 'x'.repeat(300)), /too long/],
])('%s is refused in a sentence', (_name, place, sentence) => {
  inScratch((scratch) => {
    const dist = place(scratch);
    expect(() => writeFiles(dist, { a: 'a' })).toThrow(DiskError);
    expect(() => writeFiles(dist, { a: 'a' })).toThrow(sentence);
    expect(hiddenFiles(scratch)).toEqual([]);
  });
});

// Root may write everywhere, and nobody else may mount.
if (!isRoot) {
  test('a folder that must not be written is refused in a sentence', () => {
    inScratch((scratch) => {
      chmodSync(scratch, 0o500);
      expect(() => writeFiles(join(scratch, 'dist'), { a: 'a' })).toThrow(/no permission/);
      chmodSync(scratch, 0o700);
    });
  });
}

if (canMount()) {
  test('a full disk is told, and the folder is as it was; one that is mounted is changed file by file', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      mkdirSync(dist);
      expect(spawnSync('mount', [...MOUNT, dist]).status).toBe(0);
      try {
        writeFiles(dist, { a: 'a', b: 'b' });
        expect(() => writeFiles(dist, { a: 'x'.repeat(200_000) })).toThrow(
          /the disk is full. Nothing in it was changed/,
        );
        expect(folderContents(dist)).toEqual({ a: 'a', b: 'b' });
        writeFiles(dist, { a: 'A', c: 'c' });
        expect(folderContents(dist)).toEqual({ a: 'A', c: 'c' });
        spawnSync('mount', ['-o', 'remount,ro', dist]);
        expect(() => writeFiles(dist, { a: 'x' })).toThrow(/can only be read/);
      } finally {
        spawnSync('umount', [dist]);
      }
    });
  });
}

describe('two at once', () => {
  test('the second one is told who writes, and the first one wins whole', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      // A process that lives: the one that runs the tests.
      writeFileSync(join(scratch, '.dist.lock'), `${process.ppid} ${hostname()}\n`);
      expect(() => writeFiles(dist, { a: 'a' })).toThrow(
        new RegExp(`process ${process.ppid} on .* is writing there`),
      );
      expect(existsSync(dist)).toBe(false);
      expect(hiddenFiles(scratch)).toEqual(['.dist.lock']);
    });
  });

  test('a lock that a dead process left is taken over, with what it left', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      writeFileSync(join(scratch, '.dist.lock'), `${pid} ${hostname()}\n`);
      mkdirSync(join(scratch, `.dist.${pid}.new`));
      mkdirSync(join(scratch, `.dist.${pid}.old`));
      writeFileSync(join(scratch, `.dist.${pid}.old/kept`), 'kept');
      writeFiles(dist, { a: 'a' });
      // It had moved the folder out, and none in: that one is put back first.
      expect(folderContents(dist)).toEqual({ a: 'a', kept: 'kept' });
      expect(hiddenFiles(scratch)).toEqual([]);
      rmSync(dist, { recursive: true });
    });
  });
});
