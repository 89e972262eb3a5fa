import { randomBytes } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file as it was when it was read. */
export interface FileSnapshot {
  /** Its path without symbolic links. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly stats: BigIntStats;
}

/** Thrown if a file cannot be replaced without a loss. Its message is the reason. */
export class ReplaceFileError extends Error {}

/** Reads a file, or the file that a symbolic link refers to, so that it can be replaced. */
export function readSnapshot(path: string): FileSnapshot {
  const realPath = realpathSync(path);
  const descriptor = openSync(realPath, 'r');
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    return { path: realPath, bytes: readFileSync(descriptor), stats };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Replaces the content of a file atomically. Its owner, its group and its mode stay the same.
 *
 * @throws ReplaceFileError if the owner or the mode cannot be kept, if the file has several hard
 * links, or if it has changed since it was read
 */
export function replaceFile(snapshot: FileSnapshot, content: string): void {
  const { path, stats } = snapshot;
  if (stats.nlink > 1n)
    throw new ReplaceFileError(
      `the file has ${stats.nlink} hard links, of which only one would be replaced`,
    );
  // A file that cannot be written is not replaced either, even where its folder permits it.
  closeSync(openSync(path, 'r+'));
  // The name is random, and `wx` follows no link: nobody can prepare a link to another file.
  const draft = join(dirname(path), `.cdk8s-pods-${randomBytes(8).toString('hex')}.tmp`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, content);
      keepOwnerAndMode(descriptor, stats);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (hasChanged(snapshot))
      throw new ReplaceFileError('the file was changed while it was checked: try again');
    renameSync(draft, path);
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
}

function keepOwnerAndMode(descriptor: number, { uid, gid, mode }: BigIntStats): void {
  const draft = fstatSync(descriptor, { bigint: true });
  if (draft.uid !== uid || draft.gid !== gid)
    try {
      fchownSync(descriptor, Number(uid), Number(gid));
    } catch {
      throw new ReplaceFileError(
        `the owner of the file would change: it belongs to user ${uid} and group ${gid}`,
      );
    }
  // After `fchown`, which removes the bits setuid and setgid. `fchmod` ignores the umask.
  fchmodSync(descriptor, Number(mode & PERMISSION_BITS));
  if (fstatSync(descriptor, { bigint: true }).mode !== mode)
    throw new ReplaceFileError(
      `the mode of the file, ${(mode & PERMISSION_BITS).toString(8)}, would change`,
    );
}

/** The bits of a mode that are not the type of the file. */
const PERMISSION_BITS = 0o7777n;

/** Compares the bytes, too: two changes in quick succession can have the same time. */
function hasChanged({ path, bytes, stats }: FileSnapshot): boolean {
  const now = lstatSync(path, { bigint: true });
  return (
    (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).some(
      (field) => now[field] !== stats[field],
    ) || !readFileSync(path).equals(bytes)
  );
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The first error is the one to report.
  }
}
