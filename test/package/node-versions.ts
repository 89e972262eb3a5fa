import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Returns the supported Node.js programs on this machine by version: the running one, those on the
 * PATH, and those installed by nvm.
 */
export function supportedNodes(): ReadonlyMap<string, string> {
  const nvm = join(process.env['NVM_DIR'] ?? join(homedir(), '.nvm'), 'versions/node');
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...(existsSync(nvm) ? readdirSync(nvm).map((each) => join(nvm, each, 'bin')) : []),
  ];
  const found = [
    process.execPath,
    ...folders.map((folder) => join(folder, 'node')).filter(existsSync),
  ];
  const paths = new Set(found.map((path) => realpathSync(path)));
  return new Map(
    [...paths]
      .map((path) => [versionOf(path), path] as const)
      .filter(([version]) => isSupported(version)),
  );
}

const versionOf = (path: string): string =>
  execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
