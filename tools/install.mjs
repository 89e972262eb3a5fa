// Runs `npm ci` if node_modules differs from package-lock.json. The first step of every npm script
// that a newcomer may run, so it needs nothing but Node.js: docs/adr/0019.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The argument is a folder of this repository that has packages of its own.
const root = join(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '');

const oldestNode = read('package.json').engines?.node?.replace('>=', '');
if (oldestNode !== undefined && isOlder(process.versions.node, oldestNode))
  fail(
    `Node.js ${oldestNode} or newer is needed; this is ${process.versions.node}, ` +
      `at ${process.execPath}.`,
  );

const reason = whyInstall();
if (reason) {
  // Standard output belongs to the command that runs next.
  console.error(`Installing the packages of package-lock.json (${reason}) ...`);
  // npm sets this variable to its own path; without it, use the npm on the PATH.
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
 * Why node_modules differs from the lock file, or `undefined` if it does not. npm keeps a list of
 * what it installed in node_modules.
 */
function whyInstall() {
  const wanted = read('package-lock.json').packages;
  const installed =
    existsSync(join(root, 'node_modules/.package-lock.json')) &&
    read('node_modules/.package-lock.json').packages;
  if (!installed) return 'nothing is installed';
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    // Optional packages for other systems are in the lock file but not installed.
    if (!found && !optional) return `${path} is missing`;
    if (found && found.version !== version) return `${path} is ${found.version}, not ${version}`;
    if (found && found.integrity !== integrity) return `${path} has another checksum`;
    if (found && !existsSync(join(root, path))) return `${path} is missing`;
  }
  const extra = Object.keys(installed).find((path) => !(path in wanted));
  return extra && `${extra} is not in package-lock.json`;
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
