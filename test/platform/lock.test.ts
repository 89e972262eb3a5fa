import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type LockOwner, newLockOwner } from '../../lib/platform/output/lock-owner.js';
import { replaceFolder } from '../../lib/platform/output/replace-folder.js';
import { reportSkipped } from '../support/report-skipped.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { hiddenFiles, writeFiles } from './write-files.js';

const isLinux = process.platform === 'linux';
if (!isLinux) reportSkipped('locks of other processes', 'only Linux tells when a process started');

const SELF = newLockOwner();
/** Returns the text of a lock of this process, with some changes. */
const lockOf = (changes: Partial<LockOwner>): string =>
  `${JSON.stringify({ ...SELF, id: 'other', ...changes })}\n`;
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** Writes files to a folder that is locked. Returns the message of the error, if there is one. */
function writeWithLock(scratch: string, makeLock: (path: string) => void): string | undefined {
  makeLock(join(scratch, '.dist.lock'));
  try {
    writeFiles(join(scratch, 'dist'), { a: 'a' });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const withText = (text: string) => (path: string) => writeFileSync(path, text);
const BREAK =
  /If no process is writing to it, set the environment variable CDK8S_PODS_BREAK_LOCK=1/;

const LOCKS_TO_TAKE_OVER: readonly [string, () => string][] = [
  ['a dead process', () => lockOf({ process: deadProcess() })],
  ['an earlier process with the same id', () => lockOf({ started: '1' })],
  ['another process with the id of a dead one', () => lockOf({ process: 1, started: '0' })],
  ['a process from before the machine was restarted', () => lockOf({ boot: 'earlier' })],
];

const LOCKS_TO_EXPLAIN: readonly [string, string, RegExp][] = [
  ['is empty', '', /its lock \S+\/\.dist\.lock is damaged/],
  ['is cut off', lockOf({}).slice(0, 20), /its lock \S+\/\.dist\.lock is damaged/],
  ['is not JSON', 'Zm9v', /its lock \S+\/\.dist\.lock is damaged/],
  ['is not an object', 'null', /its lock \S+\/\.dist\.lock is damaged/],
  ['names no process', '{"process":0,"host":""}', /its lock \S+\/\.dist\.lock is damaged/],
  [
    'is of another machine',
    lockOf({ host: 'other', process: 7 }),
    /its lock \S+\/\.dist\.lock says that process 7 on other is writing to it, which may no longer/,
  ],
  [
    'is of another container',
    lockOf({ pidNamespace: 'pid:[1]', process: 7 }),
    /its lock \S+\/\.dist\.lock says that process 7 on .* is writing to it, which may no longer be/,
  ],
];

if (isLinux) {
  test.each(LOCKS_TO_TAKE_OVER)('takes over the lock of %s', (_, text) => {
    inScratch((scratch) => {
      expect(writeWithLock(scratch, withText(text()))).toBeUndefined();
      expect(folderContents(join(scratch, 'dist'))).toEqual({ a: 'a' });
      expect(hiddenFiles(scratch)).toEqual([]);
    });
  });

  test('reports the process that is writing, which CDK8S_PODS_BREAK_LOCK does not change', () => {
    process.env['CDK8S_PODS_BREAK_LOCK'] = '1';
    try {
      inScratch((scratch) => {
        expect(writeWithLock(scratch, withText(lockOf({})))).toMatch(
          new RegExp(
            `process ${process.pid} on .* is writing to it. Wait until that ends, or stop it`,
          ),
        );
        expect(existsSync(join(scratch, 'dist'))).toBe(false);
        expect(hiddenFiles(scratch)).toEqual(['.dist.lock']);
      });
    } finally {
      delete process.env['CDK8S_PODS_BREAK_LOCK'];
    }
  });
}

describe.each(LOCKS_TO_EXPLAIN)('a lock that %s', (_, text, sentence) => {
  test('is explained, and kept', () => {
    inScratch((scratch) => {
      const message = writeWithLock(scratch, withText(text));
      expect(message).toMatch(sentence);
      expect(message).toMatch(BREAK);
      expect(readFileSync(join(scratch, '.dist.lock'), 'utf8')).toBe(text);
      expect(readdirSync(scratch)).toEqual(['.dist.lock']);
    });
  });

  test('is taken over with CDK8S_PODS_BREAK_LOCK', () => {
    process.env['CDK8S_PODS_BREAK_LOCK'] = '1';
    try {
      inScratch((scratch) => {
        expect(writeWithLock(scratch, withText(text))).toBeUndefined();
        expect(readdirSync(scratch)).toEqual(['dist']);
      });
    } finally {
      delete process.env['CDK8S_PODS_BREAK_LOCK'];
    }
  });
});

test.each<[string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a link', (path) => symlinkSync('victim', path)],
  ['a pipe', (path) => expect(spawnSync('mkfifo', [path]).status).toBe(0)],
])('reports %s in the place of the lock, and keeps it', (_, makeLock) => {
  inScratch((scratch) => {
    writeFileSync(join(scratch, 'victim'), lockOf({ process: 1, started: '0' }));
    expect(writeWithLock(scratch, makeLock)).toMatch(
      /its lock would be \S+\/\.dist\.lock, which is not a file. Move that elsewhere, or remove it/,
    );
    expect(readdirSync(scratch)).toEqual(['.dist.lock', 'victim']);
  });
});

test('does not follow links at the names that a process with this id could use', () => {
  inScratch((scratch) => {
    writeFileSync(join(scratch, 'victim'), 'mine');
    for (const rest of ['.new', '.old', '']) {
      symlinkSync('victim', join(scratch, `.dist.lock.${process.pid}${rest}`));
      symlinkSync('victim', join(scratch, `.dist.${process.pid}${rest || '.draft'}`));
    }
    writeFiles(join(scratch, 'dist'), { a: 'a' });
    expect(readFileSync(join(scratch, 'victim'), 'utf8')).toBe('mine');
  });
});

test('writes nothing if another process has taken the lock meanwhile, and keeps its lock', () => {
  inScratch((scratch) => {
    const dist = join(scratch, 'dist');
    const lock = join(scratch, '.dist.lock');
    writeFiles(dist, { a: 'old' });
    const replace = () =>
      replaceFolder(dist, (stage) => {
        stage.addDocument('a', 'new');
        writeFileSync(`${lock}-other`, lockOf({ process: 7 }));
        renameSync(`${lock}-other`, lock);
      });
    expect(replace).toThrow(/another process took over its lock. The folder is unchanged/);
    expect(folderContents(dist)).toEqual({ a: 'old' });
    expect(readFileSync(lock, 'utf8')).toBe(lockOf({ process: 7 }));
  });
});

test('says so if another process has removed the staged folder meanwhile', () => {
  inScratch((scratch) => {
    const replace = () =>
      replaceFolder(join(scratch, 'dist'), (stage) => {
        stage.addDocument('a', 'a');
        rmSync(join(scratch, '.dist.lock'));
        rmSync(stage.folder, { recursive: true });
      });
    expect(replace).toThrow(/another process took over its lock. The folder is unchanged/);
    expect(readdirSync(scratch)).toEqual([]);
  });
});

test('removes the drafts of locks that killed processes left', () => {
  inScratch((scratch) => {
    for (const name of ['.dist.12.0123abcd.draft', '.dist.12.0123abcd.dead'])
      writeFileSync(join(scratch, name), '');
    writeFiles(join(scratch, 'dist'), { a: 'a' });
    expect(readdirSync(scratch)).toEqual(['dist']);
  });
});
