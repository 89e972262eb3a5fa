import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = '/sys/fs/cgroup';

/**
 * Creates the cgroup for the Pods of one run. It must not be shared, because a kubelet removes
 * cgroups that it does not know.
 */
export function makeCgroup(name: string): void {
  for (const hierarchy of hierarchies()) {
    const cgroup = join(hierarchy, name);
    mkdirSync(cgroup);
    // With version 1, these two must be set before a process can join a cpuset.
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
 * Returns the cgroup hierarchies: one with version 2; one for each controller with version 1,
 * without the links to controllers that have two names.
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
