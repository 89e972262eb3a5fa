import { chmodSync, lchownSync, lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';

const MODE_BITS = 0o7777;

/**
 * Creates a folder with the owner, the group and the mode of another one; or with the default ones,
 * if there is no other one. Files that are created in it are then as protected as in the other one.
 *
 * Only root can create a folder of another user. The new folder is then one that only its owner can
 * read, and `keepPermissions` reports the error before it takes the place of the other.
 */
export function makeFolderLike(path: string, model: string): void {
  const stats = statSync(model, { throwIfNoEntry: false });
  if (stats === undefined) return void mkdirSync(path);
  mkdirSync(path, 0o700);
  try {
    keepPermissions(stats, path);
  } catch {
    // It is reported when it matters.
  }
}

/**
 * Gives a file or a folder the owner, the group and the mode of another.
 *
 * @throws Error with the code `EPERM` if this user may not
 */
export function keepPermissions(model: Stats, path: string): void {
  const { uid, gid, mode } = lstatSync(path);
  // A user may choose among the groups of the user, even if the owner cannot be kept.
  if (gid !== model.gid) lchownSync(path, -1, model.gid);
  // A change of the owner or the group clears bits of the mode.
  const hasChanged = uid !== model.uid || gid !== model.gid || mode !== model.mode;
  // Symbolic links have no mode of their own.
  const setMode = (): void => {
    if (hasChanged && !model.isSymbolicLink()) chmodSync(path, model.mode & MODE_BITS);
  };
  setMode();
  if (uid === model.uid) return;
  lchownSync(path, model.uid, -1);
  setMode();
}
