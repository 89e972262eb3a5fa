import type { CreateFailureReason } from './container-scripts.js';
import type { PodPhase } from './container-status.js';

/** The kind of a probe. */
export type ProbeKind = 'startup' | 'readiness' | 'liveness';

/** Why a container could not be started: the `reason` of its `waiting` state. */
export type StartFailureReason =
  | CreateFailureReason
  | 'ImagePullBackOff'
  | 'RunContainerError'
  | 'PostStartHookError'
  | 'CrashLoopBackOff';

/** Why a container is killed although its Pod goes on. */
export type KillReason = 'startup probe' | 'liveness probe' | 'postStart' | 'RestartAllContainers';

interface ContainerEvent<Type extends string> {
  readonly type: Type;
  readonly container: string;
}

/**
 * An event in the life of a Pod:
 *
 * - `scheduled`: a node is assigned to the Pod.
 * - `sandbox created`, `sandbox failed`, `sandbox lost`: the sandbox of the Pod is created, an
 *   attempt to create it fails, or it disappears.
 * - `started`: a container starts; `attempt` counts its starts from 0.
 * - `not started`: a container cannot be started. `retry`: seconds left of its CrashLoopBackOff
 *   delay.
 * - `hook started`, `hook finished`, `hook failed`: a lifecycle hook.
 * - `probe passed`, `probe failed`: the result of a probe changes, after its threshold is reached.
 * - `killing`: the kubelet decides to kill a container, as in its event `Killing`.
 * - `stopping`: a container gets SIGTERM, and SIGKILL after `grace` seconds.
 * - `terminated`: a container ends.
 * - `deletion requested`: the Pod is deleted through the API, with a grace period in seconds.
 * - `removed`: the Pod no longer exists in the API.
 * - `phase`: the API shows another phase; `message` tells why.
 * - `ready`, `not ready`: the condition `Ready` changes.
 */
export type LifecycleEvent =
  | {
      readonly type:
        | 'scheduled'
        | 'sandbox created'
        | 'sandbox failed'
        | 'sandbox lost'
        | 'removed';
    }
  | (ContainerEvent<'started'> & { readonly attempt: number })
  | (ContainerEvent<'not started'> & {
      readonly reason: StartFailureReason;
      readonly retry?: number;
    })
  | (ContainerEvent<'hook started' | 'hook finished' | 'hook failed'> & {
      readonly hook: 'postStart' | 'preStop';
    })
  | (ContainerEvent<'probe passed' | 'probe failed'> & { readonly probe: ProbeKind })
  | (ContainerEvent<'killing'> & { readonly cause: KillReason })
  | (ContainerEvent<'stopping'> & { readonly grace: number })
  | (ContainerEvent<'terminated'> & { readonly exitCode: number; readonly reason: string })
  | { readonly type: 'deletion requested'; readonly grace: number }
  | { readonly type: 'phase'; readonly phase: PodPhase; readonly message: string }
  | { readonly type: 'ready' | 'not ready' };

/** An event, and when it happens: `at` is in seconds since the creation of the Pod. */
export type TimelineEvent = { readonly at: number } & LifecycleEvent;
