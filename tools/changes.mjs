// Sees that a change of lib since the last release has a note in .changeset/, and that every note
// can be read. `changeset status` asks this of a base branch, which a plain clone of main does not
// have; the last release is where CHANGELOG.md was written last.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const notes = readdirSync(join(root, '.changeset')).filter(
  (file) => file.endsWith('.md') && file !== 'README.md',
);
const NOTE = new RegExp(`^---\\n(['"])${name}\\1: (patch|minor|major)\\n---\\n+\\S`);
const unread = notes.filter(
  (file) => !NOTE.test(readFileSync(join(root, '.changeset', file), 'utf8')),
);
if (unread.length > 0)
  fail(
    `Not a note of ${name}, with patch, minor or major and a text: ${unread.map((file) => `.changeset/${file}`).join(', ')}`,
  );

const release = git('log', '-1', '--format=%H', '--', 'CHANGELOG.md');
const changed = release ? git('diff', '--name-only', release, '--', 'lib') : git('ls-files', 'lib');
if (changed && notes.length === 0)
  fail(
    `lib has changed since the last release, and .changeset/ has no note. Write one: npm run changeset\n${changed}`,
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
