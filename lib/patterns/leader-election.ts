import type { EnvByName } from '../spec/env.js';
import type { PodProps } from '../spec/pod.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type {
  CheckedOptions,
  NewVolumesOf,
  ResultOf,
  WithSidecar,
} from '../types/pattern-types.js';
import type { LeaderElectionErrors } from '../types/patterns/leader-election.js';
import type { PropertyOf } from '../types/type-utils.js';
import { type Clients, clientPatchesOf, type NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import type { InsertOptions } from './insert-options.js';
import { mountsOf } from './mounts.js';
import { patchContainer } from './patch-container.js';
import { asNativeSidecars } from './sidecar.js';

/** The names of the Lease and of the ServiceAccount of a leader election. */
export interface LeaderElectionNames {
  /** The name of the Lease. */
  readonly lease: string;
  /** The name of the ServiceAccount that can update the Lease. */
  readonly serviceAccount: string;
}

/** Options of `leaderElection()`. */
export interface LeaderElectionOptions extends InsertOptions, LeaderElectionNames {
  /** The name of the elector among the containers. */
  readonly name: string;
  /**
   * The elector: it acquires and renews the Lease, releases it when it stops, and reports on its
   * ports whether the Pod is the leader.
   */
  readonly container: NewAmbassador;
  /**
   * The containers that query the elector: by container, the variables to add and the port of the
   * elector whose address each of them holds, such as `{ shop: { ELECTOR: 'http' } }`.
   *
   * @default - no variables are added
   */
  readonly clients?: Clients | undefined;
}

/** The folder in which a container finds the token of its ServiceAccount. */
const SERVICE_ACCOUNT_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The variables that an elector needs. They are written before its own variables and arguments,
 * which can refer to them: `--lease=$(LEASE)`.
 */
const electorEnv = (lease: string): EnvByName => ({
  POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } },
  POD_NAMESPACE: { fieldRef: { fieldPath: 'metadata.namespace' } },
  LEASE: lease,
});

/**
 * Adds leader election to a Pod, so that one replica is the leader: a native sidecar holds a Lease
 * for it. The sidecar starts before the app and stops after it, so a leader has the Lease until its
 * app has stopped. It needs the objects that `leaderElectionRights()` returns.
 *
 * The pattern adds the sidecar with three variables, its `volumes`, `serviceAccountName`, and the
 * variables of its `clients`, and nothing else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The elector, its Lease and its clients.
 * @returns A new Pod.
 * @throws An Error if a name, port or variable that it adds is already in use, or if the Pod has
 * another ServiceAccount or does not mount its token.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, leaderElection } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Deployment(new Chart(app, 'shop'), 'shop', {
 *   replicas: 3,
 *   template: leaderElection(
 *     { containers: { shop: { image: 'example.com/shop:7' } } },
 *     {
 *       name: 'elector',
 *       container: {
 *         image: 'example.com/elector:1',
 *         args: ['--lease=$(LEASE)'],
 *         ports: { http: 4040 },
 *         startupProbe: { httpGet: { port: 'http' } },
 *       },
 *       lease: 'shop',
 *       serviceAccount: 'shop-elector',
 *       clients: { shop: { ELECTOR: 'http' } },
 *     },
 *   ),
 * });
 * app.synth();
 * ```
 */
export function leaderElection<const Pod = PodProps, const Options = LeaderElectionOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<
    LeaderElectionOptions,
    Options,
    LeaderElectionErrors<Options, LeaderElectionOptions, Pod>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  LeaderElectionErrors<Options, LeaderElectionOptions, Pod>,
  WithSidecar<
    Pod,
    PropertyOf<Options, 'name'>,
    PropertyOf<Options, 'container'>,
    NewVolumesOf<Options>
  >
>;
export function leaderElection(pod: unknown, options: unknown): unknown {
  return applyLeaderElection(pod as PodProps, options as LeaderElectionOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyLeaderElection(pod: PodProps, options: LeaderElectionOptions): PodProps {
  const { name, container, lease, serviceAccount, clients = {}, volumes, before } = options;
  const { serviceAccount: oldName = serviceAccount, automountServiceAccountToken } = pod;
  if (oldName !== serviceAccount)
    throw new Error(
      `serviceAccount is '${oldName}' in this pod, but the elector needs '${serviceAccount}': ` +
        'leave it out',
    );
  if (
    automountServiceAccountToken === false &&
    !mountsOf(container).some(({ path }) => path.startsWith(SERVICE_ACCOUNT_PATH))
  )
    throw new Error(
      `automountServiceAccountToken is false in this pod: leave it out, or mount a token in ` +
        `'${name}' at '${SERVICE_ACCOUNT_PATH}'`,
    );
  return applyPodPatch(pod, {
    volumes,
    initContainers: asNativeSidecars({
      [name]: patchContainer(name, container, { env: electorEnv(lease) }),
    }),
    before,
    containerPatches: clientPatchesOf(clients, name, container),
    fields: { serviceAccountName: serviceAccount },
  });
}
