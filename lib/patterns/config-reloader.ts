import type { Signal } from '../spec/lifecycle.js';
import type { PodProps } from '../spec/pod.js';
import type { Volume } from '../spec/volume.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { formatNames, getContainer, getOwn, namesOf } from './conflicts.js';
import type { InsertOptions } from './insert-options.js';
import { mountsOf } from './mounts.js';
import { patchContainer } from './patch-container.js';
import { localAddressOf } from './port-conflicts.js';
import { RELOAD_SCRIPT } from './reload-script.js';
import { asNativeSidecars, type NewSidecar } from './sidecar.js';

/** An app that reads its configuration again when a port of it is asked to. */
export interface HttpReload<Port = string> {
  /** The name of the app's port. */
  readonly port: Port;
  /** Where it takes a POST: `/-/reload`. */
  readonly path: `/${string}`;
}

/** An app that reads its configuration again on a signal. */
export interface SignalReload {
  /**
   * The name of the process: `nginx`. Of more than one the oldest is told, which made the others.
   */
  readonly process: string;
  /** What it is told: `SIGHUP`. */
  readonly signal: Signal;
}

/** What tells an app that its configuration has changed. */
export interface ConfigReloaderOptions extends InsertOptions {
  /** The name of the container that is told. */
  readonly app: string;
  /** The name of the volume that it mounts: a configMap, secret, projected or downwardAPI. */
  readonly volume: string;
  /** How it is told. */
  readonly reload: HttpReload | SignalReload;
  /** The name of the reloader among the containers. */
  readonly name: string;
  /**
   * The reloader. Where it says neither `command` nor `args`, it is given a script, which needs a
   * shell and its tools, as busybox has them.
   */
  readonly container: NewSidecar;
}

/** The kinds of volumes that the kubelet keeps up to date. */
export const UPDATED_VOLUME_SOURCES = [
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
] as const satisfies readonly (keyof Volume)[];

/**
 * A Pod whose app is told when a volume with its configuration has changed: a native sidecar mounts
 * the same volume and watches it. It starts before the app, so it misses no change.
 *
 * Throws an Error where a name, a port or a variable that it adds is already taken, and where the
 * app would never see a change.
 */
export function applyConfigReloader(
  pod: PodProps,
  { app, volume, reload, name, container, volumes, before }: ConfigReloaderOptions,
): PodProps {
  const path = watchedPath(pod, app, volume);
  const told =
    'port' in reload
      ? {
          RELOAD_URL: `http://${localAddressOf(getContainer(pod, app), reload.port, app)}${reload.path}`,
        }
      : { RELOAD_PROCESS: reload.process, RELOAD_SIGNAL: reload.signal };
  const { command = container.args ? undefined : ['sh', '-c', RELOAD_SCRIPT] } = container;
  if (command && 'process' in reload && reload.process === command[0])
    throw new Error(
      `'${reload.process}' is a process of the reloader, too: start the app's program by exec, and name that`,
    );
  const more = {
    env: { CONFIG_FOLDER: path, ...told },
    volumeMounts: { [path as '/']: { volume, readOnly: true } },
  };
  const initContainers = asNativeSidecars({
    [name]: patchContainer(name, command ? { ...container, command } : container, more),
  });
  if ('port' in reload) return applyPodPatch(pod, { volumes, initContainers, before });
  if (pod.hostPID || pod.os?.name === 'windows')
    throw new Error(
      `shareProcessNamespace, by which '${app}' is told, does not go with hostPID or Windows: tell a port of it`,
    );
  return applyPodPatch(pod, {
    volumes,
    initContainers,
    before,
    fields: { shareProcessNamespace: true },
  });
}

/** Where the app sees all of the volume. Throws where it sees no change of it. */
function watchedPath(pod: PodProps, app: string, volume: string): string {
  const source = getOwn(pod.volumes as Readonly<Record<string, Volume>> | undefined, volume);
  if (source === undefined)
    throw new Error(
      `there is no volume '${volume}' in this pod: ${formatNames(namesOf(pod.volumes))}`,
    );
  if (!UPDATED_VOLUME_SOURCES.some((kind) => source[kind] !== undefined))
    throw new Error(
      `volume '${volume}' is none of ${UPDATED_VOLUME_SOURCES.join(', ')}: nothing changes it while the pod runs`,
    );
  const mounts = mountsOf(getContainer(pod, app)).filter((mount) => mount.volume === volume);
  const part = mounts.find(({ subPath, subPathExpr }) => subPath || subPathExpr);
  if (part !== undefined)
    throw new Error(
      `'${part.path}' of container '${app}' is a subPath of '${volume}', which never changes: mount the whole volume`,
    );
  if (mounts[0] === undefined) throw new Error(`container '${app}' does not mount '${volume}'`);
  return mounts[0].path;
}
