import type { ContainerBase } from '../spec/container.js';
import type { ListedMount, Mount, Mounts } from '../spec/mount.js';

/** A mount, and where. */
export interface MountWithPath extends Mount {
  readonly path: string;
}

/** The mounts of a container, in one form. */
export function mountsOf(container: Pick<ContainerBase, 'volumeMounts'>): readonly MountWithPath[] {
  const volumeMounts = container.volumeMounts ?? {};
  if (isMountList(volumeMounts))
    // Of code that types did not see: what is no path is refused by the judge.
    return volumeMounts.map(({ mountPath, name, ...mount }) => ({
      ...mount,
      volume: name,
      path: typeof mountPath === 'string' ? mountPath : '',
    }));
  return Object.entries(volumeMounts).map(([path, mount]) => ({ ...mount, path }));
}

/** The folder of a file. */
export const parentFolderOf = (file: string): string => file.slice(0, file.lastIndexOf('/')) || '/';

/** `/data/` and `/data` are one folder. */
export const trimTrailingSlashes = (path: string): string => path.replace(/(?<=.)\/+$/, '');

const isMountList = (mounts: Mounts): mounts is readonly ListedMount[] => Array.isArray(mounts);
