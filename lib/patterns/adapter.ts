import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import { add } from './add.js';
import type { Addition, More } from './addition.js';
import type { Beside } from './beside.js';
import { containerOf } from './clash.js';
import { withMore } from './more.js';
import { bare, folderOf, mountsOf, type PlacedMount } from './mounts.js';
import { addressOf } from './ports.js';
import { type NewSidecar, native } from './sidecar.js';

/** An app that is asked on localhost. */
export interface ReadsPort<Port = string> {
  /** The name of the app's port. */
  readonly port: Port;
  /** The variable of the adapter that holds its address, `127.0.0.1:8080`. */
  readonly variable: string;
}

/** An app that writes a file. */
export interface ReadsFile {
  /** The file, as an absolute path. Its folder is where the volume is mounted, in both containers. */
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
export interface AdapterOptions extends Beside {
  /** The name of the container that is adapted. */
  readonly app: string;
  /** What the adapter reads of it. */
  readonly reads: ReadsPort | ReadsFile;
  /** The name of the adapter among the containers. */
  readonly name: string;
  /** The adapter. */
  readonly container: NewSidecar;
}

/**
 * A Pod whose app is seen through an adapter: a native sidecar that reads what the app has, and gives it in the form that is asked for. It starts
 * before the app and ends after it, so it misses nothing.
 *
 * Throws an Error where a name, a path, a port or a variable that it adds is already taken, and where the app has no such port.
 */
export function adapter(pod: PodProps, { app, reads, name, container, volumes, before }: AdapterOptions): PodProps {
  const adapted = containerOf(pod, app);
  const { more, added } =
    'port' in reads
      ? { more: { env: { [reads.variable]: addressOf(adapted, reads.port, app) } }, added: {} }
      : sharing(reads, app, mountsOf(adapted));
  const initContainers = native({ [name]: withMore(name, container, more) });
  return add(pod, { ...added, volumes: added.volumes ? { ...volumes, ...added.volumes } : volumes, initContainers, before });
}

/** What the adapter gets, and the app, where they share a file. */
function sharing(
  { file, variable, volume, sizeLimit }: ReadsFile,
  app: string,
  mounts: readonly PlacedMount[],
): { more: More; added: Addition } {
  const folder = folderOf(file);
  const env = variable === undefined ? {} : { [variable]: file };
  const mounted = mounts.find(({ path }) => bare(path) === folder);
  if (volume === undefined && mounted === undefined)
    throw new Error(`container '${app}' mounts no volume at '${folder}': name a new one, by volume and sizeLimit`);
  if (volume === undefined) {
    const { path, ...mount } = mounted as PlacedMount;
    return { more: { env, volumeMounts: at(folder, { ...mount, readOnly: true }) }, added: {} };
  }
  return {
    more: { env, volumeMounts: at(folder, { volume, readOnly: true }) },
    added: { volumes: { [volume]: { emptyDir: { sizeLimit } } }, to: { [app]: { volumeMounts: at(folder, { volume }) } } },
  };
}

const at = (path: string, mount: MountsByAbsolutePath['/']): MountsByAbsolutePath => ({ [path as '/']: mount });
