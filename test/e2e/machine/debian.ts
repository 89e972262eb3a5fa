import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { output } from './command.js';

/** Installs what is missing. For root, and only where that was asked for. */
export async function install(packages: readonly string[]): Promise<void> {
  if (packages.length > 0) {
    await output('apt-get', ['update', '-qq']);
    await output('apt-get', ['install', '-qq', '--yes', '--no-install-recommends', ...packages], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/**
 * Puts a package's files under a root, with those packages it needs that match; nothing is
 * installed or configured.
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
    // Not dpkg-deb --extract: it would put a folder where the root has a link, such as lib to
    // usr/lib.
    const script =
      'dpkg-deb --fsys-tarfile "$1" | tar --extract --keep-directory-symlink --directory "$2"';
    await output('sh', ['-c', script, 'sh', join(folder, file), root]);
  }
}

async function closureOf(name: string, needed: RegExp): Promise<ReadonlySet<string>> {
  const found = new Set([name]);
  // A set that grows while it is walked: whatever is added is visited too.
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
    // A fresh machine knows no package before it has asked.
    await output('apt-get', ['update', '-qq']);
    return output('apt-cache', ['depends', name]);
  }
}
