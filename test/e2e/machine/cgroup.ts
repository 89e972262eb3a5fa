import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = '/sys/fs/cgroup';

/**
 * The Pods of one run are kept under a cgroup of their own: a kubelet removes what it does not know
 * under its root.
 */
export function makeCgroup(name: string): void {
  for (const hierarchy of hierarchies()) {
    const cgroup = join(hierarchy, name);
    mkdirSync(cgroup);
    // Version 1 lets no process into a cpuset before these two are filled.
    for (const file of ['cpuset.cpus', 'cpuset.mems'].filter((file) =>
      existsSync(join(hierarchy, file)),
    )) {
      writeFileSync(join(cgroup, file), readFileSync(join(hierarchy, file)));
    }
  }
}

export function cgroupsNamed(pattern: RegExp): string[] {
  return hierarchies().flatMap((hierarchy) =>
    readdirSync(hierarchy).filter((name) => pattern.test(name)),
  );
}

/**
 * One in version 2; in version 1 a folder for each controller, besides links to those that have two
 * names.
 */
function hierarchies(): string[] {
  if (existsSync(join(ROOT, 'cgroup.controllers'))) {
    return [ROOT];
  }
  return existsSync(ROOT)
    ? readdirSync(ROOT, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(ROOT, entry.name))
    : [];
}
