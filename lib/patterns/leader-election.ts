import type { EnvByName } from '../spec/env.js';
import type { PodProps } from '../spec/pod.js';
import { type Clients, clientPatchesOf, type NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import type { InsertOptions } from './insert-options.js';
import { mountsOf } from './mounts.js';
import { patchContainer } from './patch-container.js';
import { asNativeSidecars } from './sidecar.js';

/** Who holds a Lease for a Pod, so that one of its copies leads. */
export interface LeaderElectionOptions extends InsertOptions {
  /** The name of the elector among the containers. */
  readonly name: string;
  /**
   * The elector: it takes the Lease, keeps it, gives it away at its end, and tells on its ports
   * whether the Pod leads.
   */
  readonly container: NewAmbassador;
  /** The name of the Lease. */
  readonly lease: string;
  /** The ServiceAccount that may keep the Lease. */
  readonly serviceAccount: string;
  /**
   * Who asks it: by container, its variables, and the port of the elector whose address each holds.
   * `{ shop: { ELECTOR: 'http' } }`.
   *
   * @default - nobody is told
   */
  readonly clients?: Clients | undefined;
}

/** Where a container finds the token of its ServiceAccount. */
const SERVICE_ACCOUNT_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * What an elector must know. It stands before what it has, which so can refer to it:
 * `--lease=$(LEASE)`.
 */
const electorEnv = (lease: string): EnvByName => ({
  POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } },
  POD_NAMESPACE: { fieldRef: { fieldPath: 'metadata.namespace' } },
  LEASE: lease,
});

/**
 * A Pod of which one copy leads: a native sidecar holds a Lease for it. It starts before the app
 * and ends after it, so whoever leads has the Lease, and has it until the app is gone. It runs with
 * what `leaderElectionRights` gives it.
 *
 * Throws an Error where a name, a port or a variable that it adds is already taken, and where the
 * Pod has another ServiceAccount or no token of it.
 */
export function applyLeaderElection(pod: PodProps, options: LeaderElectionOptions): PodProps {
  const { name, container, lease, serviceAccount, clients = {}, volumes, before } = options;
  const { serviceAccount: oldName = serviceAccount, automountServiceAccountToken } = pod;
  if (oldName !== serviceAccount)
    throw new Error(
      `serviceAccount is '${oldName}' in this pod, and has to be '${serviceAccount}': leave it out`,
    );
  if (
    automountServiceAccountToken === false &&
    !mountsOf(container).some(({ path }) => path.startsWith(SERVICE_ACCOUNT_PATH))
  )
    throw new Error(
      `automountServiceAccountToken is false in this pod: leave it out, or mount a token in '${name}' at '${SERVICE_ACCOUNT_PATH}'`,
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
