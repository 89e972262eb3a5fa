import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { output } from './command.js';

/** Installs missing packages. Needs root, and only runs if it was requested. */
export async function install(packages: readonly string[]): Promise<void> {
  if (packages.length > 0) {
    await output('apt-get', ['update', '-qq']);
    await output('apt-get', ['install', '-qq', '--yes', '--no-install-recommends', ...packages], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/**
 * Extracts a package to a root file system, with those of its dependencies that match a pattern. No
 * package is installed or configured.
 */
export async function extract(
  name: string,
  needed: RegExp,
  root: string,
  workshop: string,
): Promise<void> {
  const folder = join(workshop, `${name}-packages`);
  mkdirSync(folder);
  await output('apt-get', ['download', '-qq', ...(await closureOf(name, needed))], { cwd: folder });
  for (const file of readdirSync(folder)) {
    // dpkg-deb --extract would replace links of the root, such as lib to usr/lib, by folders.
    const script =
      'dpkg-deb --fsys-tarfile "$1" | tar --extract --keep-directory-symlink --directory "$2"';
    await output('sh', ['-c', script, 'sh', join(folder, file), root]);
  }
}

async function closureOf(name: string, needed: RegExp): Promise<ReadonlySet<string>> {
  const found = new Set([name]);
  // The iteration also visits packages that are added during the loop.
  for (const each of found) {
    for (const [, dependency = ''] of (await dependenciesOf(each)).matchAll(
      /^ {2}(?:Pre)?Depends: (\S+)$/gm,
    )) {
      if (needed.test(dependency)) {
        found.add(dependency);
      }
    }
  }
  return found;
}

async function dependenciesOf(name: string): Promise<string> {
  try {
    return await output('apt-cache', ['depends', name]);
  } catch {
    // A new machine has no package lists yet.
    await output('apt-get', ['update', '-qq']);
    return output('apt-cache', ['depends', name]);
  }
}
