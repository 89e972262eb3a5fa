// Keeps the map in CONTRIBUTING.md true: it lists every top-level file and folder and every module
// of lib, and nothing else, and lists the modules in the order of their layers.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const { LAYERS } = require(join(ROOT, 'tools/layers.cjs')) as {
  readonly LAYERS: readonly (readonly string[])[];
};
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/**
 * The names on the map. A line has names, separated by commas, then spaces and a description; an
 * indented name is in `lib/`. A line with more indentation continues a description.
 */
function entriesOnMap(): readonly string[] {
  const [, map = ''] = /^## The map$.*?^```text\n(.*?)^```$/ms.exec(read('CONTRIBUTING.md')) ?? [];
  return map.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] =
      /^( {0,2})(?! )(\S+(?:, \S+)*)(?: {2,}\S|$)/.exec(line) ?? [];
    return names
      .split(', ')
      .filter(Boolean)
      .map((name) => (indent === '' ? name : `lib/${name}`));
  });
}

/** The top-level entries in git; without git, all but those that .gitignore lists. */
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

test('the map lists every top-level entry and every module of lib', () => {
  const modules = entries('lib').map((name) => `lib/${name}`);
  expect([...entriesOnMap()].sort()).toEqual([...topLevelEntries(), ...modules].sort());
});

test('the map lists the modules from the highest layer to the lowest', () => {
  const layers = entriesOnMap()
    .map((name) => /^lib\/(.*)\/$/.exec(name)?.[1])
    .filter((module) => module !== undefined)
    .map((module) => LAYERS.findIndex((layer) => layer.includes(module)));
  expect(layers).toEqual([...layers].sort((a, b) => a - b));
});
