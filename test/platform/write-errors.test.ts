import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiskError } from '../../lib/platform/output/disk-error.js';
import { reportSkipped } from '../support/report-skipped.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { inUserFolder } from './as-user.js';
import { hiddenFiles, writeFiles } from './write-files.js';

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

function linkIn(folder: string, target: string): string {
  const link = join(folder, 'link');
  symlinkSync(target, link);
  return link;
}

test.each<[string, (scratch: string) => string, RegExp]>([
  ['a file', (scratch) => fileIn(scratch), /: it is a file\. Choose another folder/],
  ['below a file', (scratch) => join(fileIn(scratch), 'dist'), /: \S+\/f is a file\. Choose/],
  [
    'a link to nowhere',
    (scratch) => linkIn(scratch, 'nowhere'),
    /: it is a symbolic link to nowhere, which does not exist\. Create it, or remove the link\./,
  ],
  [
    'below a link to nowhere',
    (scratch) => join(linkIn(scratch, 'nowhere'), 'dist'),
    /: \S+\/link is a symbolic link to nowhere, which does not exist\./,
  ],
  [
    'a link to itself',
    (scratch) => linkIn(scratch, 'link'),
    /: it is a symbolic link that leads back to itself\. Remove the link\./,
  ],
  [
    'below a link to itself',
    (scratch) => join(linkIn(scratch, 'link'), 'dist'),
    /: \S+\/link is a symbolic link that leads back to itself\./,
  ],
  ['the root folder', () => '/', /: it is the root folder\. Choose a folder that contains only/],
  ['the home folder', () => homedir(), /: it is your home folder\. Choose a folder that contains/],
  [
    'above the home folder',
    () => dirname(homedir()),
    /: it (is the root|contains your home) folder/,
  ],
  [
    'the name of a temporary folder',
    (scratch) => join(scratch, '.dist.12.0123abcd.new'),
    /: its name is one that synth gives to its temporary folders\./,
  ],
  ['a name that is too long', (scratch) => join(scratch, 'x'.repeat(300)), /too long/],
])('reports %s in a sentence', (_name, place, sentence) => {
  inScratch((scratch) => {
    const dist = place(scratch);
    const write = () => writeFiles(dist, { a: 'a' });
    expect(write).toThrow(DiskError);
    expect(write).toThrow(sentence);
    expect(hiddenFiles(scratch)).toEqual([]);
  });
});

test('reports a folder without write permission in a sentence', () => {
  inUserFolder(({ path, write }) => {
    chmodSync(path, 0o500);
    expect(write(join(path, 'dist'), ['a'], 'a')).toMatch(
      /cannot write to \S+: permission denied\. The folder is unchanged\./,
    );
    chmodSync(path, 0o700);
    expect(readdirSync(path)).toEqual([]);
  });
});

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
} else {
  reportSkipped('the tests of a full disk and of a mount point', 'only root can mount');
}
