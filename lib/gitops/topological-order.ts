import type { GitOpsFolder } from './gitops-folder.js';

/**
 * The folders, each behind those that it comes after. Throws an Error that names those that wait
 * for each other.
 */
export function topologicalOrder(folders: readonly GitOpsFolder[]): readonly GitOpsFolder[] {
  const byName = new Map(folders.map((folder) => [folder.name, folder]));
  const done = new Set<GitOpsFolder>();
  const visit = (folder: GitOpsFolder, above: readonly string[]): void => {
    if (done.has(folder)) return;
    const { name } = folder;
    if (above.includes(name))
      throw new Error(
        `Folders wait for each other: ${[...above.slice(above.indexOf(name)), name].join(' -> ')}`,
      );
    for (const each of folder.dependsOn) {
      const before = byName.get(each);
      if (before !== undefined) visit(before, [...above, name]);
    }
    done.add(folder);
  };
  for (const folder of folders) visit(folder, []);
  return [...done];
}
