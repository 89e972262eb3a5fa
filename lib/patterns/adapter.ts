import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { getContainer } from './conflicts.js';
import type { InsertOptions } from './insert-options.js';
import { type MountWithPath, mountsOf, parentFolderOf, trimTrailingSlashes } from './mounts.js';
import { patchContainer } from './patch-container.js';
import type { ContainerPatch, PodPatch } from './pod-patch.js';
import { localAddressOf } from './port-conflicts.js';
import { asNativeSidecars, type NewSidecar } from './sidecar.js';

/** An app that is asked on localhost. */
export interface PortSource<Port = string> {
  /** The name of the app's port. */
  readonly port: Port;
  /** The variable of the adapter that holds its address, `127.0.0.1:8080`. */
  readonly variable: string;
}

/** An app that writes a file. */
export interface FileSource {
  /**
   * The file, as an absolute path. Its folder is where the volume is mounted, in both containers.
   */
  readonly file: `/${string}`;
  /**
   * The variable of the adapter that holds the path of the file.
   *
   * @default - none
   */
  readonly variable?: string | undefined;
  /**
   * The name of a new volume, an emptyDir, that both share.
   *
   * @default - that which the app mounts at the folder of the file
   */
  readonly volume?: string | undefined;
  /** How much the new volume may hold: over that the kubelet evicts the Pod. */
  readonly sizeLimit?: Quantity | undefined;
}

/** What gives an app the interface that others have. */
export interface AdapterOptions extends InsertOptions {
  /** The name of the container that is adapted. */
  readonly app: string;
  /** What the adapter reads of it. */
  readonly source: PortSource | FileSource;
  /** The name of the adapter among the containers. */
  readonly name: string;
  /** The adapter. */
  readonly container: NewSidecar;
}

/**
 * A Pod whose app is seen through an adapter: a native sidecar that reads what the app has, and
 * gives it in the form that is asked for. It starts before the app and ends after it, so it misses
 * nothing.
 *
 * Throws an Error where a name, a path, a port or a variable that it adds is already taken, and
 * where the app has no such port.
 */
export function applyAdapter(
  pod: PodProps,
  { app, source, name, container, volumes, before }: AdapterOptions,
): PodProps {
  const adapted = getContainer(pod, app);
  const { more, added } =
    'port' in source
      ? {
          more: { env: { [source.variable]: localAddressOf(adapted, source.port, app) } },
          added: {},
        }
      : shareFile(source, app, mountsOf(adapted));
  const initContainers = asNativeSidecars({ [name]: patchContainer(name, container, more) });
  return applyPodPatch(pod, {
    ...added,
    volumes: added.volumes ? { ...volumes, ...added.volumes } : volumes,
    initContainers,
    before,
  });
}

/** What the adapter gets, and the app, where they share a file. */
function shareFile(
  { file, variable, volume, sizeLimit }: FileSource,
  app: string,
  mounts: readonly MountWithPath[],
): { more: ContainerPatch; added: PodPatch } {
  const folder = parentFolderOf(file);
  const env = variable === undefined ? {} : { [variable]: file };
  const mounted = mounts.find(({ path }) => trimTrailingSlashes(path) === folder);
  if (volume === undefined && mounted === undefined)
    throw new Error(
      `container '${app}' mounts no volume at '${folder}': name a new one, by volume and sizeLimit`,
    );
  if (volume === undefined) {
    const { path, ...mount } = mounted as MountWithPath;
    return {
      more: { env, volumeMounts: mountAt(folder, { ...mount, readOnly: true }) },
      added: {},
    };
  }
  return {
    more: { env, volumeMounts: mountAt(folder, { volume, readOnly: true }) },
    added: {
      volumes: { [volume]: { emptyDir: { sizeLimit } } },
      containerPatches: { [app]: { volumeMounts: mountAt(folder, { volume }) } },
    },
  };
}

const mountAt = (path: string, mount: MountsByAbsolutePath['/']): MountsByAbsolutePath => ({
  [path as '/']: mount,
});
