import type { Folder } from './folder.js';

/** The folders, each behind those that it comes after. Throws an Error that names those that wait for each other. */
export function inOrder(folders: readonly Folder[]): readonly Folder[] {
  const byName = new Map(folders.map((folder) => [folder.name, folder]));
  const done = new Set<Folder>();
  const visit = (folder: Folder, above: readonly string[]): void => {
    if (done.has(folder)) return;
    const { name } = folder;
    if (above.includes(name)) throw new Error(`Folders wait for each other: ${[...above.slice(above.indexOf(name)), name].join(' -> ')}`);
    for (const each of folder.after) {
      const before = byName.get(each);
      if (before !== undefined) visit(before, [...above, name]);
    }
    done.add(folder);
  };
  for (const folder of folders) visit(folder, []);
  return [...done];
}
