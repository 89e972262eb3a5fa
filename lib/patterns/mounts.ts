import type { ContainerBase } from '../spec/container-base.js';
import type { ListedMount, Mount, Mounts } from '../spec/mount.js';

/** A mount with its path. */
export interface MountWithPath extends Mount {
  readonly path: string;
}

/** Returns the mounts of a container, whether they are written as a record or as a list. */
export function mountsOf(container: Pick<ContainerBase, 'volumeMounts'>): readonly MountWithPath[] {
  const volumeMounts = container.volumeMounts ?? {};
  if (isMountList(volumeMounts))
    // Untyped code may omit the path; validation reports that.
    return volumeMounts.map(({ mountPath, name, ...mount }) => ({
      ...mount,
      volume: name,
      path: typeof mountPath === 'string' ? mountPath : '',
    }));
  return Object.entries(volumeMounts).map(([path, mount]) => ({ ...mount, path }));
}

/** Returns the parent folder of a file. */
export const parentFolderOf = (file: string): string => file.slice(0, file.lastIndexOf('/')) || '/';

/** Removes trailing slashes: `/data/` and `/data` are the same folder. */
export const trimTrailingSlashes = (path: string): string => path.replace(/(?<=.)\/+$/, '');

const isMountList = (mounts: Mounts): mounts is readonly ListedMount[] => Array.isArray(mounts);
