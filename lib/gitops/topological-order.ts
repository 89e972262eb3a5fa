import type { GitOpsFolder } from './gitops-folder.js';

/**
 * Returns the folders, each after those that it depends on.
 *
 * @throws Error that names the folders of a cycle
 */
export function topologicalOrder(folders: readonly GitOpsFolder[]): readonly GitOpsFolder[] {
  const byName = new Map(folders.map((folder) => [folder.name, folder]));
  const done = new Set<GitOpsFolder>();
  const visit = (folder: GitOpsFolder, path: readonly string[]): void => {
    if (done.has(folder)) return;
    const { name } = folder;
    if (path.includes(name))
      throw new Error(
        `Folders depend on each other: ${[...path.slice(path.indexOf(name)), name].join(' -> ')}`,
      );
    for (const each of folder.dependsOn) {
      const dependency = byName.get(each);
      if (dependency !== undefined) visit(dependency, [...path, name]);
    }
    done.add(folder);
  };
  for (const folder of folders) visit(folder, []);
  return [...done];
}
