// Keeps the map in CONTRIBUTING.md true: it names every file and folder at the top and every room
// of lib, and no other.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/**
 * The names on the map: those that stand under `lib/` as `lib/api/`. A line is `names, separated so
 * what they are for`.
 */
function entriesOnMap(): readonly string[] {
  const [, map = ''] = /^## The map$.*?^```text\n(.*?)^```$/ms.exec(read('CONTRIBUTING.md')) ?? [];
  return map.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)(\S+(?:, \S+)*)(?: {2,}\S|$)/.exec(line) ?? [];
    return names
      .split(', ')
      .filter(Boolean)
      .map((name) => (indent === '' ? name : `lib/${name}`));
  });
}

/** What is at the top: as git has it, or, in a copy without git, all that git would not ignore. */
function topLevelEntries(): readonly string[] {
  const { stdout } = spawnSync('git', ['ls-files'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const tracked = stdout?.split('\n').filter(Boolean) ?? [];
  if (tracked.length > 0) return [...new Set(tracked.map((file) => file.replace(/\/.*/, '/')))];
  const ignored = ['.git/', ...read('.gitignore').split('\n')];
  return entries('.').filter((name) => !ignored.includes(name) && !ignored.includes(`/${name}`));
}

const entries = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );

test('the map shows what is there', () => {
  const rooms = entries('lib').map((name) => `lib/${name}`);
  expect([...entriesOnMap()].sort()).toEqual([...topLevelEntries(), ...rooms].sort());
});
