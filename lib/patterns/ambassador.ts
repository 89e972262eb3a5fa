import type { PodProps } from '../spec/pod.js';
import type { Ports } from '../spec/port.js';
import type { StartupProbe } from '../spec/probe.js';
import { applyPodPatch } from './apply-pod-patch.js';
import type { InsertOptions } from './insert-options.js';
import { localAddressesOf } from './port-conflicts.js';
import { asNativeSidecars, type NewSidecar } from './sidecar.js';

/** A proxy that stands for something outside of the Pod. */
export interface NewAmbassador extends NewSidecar {
  /** What it listens on, by name: `{ redis: 6379 }`. */
  readonly ports: Ports;
  /**
   * Says when it can be asked: until then what comes next does not start. One that listens on
   * 127.0.0.1 alone is reached by `exec` only.
   */
  readonly startupProbe: StartupProbe;
}

/**
 * Who speaks to a container on localhost: by container, its variables, and the port whose address
 * each holds.
 */
export interface Clients {
  readonly [container: string]: { readonly [variable: string]: string } | undefined;
}

/** What stands on localhost for something outside. */
export interface AmbassadorOptions extends InsertOptions {
  /** The name of the ambassador among the containers. */
  readonly name: string;
  /** The ambassador. */
  readonly container: NewAmbassador;
  /**
   * Who speaks to it: by container, its variables, and the port of the ambassador whose address
   * each holds. `{ shop: { REDIS: 'redis' } }` gives the container `shop` the variable `REDIS`,
   * `127.0.0.1:6379`.
   *
   * @default - nobody is told
   */
  readonly clients?: Clients | undefined;
}

/**
 * A Pod in which something outside of it is found on localhost: a native sidecar stands for it, and
 * is there before the containers ask.
 *
 * Throws an Error where a name, a port or a variable that it adds is already taken.
 */
export function applyAmbassador(
  pod: PodProps,
  { name, container, clients = {}, volumes, before }: AmbassadorOptions,
): PodProps {
  return applyPodPatch(pod, {
    volumes,
    initContainers: asNativeSidecars({ [name]: container }),
    before,
    containerPatches: clientPatchesOf(clients, name, container),
  });
}

/** Variables for the clients of a container. */
export const clientPatchesOf = (
  clients: Clients,
  name: string,
  container: NewSidecar,
): Readonly<Record<string, { readonly env: Readonly<Record<string, string>> }>> =>
  Object.fromEntries(
    Object.entries(clients).map(([client, variables = {}]) => [
      client,
      { env: localAddressesOf(variables, name, container) },
    ]),
  );
