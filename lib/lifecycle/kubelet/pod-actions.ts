import type { ApiContainer } from '../pod-containers.js';
import type { ContainerRecord } from './runtime-snapshot.js';

/** The result of a probe for one run of a container. */
export type ProbeResult = 'success' | 'failure' | 'unknown';

/** The current results of the probes of a Pod. */
export interface ProbeResults {
  /** Returns `undefined` if the container has no such probe. */
  probeResult(probe: 'startup' | 'liveness', record: ContainerRecord): ProbeResult | undefined;
}

/**
 * The next actions of the kubelet, in this order.
 *
 * Source: pkg/kubelet/kuberuntime podActions.
 */
export interface PodActions {
  /** Kill all containers and the sandbox: the Pod has ended, or gets a new sandbox. */
  killPod: boolean;
  /** Kill these containers, because a probe failed. */
  readonly containersToKill: {
    readonly record: ContainerRecord;
    readonly container: ApiContainer;
    readonly probe: 'startup' | 'liveness';
  }[];
  /** Kill and remove every run of every container: all of them are restarted. */
  readonly containersToReset: {
    readonly record: ContainerRecord;
    readonly container: ApiContainer;
  }[];
  createSandbox: boolean;
  /** Start these containers, init containers first. */
  containersToStart: ApiContainer[];
}
