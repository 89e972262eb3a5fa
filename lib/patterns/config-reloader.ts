import type { Signal } from '../spec/lifecycle.js';
import type { PodProps } from '../spec/pod.js';
import type { Volume } from '../spec/volume.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  ResultOf,
  WithSidecar,
} from '../types/pattern-types.js';
import type { ConfigReloaderErrors } from '../types/patterns/config-reloader.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertOneOf } from './assert-options.js';
import { formatNames, getContainer, getOwn, namesOf } from './conflicts.js';
import type { InsertOptions } from './insert-options.js';
import { mountsOf } from './mounts.js';
import { patchContainer } from './patch-container.js';
import { localAddressOf } from './port-conflicts.js';
import { RELOAD_SCRIPT } from './reload-script.js';
import { asNativeSidecars, type NewSidecar } from './sidecar.js';

/** Reloads the app with a POST request to one of its ports. */
export interface HttpReload {
  /** The name of the app's port. */
  readonly port: string;
  /** The path of the request, such as `/-/reload`. */
  readonly path: string;
}

/** Reloads the app with a signal. */
export interface SignalReload {
  /**
   * The name of the process, such as `nginx`. If several processes match, the oldest, which is
   * their parent, gets the signal.
   */
  readonly process: string;
  /** The signal, such as `SIGHUP`. */
  readonly signal: Signal;
}

/** A kind of volume that the kubelet keeps up to date. */
export type UpdatedVolumeSource = 'configMap' | 'secret' | 'projected' | 'downwardAPI';

const UPDATED_VOLUME_SOURCES = [
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
] as const satisfies readonly UpdatedVolumeSource[];

/** Options of `configReloader()`. */
export interface ConfigReloaderOptions extends InsertOptions {
  /** The name of the container to reload. */
  readonly app: string;
  /** How it is reloaded: with a POST request to one of its ports, or with a signal. */
  readonly reload: HttpReload | SignalReload;
  /**
   * The name of the volume to watch, which the app must mount: a configMap, secret, projected or
   * downwardAPI volume.
   */
  readonly volume: string;
  /** The name of the reloader among the containers. */
  readonly name: string;
  /**
   * The reloader. If it sets neither `command` nor `args`, the pattern sets a script as its
   * command, which needs a shell and the tools of busybox.
   */
  readonly container: NewSidecar;
}

/**
 * Adds a config reloader to a Pod: a native sidecar that watches the volume with the configuration
 * of an app, and reloads the app when the volume changes. It starts before the app, so it does not
 * miss a change.
 *
 * The pattern adds the sidecar, its `volumes`, its mount of the watched volume, and its variables.
 * To send a signal, it also sets `shareProcessNamespace: true`.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The reloader, the app, and the volume to watch.
 * @returns A new Pod.
 * @throws An Error if a name, path, port or variable that it adds is already in use, if the app
 * would never see a change (a `subPath` mount is never updated), or if the signal could not reach
 * the app.
 *
 * @example
 * ```ts
 * import { App, Chart, configReloader, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const web = configReloader(
 *   {
 *     containers: {
 *       web: {
 *         image: 'nginx:1.29',
 *         volumeMounts: { '/etc/nginx/conf.d': { volume: 'conf', readOnly: true } },
 *       },
 *     },
 *     volumes: { conf: { configMap: { name: 'web' } } },
 *   },
 *   {
 *     app: 'web',
 *     volume: 'conf',
 *     reload: { process: 'nginx', signal: 'SIGHUP' },
 *     name: 'reloader',
 *     container: { image: 'busybox:1.37' },
 *   },
 * );
 * new Pod(new Chart(app, 'web'), 'web', web);
 * app.synth();
 * ```
 */
export function configReloader<const Pod = PodProps, const Options = ConfigReloaderOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<
    ConfigReloaderOptions,
    Options,
    ConfigReloaderErrors<Options, ConfigReloaderOptions, Pod, UpdatedVolumeSource>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  ConfigReloaderErrors<Options, ConfigReloaderOptions, Pod, UpdatedVolumeSource>,
  WithSidecar<
    Pod,
    PropertyOf<Options, 'name'>,
    PropertyOf<Options, 'container'>,
    NewVolumesOf<Options>
  >
>;
export function configReloader(pod: unknown, options: unknown): unknown {
  return applyConfigReloader(pod as PodProps, options as ConfigReloaderOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyConfigReloader(
  pod: PodProps,
  { app, volume, reload, name, container, volumes, before }: ConfigReloaderOptions,
): PodProps {
  assertOneOf(reload, 'port', 'process');
  const path = watchedPath(pod, app, volume);
  const reloadEnv =
    'port' in reload
      ? {
          RELOAD_URL: `http://${localAddressOf(getContainer(pod, app), reload.port, app)}${reload.path}`,
        }
      : { RELOAD_PROCESS: reload.process, RELOAD_SIGNAL: reload.signal };
  const { command = container.args ? undefined : ['sh', '-c', RELOAD_SCRIPT] } = container;
  if (command && 'process' in reload && reload.process === command[0])
    throw new Error(
      `the reloader also runs a process named '${reload.process}', which could get the signal: ` +
        "start the app's program with exec, and use its name",
    );
  const patch = {
    env: { CONFIG_FOLDER: path, ...reloadEnv },
    volumeMounts: { [path as '/']: { volume, readOnly: true } },
  };
  const initContainers = asNativeSidecars({
    [name]: patchContainer(name, command ? { ...container, command } : container, patch),
  });
  if ('port' in reload) return applyPodPatch(pod, { volumes, initContainers, before });
  if (pod.hostPID || pod.os?.name === 'windows')
    throw new Error(
      `a signal to '${app}' needs shareProcessNamespace, which cannot be combined with hostPID ` +
        'or Windows: reload with a request to a port instead',
    );
  return applyPodPatch(pod, {
    volumes,
    initContainers,
    before,
    fields: { shareProcessNamespace: true },
  });
}

/**
 * Returns the path at which the app mounts the whole volume.
 *
 * @throws An Error if the app would not see a change of the volume.
 */
function watchedPath(pod: PodProps, app: string, volume: string): string {
  const source = getOwn(pod.volumes as Readonly<Record<string, Volume>> | undefined, volume);
  if (source === undefined)
    throw new Error(
      `there is no volume '${volume}' in this pod: ${formatNames(namesOf(pod.volumes))}`,
    );
  if (!UPDATED_VOLUME_SOURCES.some((kind) => source[kind] !== undefined))
    throw new Error(
      `volume '${volume}' is none of ${UPDATED_VOLUME_SOURCES.join(', ')}: ` +
        'it does not change while the pod runs',
    );
  const mounts = mountsOf(getContainer(pod, app)).filter((mount) => mount.volume === volume);
  const subPathMount = mounts.find(({ subPath, subPathExpr }) => subPath || subPathExpr);
  if (subPathMount !== undefined)
    throw new Error(
      `the mount '${subPathMount.path}' of container '${app}' has a subPath, so Kubernetes never ` +
        `updates it: mount the whole volume '${volume}'`,
    );
  if (mounts[0] === undefined) throw new Error(`container '${app}' does not mount '${volume}'`);
  return mounts[0].path;
}
