// Whose files `replaceFile` replaces, and what it does where it may not or cannot write.
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ReplaceFileError,
  readSnapshot,
  replaceFile,
} from '../../lib/platform/output/replace-file.js';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';
import { asOrdinaryUser, IS_ROOT, ordinaryFolder } from '../support/ordinary-user.js';
import { reportSkipped } from '../support/report-skipped.js';
import { hasSmallDisk, withSmallDisk } from '../support/small-disk.js';

const contentOf = (file: string): string => readFileSync(file, 'utf8');

describe('as an ordinary user', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-pods-'));
  const folder = ordinaryFolder(scratch);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const replaceIn = (file: string, prepare: () => void): Promise<unknown> =>
    asOrdinaryUser(() => {
      writeFileSync(file, 'old');
      prepare();
      try {
        return replaceFile(readSnapshot(file), 'new');
      } catch (error) {
        return error;
      } finally {
        chmodSync(folder, 0o700);
      }
    });

  test('leaves a read-only folder alone', async () => {
    const file = join(folder, 'in-read-only.yaml');
    expect(await replaceIn(file, () => chmodSync(folder, 0o500))).toMatchObject({
      code: 'EACCES',
    });
    expect(contentOf(file)).toBe('old');
  });

  test('leaves a read-only file alone', async () => {
    const file = join(folder, 'read-only.yaml');
    expect(await replaceIn(file, () => chmodSync(file, 0o444))).toMatchObject({ code: 'EACCES' });
    expect(contentOf(file)).toBe('old');
  });

  if (IS_ROOT) {
    test('refuses a file of another user', async () => {
      const file = join(folder, 'of-root.yaml');
      writeFileSync(file, 'old');
      chmodSync(file, 0o666);
      const files = readdirSync(folder);
      const replace = () => replaceFile(readSnapshot(file), 'new');
      await expect(asOrdinaryUser(replace)).rejects.toThrow(
        new ReplaceFileError(
          'the owner of the file would change: it belongs to user 0 and group 0',
        ),
      );
      expect(contentOf(file)).toBe('old');
      expect(readdirSync(folder)).toEqual(files);
    });
  }
});

if (IS_ROOT) {
  test.each([0o644, 0o4755, 0o2775])('root keeps the owner and the mode %i', (mode) => {
    withTempFolder((folder) => {
      const file = join(folder, 'a.yaml');
      writeFileSync(file, 'old');
      chownSync(file, 1234, 5678);
      chmodSync(file, mode);
      replaceFile(readSnapshot(file), 'new');
      const { uid, gid, mode: kept } = statSync(file);
      expect({ uid, gid, mode: kept & 0o7777 }).toEqual({ uid: 1234, gid: 5678, mode });
      expect(contentOf(file)).toBe('new');
    });
  });

  test('keeps the group in a folder that gives its own group to new files', () => {
    withTempFolder((folder) => {
      const file = join(folder, 'a.yaml');
      writeFileSync(file, 'old');
      chownSync(folder, 0, 5678);
      chmodSync(folder, 0o2755);
      replaceFile(readSnapshot(file), 'new');
      expect(statSync(file).gid).toBe(0);
    });
  });
} else reportSkipped('the tests of owners', 'only root can change the owner of a file');

if (hasSmallDisk)
  test('leaves the file and nothing else on a full disk', async () => {
    await withSmallDisk((folder) => {
      const file = join(folder, 'a.yaml');
      writeFileSync(file, 'old');
      expect(() => replaceFile(readSnapshot(file), 'x'.repeat(100_000))).toThrow(/ENOSPC/);
      expect(contentOf(file)).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.yaml']);
    });
  });
else reportSkipped('the test of a full disk', 'only root can mount a small file system');
