import type { Obstacle } from './script.js';
import type { Phase } from './status.js';

/** The probes of a container. */
export type ProbeKind = 'startup' | 'readiness' | 'liveness';

/** Why a container could not be started. */
export type StartFailure = Obstacle | 'ImagePullBackOff' | 'RunContainerError' | 'PostStartHookError' | 'CrashLoopBackOff';

/** Why a container is killed before its Pod ends. */
export type Cause = 'startup probe' | 'liveness probe' | 'postStart' | 'RestartAllContainers';

interface OfContainer<What extends string> {
  readonly what: What;
  readonly container: string;
}

/** What can happen. */
export type Happening =
  | { readonly what: 'scheduled' | 'sandbox made' | 'sandbox failed' | 'sandbox lost' | 'deadline exceeded' | 'gone' }
  | (OfContainer<'started'> & { readonly attempt: number })
  /** `retry`: the seconds for which a container that crashes is still held back. */
  | (OfContainer<'not started'> & { readonly reason: StartFailure; readonly retry?: number })
  | (OfContainer<'hook begun' | 'hook done' | 'hook failed'> & { readonly hook: 'postStart' | 'preStop' })
  | (OfContainer<'probe passed' | 'probe failed'> & { readonly probe: ProbeKind })
  | (OfContainer<'condemned'> & { readonly cause: Cause })
  /** It is told to stop (SIGTERM), and killed after `grace` seconds. */
  | (OfContainer<'told to stop'> & { readonly grace: number })
  | (OfContainer<'ended'> & { readonly code: number; readonly reason: string })
  | { readonly what: 'deletion asked'; readonly grace: number }
  | { readonly what: 'phase'; readonly phase: Phase; readonly why: string }
  | { readonly what: 'ready' | 'not ready' };

/** What happens in a Pod's life, and when: in seconds since it was made. */
export type Moment = { readonly at: number } & Happening;
