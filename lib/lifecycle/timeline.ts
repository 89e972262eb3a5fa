import type { CreateFailureReason } from './container-scripts.js';
import type { PodPhase } from './container-status.js';

/** The probes of a container. */
export type ProbeKind = 'startup' | 'readiness' | 'liveness';

/** Why a container could not be started. */
export type StartFailureReason =
  | CreateFailureReason
  | 'ImagePullBackOff'
  | 'RunContainerError'
  | 'PostStartHookError'
  | 'CrashLoopBackOff';

/** Why a container is killed before its Pod ends. */
export type KillReason = 'startup probe' | 'liveness probe' | 'postStart' | 'RestartAllContainers';

interface ContainerEvent<What extends string> {
  readonly what: What;
  readonly container: string;
}

/** What can happen. */
export type LifecycleEvent =
  | {
      readonly what:
        | 'scheduled'
        | 'sandbox made'
        | 'sandbox failed'
        | 'sandbox lost'
        | 'deadline exceeded'
        | 'gone';
    }
  | (ContainerEvent<'started'> & { readonly attempt: number })
  /** `retry`: the seconds for which a container that crashes is still held back. */
  | (ContainerEvent<'not started'> & {
      readonly reason: StartFailureReason;
      readonly retry?: number;
    })
  | (ContainerEvent<'hook begun' | 'hook done' | 'hook failed'> & {
      readonly hook: 'postStart' | 'preStop';
    })
  | (ContainerEvent<'probe passed' | 'probe failed'> & { readonly probe: ProbeKind })
  | (ContainerEvent<'condemned'> & { readonly cause: KillReason })
  /** It is told to stop (SIGTERM), and killed after `grace` seconds. */
  | (ContainerEvent<'told to stop'> & { readonly grace: number })
  | (ContainerEvent<'ended'> & { readonly code: number; readonly reason: string })
  | { readonly what: 'deletion asked'; readonly grace: number }
  | { readonly what: 'phase'; readonly phase: PodPhase; readonly message: string }
  | { readonly what: 'ready' | 'not ready' };

/** What happens in a Pod's life, and when: in seconds since it was made. */
export type TimelineEvent = { readonly at: number } & LifecycleEvent;
