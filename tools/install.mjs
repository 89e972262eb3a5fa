// Brings node_modules to what package-lock.json says, if it is not there yet. First step of every
// npm script that a newcomer runs, so plain JavaScript that needs nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const floor = read('package.json').engines.node.replace('>=', '');
if (isOlder(process.versions.node, floor))
  fail(
    `Node ${floor} or newer is needed; this is ${process.versions.node}, at ${process.execPath}.`,
  );

const reason = whyNot();
if (reason) {
  // What is installed is no output of what was asked for.
  console.error(`Installing what package-lock.json names (${reason}) ...`);
  // Under npm its own path is known; by hand it is the npm on the PATH.
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(command, [...before, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm,
  });
  if (error) fail(`npm could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Why node_modules is not what the lock file says, or nothing. npm keeps a list of what it
 * installed in node_modules.
 */
function whyNot() {
  const wanted = read('package-lock.json').packages;
  const there =
    existsSync(join(root, 'node_modules/.package-lock.json')) &&
    read('node_modules/.package-lock.json').packages;
  if (!there) return 'nothing is installed';
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = there[path];
    // What is made for other machines is in the lock file, but not installed.
    if (!found && !optional) return `${path} is missing`;
    if (found && found.version !== version) return `${path} is ${found.version}, not ${version}`;
    if (found && found.integrity !== integrity)
      return `${path} is not the one that the lock file names`;
    if (found && !existsSync(join(root, path))) return `${path} is missing`;
  }
  const extra = Object.keys(there).find((path) => !(path in wanted));
  return extra && `${extra} is not in it`;
}

function read(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function isOlder(version, than) {
  const [a, b] = [version, than].map((each) => each.split('.').map(Number));
  return a[0] !== b[0] ? a[0] < b[0] : a[1] < (b[1] ?? 0);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
