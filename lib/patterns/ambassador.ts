import type { PodProps } from '../spec/pod.js';
import type { Ports } from '../spec/port.js';
import type { StartupProbe } from '../spec/probe.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  ResultOf,
  WithSidecar,
} from '../types/pattern-types.js';
import type { AmbassadorErrors } from '../types/patterns/ambassador.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import type { InsertOptions } from './insert-options.js';
import { localAddressesOf } from './port-conflicts.js';
import { asNativeSidecars, type NewSidecar } from './sidecar.js';

/** A sidecar that other containers of the Pod connect to. */
export interface NewAmbassador extends NewSidecar {
  /** The ports that it listens on, by name: `{ redis: 6379 }`. */
  readonly ports: Ports;
  /**
   * The probe that succeeds once it accepts connections; the containers that follow start only
   * then. If it listens on 127.0.0.1 only, the kubelet cannot reach a port: use `exec`.
   */
  readonly startupProbe: StartupProbe;
}

/**
 * The containers that connect to a sidecar: by container, the variables to add and the port whose
 * address each of them holds.
 */
export interface Clients {
  /** The variables of a container: by variable, the port whose address it holds. */
  readonly [container: string]: { readonly [variable: string]: string } | undefined;
}

/** Options of `ambassador()`. */
export interface AmbassadorOptions extends InsertOptions {
  /** The name of the ambassador among the containers. */
  readonly name: string;
  /** The ambassador: a proxy, the ports that it listens on, and a startup probe. */
  readonly container: NewAmbassador;
  /**
   * The containers that connect to the ambassador: by container, the variables to add and the port
   * whose address each of them holds. `{ shop: { REDIS: 'redis' } }` sets `REDIS` of the container
   * `shop` to `127.0.0.1:6379`.
   *
   * @default - no variables are added
   */
  readonly clients?: Clients | undefined;
}

/**
 * Adds an ambassador to a Pod: a native sidecar that makes an external service available on
 * localhost, before the containers start.
 *
 * The pattern adds the sidecar, its `volumes`, and the variables of its `clients`, and nothing
 * else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The ambassador and its clients.
 * @returns A new Pod.
 * @throws An Error if a name, port or variable that it adds is already in use.
 *
 * @example
 * ```ts
 * import { App, ambassador, Chart, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const shop = ambassador(
 *   { containers: { shop: { image: 'example.com/shop:7' } } },
 *   {
 *     name: 'redis',
 *     container: {
 *       image: 'envoyproxy/envoy:v1.36.2',
 *       ports: { redis: 6379 },
 *       startupProbe: { tcpSocket: { port: 'redis' } },
 *     },
 *     clients: { shop: { REDIS: 'redis' } },
 *   },
 * );
 * new Pod(new Chart(app, 'shop'), 'shop', shop);
 * app.synth();
 * ```
 */
export function ambassador<const Pod = PodProps, const Options = AmbassadorOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<
    AmbassadorOptions,
    Options,
    AmbassadorErrors<Options, AmbassadorOptions, Pod>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  AmbassadorErrors<Options, AmbassadorOptions, Pod>,
  WithSidecar<
    Pod,
    PropertyOf<Options, 'name'>,
    PropertyOf<Options, 'container'>,
    NewVolumesOf<Options>
  >
>;
export function ambassador(pod: unknown, options: unknown): unknown {
  return applyAmbassador(pod as PodProps, options as AmbassadorOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
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

/** The patches that give clients the addresses of a sidecar. */
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
