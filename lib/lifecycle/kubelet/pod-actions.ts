import type { ApiContainer } from '../pod-containers.js';
import type { ContainerRecord } from './runtime-snapshot.js';

/** What a probe has found of a run of a container. */
export type ProbeResult = 'success' | 'failure' | 'unknown';

/** What the probes have found; undefined, where there is no such probe. */
export interface ProbeResults {
  probeResult(probe: 'startup' | 'liveness', seen: ContainerRecord): ProbeResult | undefined;
}

/** What is to be done next, in this order. */
export interface PodActions {
  /** Stop all that runs, and the sandbox: because all is over, or because it is made anew. */
  killPod: boolean;
  /** Kill what a probe has condemned. */
  readonly containersToKill: {
    readonly seen: ContainerRecord;
    readonly container: ApiContainer;
    readonly probe: 'startup' | 'liveness';
  }[];
  /** Remove every run of every container, killing what runs: all are started anew. */
  readonly containersToReset: {
    readonly seen: ContainerRecord;
    readonly container: ApiContainer;
  }[];
  createSandbox: boolean;
  /** Start these, init containers first. */
  containersToStart: ApiContainer[];
}
