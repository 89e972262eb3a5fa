import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathExists, writeNewFile } from '../../lib/platform/output/write-new-file.js';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';
import { reportSkipped } from '../support/report-skipped.js';
import { hasSmallDisk, withSmallDisk } from '../support/small-disk.js';

test('creates a file', () => {
  withTempFolder((folder) => {
    const file = join(folder, 'a');
    expect(pathExists(file)).toBe(false);
    expect(pathExists(join(folder, 'none/a'))).toBe(false);
    writeNewFile(file, 'ü');
    expect(pathExists(file)).toBe(true);
    expect(pathExists(join(file, 'b'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('ü');
  });
});

test.each<[string, (path: string) => void]>([
  ['a file', (path) => writeFileSync(path, 'old')],
  ['a folder', (path) => mkdirSync(path)],
  ['a link to a file', (path) => symlinkSync('victim', path)],
  ['a link to nothing', (path) => symlinkSync('nothing', path)],
  ['a link to itself', (path) => symlinkSync('a', path)],
])('does not write to %s', (_name, create) => {
  withTempFolder((folder) => {
    writeFileSync(join(folder, 'victim'), 'secret');
    create(join(folder, 'a'));
    expect(pathExists(join(folder, 'a'))).toBe(true);
    expect(() => writeNewFile(join(folder, 'a'), 'new')).toThrow(/EEXIST/);
    expect(readdirSync(folder)).toEqual(['a', 'victim']);
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('secret');
  });
});

if (hasSmallDisk)
  test('leaves no file on a full disk', async () => {
    await withSmallDisk((folder) => {
      expect(() => writeNewFile(join(folder, 'a'), 'x'.repeat(100_000))).toThrow(/ENOSPC/);
      expect(readdirSync(folder)).toEqual([]);
    });
  });
else reportSkipped('the test of a full disk', 'only root can mount a small file system');
