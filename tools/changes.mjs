// Checks that there is a changeset in .changeset/ if lib has changed since the last release, and
// that every changeset can be read. `changeset status` compares with a base branch, which a plain
// clone of main does not have; this compares with the commit that last changed CHANGELOG.md.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const changesets = readdirSync(join(root, '.changeset')).filter(
  (file) => file.endsWith('.md') && file !== 'README.md',
);
const CHANGESET = new RegExp(`^---\\n(['"])${name}\\1: (patch|minor|major)\\n---\\n+\\S`);
const unreadable = changesets.filter(
  (file) => !CHANGESET.test(readFileSync(join(root, '.changeset', file), 'utf8')),
);
if (unreadable.length > 0) {
  const files = unreadable.map((file) => `.changeset/${file}`).join(', ');
  fail(`Not a changeset of ${name}, with patch, minor or major and a text: ${files}`);
}

const release = git('log', '-1', '--format=%H', '--', 'CHANGELOG.md');
const changed = release ? git('diff', '--name-only', release, '--', 'lib') : git('ls-files', 'lib');
if (changed && changesets.length === 0)
  fail(
    'lib has changed since the last release, and there is no changeset in .changeset/. ' +
      `Write one: npm run changeset\n${changed}`,
  );

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
