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
  ['below a file', (scratch) => join(fileIn(scratch), 'dist'), /a part of the path is a file/],
  ['a name that is too long', (scratch) => join(scratch, 'x'.repeat(300)), /too long/],
])('reports %s in a sentence', (_name, place, sentence) => {
  inScratch((scratch) => {
    const dist = place(scratch);
    expect(() => writeFiles(dist, { a: 'a' })).toThrow(DiskError);
    expect(() => writeFiles(dist, { a: 'a' })).toThrow(sentence);
    expect(hiddenFiles(scratch)).toEqual([]);
  });
});

// Root can write everywhere, and only root can mount.
if (!isRoot) {
  test('reports a folder without write permission in a sentence', () => {
    inScratch((scratch) => {
      chmodSync(scratch, 0o500);
      expect(() => writeFiles(join(scratch, 'dist'), { a: 'a' })).toThrow(/permission denied/);
      chmodSync(scratch, 0o700);
    });
  });
}

if (canMount()) {
  test('leaves the folder unchanged if the disk is full, and changes a mount point file by file', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      mkdirSync(dist);
      expect(spawnSync('mount', [...MOUNT, dist]).status).toBe(0);
      try {
        writeFiles(dist, { a: 'a', b: 'b' });
        expect(() => writeFiles(dist, { a: 'x'.repeat(200_000) })).toThrow(
          /the disk is full. The folder is unchanged/,
        );
        expect(folderContents(dist)).toEqual({ a: 'a', b: 'b' });
        writeFiles(dist, { a: 'A', c: 'c' });
        expect(folderContents(dist)).toEqual({ a: 'A', c: 'c' });
        spawnSync('mount', ['-o', 'remount,ro', dist]);
        expect(() => writeFiles(dist, { a: 'x' })).toThrow(/the file system is read-only/);
      } finally {
        spawnSync('umount', [dist]);
      }
    });
  });
}

describe('two processes', () => {
  test('the second one fails with the id of the first one', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      // A process that is alive: the parent of this one.
      writeFileSync(join(scratch, '.dist.lock'), `${process.ppid} ${hostname()}\n`);
      expect(() => writeFiles(dist, { a: 'a' })).toThrow(
        new RegExp(`process ${process.ppid} on .* is writing to it`),
      );
      expect(existsSync(dist)).toBe(false);
      expect(hiddenFiles(scratch)).toEqual(['.dist.lock']);
    });
  });

  test('takes over the lock of a dead process, and restores the folder that it had moved away', () => {
    inScratch((scratch) => {
      const dist = join(scratch, 'dist');
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      writeFileSync(join(scratch, '.dist.lock'), `${pid} ${hostname()}\n`);
      mkdirSync(join(scratch, `.dist.${pid}.new`));
      mkdirSync(join(scratch, `.dist.${pid}.old`));
      writeFileSync(join(scratch, `.dist.${pid}.old/kept`), 'kept');
      writeFiles(dist, { a: 'a' });
      // The dead process had moved the old folder away, and not moved the new one in.
      expect(folderContents(dist)).toEqual({ a: 'a', kept: 'kept' });
      expect(hiddenFiles(scratch)).toEqual([]);
      rmSync(dist, { recursive: true });
    });
  });
});
