import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  ResultOf,
  WithSidecar,
} from '../types/pattern-types.js';
import type { AdapterErrors } from '../types/patterns/adapter.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertAbsolute, assertOneOf } from './assert-options.js';
import { getContainer } from './conflicts.js';
import type { InsertOptions } from './insert-options.js';
import { type MountWithPath, mountsOf, parentFolderOf, trimTrailingSlashes } from './mounts.js';
import { patchContainer } from './patch-container.js';
import type { ContainerPatch, PodPatch } from './pod-patch.js';
import { localAddressOf } from './port-conflicts.js';
import { asNativeSidecars, type NewSidecar } from './sidecar.js';

/** A port of the app, which the adapter connects to on localhost. */
export interface PortSource {
  /** The name of the app's port. */
  readonly port: string;
  /** The variable of the adapter that holds the address of the port, such as `127.0.0.1:8080`. */
  readonly variable: string;
}

/** A file that the app writes and the adapter reads. */
export interface FileSource {
  /**
   * The absolute path of the file. The shared volume is mounted at its folder in both containers.
   */
  readonly file: string;
  /**
   * The variable of the adapter that holds the path of the file.
   *
   * @default - no variable is added
   */
  readonly variable?: string | undefined;
  /**
   * The name of a new emptyDir volume that both containers share.
   *
   * @default - the volume that the app already mounts at the folder of the file
   */
  readonly volume?: string | undefined;
  /**
   * The maximum size of the new volume. If it is exceeded, the kubelet evicts the Pod.
   *
   * @default - limited only by the node
   */
  readonly sizeLimit?: Quantity | undefined;
}

/** Options of `adapter()`. */
export interface AdapterOptions extends InsertOptions {
  /** The name of the container to adapt. */
  readonly app: string;
  /** The source of the adapter: a port of the app, or a file that the app writes. */
  readonly source: PortSource | FileSource;
  /** The name of the adapter among the containers. */
  readonly name: string;
  /** The adapter. */
  readonly container: NewSidecar;
}

/**
 * Adds an adapter to a Pod: a native sidecar that reads a port or a file of the app and provides
 * its content in another format. The sidecar starts before the app and stops after it, so it does
 * not miss anything.
 *
 * The pattern adds the sidecar, its `volumes` and one variable of it. For a file it also adds the
 * shared volume and a mount in both containers.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The adapter, the app, and what the adapter reads.
 * @returns A new Pod.
 * @throws An Error if a name, path, port or variable that it adds is already in use, if the app has
 * no such port, or if there is no volume to share.
 *
 * @example
 * ```ts
 * import { App, adapter, Chart, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const web = adapter(
 *   { containers: { web: { image: 'nginx:1.29', ports: { status: 8080 } } } },
 *   {
 *     app: 'web',
 *     source: { port: 'status', variable: 'STATUS' },
 *     name: 'exporter',
 *     container: {
 *       image: 'nginx/nginx-prometheus-exporter:1.5.1',
 *       args: ['--nginx.scrape-uri=http://$(STATUS)/'],
 *       ports: { metrics: 9113 },
 *     },
 *   },
 * );
 * new Pod(new Chart(app, 'web'), 'web', web);
 * app.synth();
 * ```
 */
export function adapter<const Pod = PodProps, const Options = AdapterOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<AdapterOptions, Options, AdapterErrors<Options, AdapterOptions, Pod>>,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  AdapterErrors<Options, AdapterOptions, Pod>,
  WithSidecar<
    Pod,
    PropertyOf<Options, 'name'>,
    PropertyOf<Options, 'container'>,
    NewVolumesOf<Options>
  >
>;
export function adapter(pod: unknown, options: unknown): unknown {
  return applyAdapter(pod as PodProps, options as AdapterOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyAdapter(
  pod: PodProps,
  { app, source, name, container, volumes, before }: AdapterOptions,
): PodProps {
  assertOneOf(source, 'port', 'file');
  const adapted = getContainer(pod, app);
  const { adapterPatch, podPatch } = isPortSource(source)
    ? {
        adapterPatch: { env: { [source.variable]: localAddressOf(adapted, source.port, app) } },
        podPatch: {},
      }
    : shareFile(source, app, mountsOf(adapted));
  const initContainers = asNativeSidecars({
    [name]: patchContainer(name, container, adapterPatch),
  });
  return applyPodPatch(pod, {
    ...podPatch,
    volumes: podPatch.volumes ? { ...volumes, ...podPatch.volumes } : volumes,
    initContainers,
    before,
  });
}

/**
 * The patches of the adapter and of the Pod that let both containers mount the folder of a file.
 */
function shareFile(
  { file, variable, volume, sizeLimit }: FileSource,
  app: string,
  mounts: readonly MountWithPath[],
): { adapterPatch: ContainerPatch; podPatch: PodPatch } {
  assertAbsolute(file, 'file');
  const folder = parentFolderOf(file);
  const env = variable === undefined ? {} : { [variable]: file };
  const mounted = mounts.find(({ path }) => trimTrailingSlashes(path) === folder);
  if (volume !== undefined)
    return {
      adapterPatch: { env, volumeMounts: mountAt(folder, { volume, readOnly: true }) },
      podPatch: {
        volumes: { [volume]: { emptyDir: { sizeLimit } } },
        containerPatches: { [app]: { volumeMounts: mountAt(folder, { volume }) } },
      },
    };
  if (mounted === undefined)
    throw new Error(
      `container '${app}' mounts no volume at '${folder}': set volume to the name of a new one`,
    );
  const { path, ...mount } = mounted;
  return {
    adapterPatch: { env, volumeMounts: mountAt(folder, { ...mount, readOnly: true }) },
    podPatch: {},
  };
}

const isPortSource = (source: PortSource | FileSource): source is PortSource =>
  (source as Partial<PortSource>).port !== undefined;

const mountAt = (path: string, mount: MountsByAbsolutePath['/']): MountsByAbsolutePath => ({
  [path as '/']: mount,
});
