import type { Exec, HttpGet } from './probe.js';

/**
 * Hooks just after a container starts and just before it is stopped.
 *
 * Source: core/v1 Lifecycle.
 */
export interface Lifecycle {
  /**
   * Run as soon as the container is created, in parallel with its program, in undefined order. The
   * next container waits until the hook has finished, and there is no timeout. If it fails, the
   * container is stopped, and its restart policy applies.
   */
  readonly postStart?: LifecycleHandler | undefined;
  /**
   * Run before the container gets its stop signal, also if a probe stops it, but not if the program
   * ends by itself. It counts towards the grace period: if that expires, the program has 2 s left.
   * A `sleep` of some seconds lets Services remove the Pod before the program stops.
   */
  readonly preStop?: LifecycleHandler | undefined;
  /**
   * The signal that asks the program to stop. It requires that the Pod's `os` is set. A default
   * 1.37 server drops it (gate ContainerStopSignals).
   *
   * @default - the image's STOPSIGNAL, else SIGTERM
   */
  readonly stopSignal?: Signal | undefined;
}

/**
 * The action of a hook: exactly one of these. The API's `tcpSocket` is omitted: no kubelet supports
 * it, and the hook fails.
 *
 * Source: core/v1 LifecycleHandler.
 */
export interface LifecycleHandler {
  /** A command run in the container. Any exit code but 0 is a failure. */
  readonly exec?: Exec | undefined;
  /**
   * An HTTP GET from the node. Only a failed connection is a failure: the status is ignored, even
   * 500.
   */
  readonly httpGet?: HttpGet | undefined;
  /** A pause, executed by the kubelet: the image needs no `sleep` command. */
  readonly sleep?: Sleep | undefined;
}

/**
 * A pause.
 *
 * Source: core/v1 SleepAction.
 */
export interface Sleep {
  /** Whole seconds, from 0 to the Pod's `terminationGracePeriodSeconds`. */
  readonly seconds: number;
}

/**
 * A signal, by its Linux name. A Windows Pod has only SIGTERM and SIGKILL.
 *
 * Source: core/v1 Signal.
 */
export type Signal =
  | 'SIGABRT'
  | 'SIGALRM'
  | 'SIGBUS'
  | 'SIGCHLD'
  | 'SIGCLD'
  | 'SIGCONT'
  | 'SIGFPE'
  | 'SIGHUP'
  | 'SIGILL'
  | 'SIGINT'
  | 'SIGIO'
  | 'SIGIOT'
  | 'SIGKILL'
  | 'SIGPIPE'
  | 'SIGPOLL'
  | 'SIGPROF'
  | 'SIGPWR'
  | 'SIGQUIT'
  | 'SIGRTMAX'
  | 'SIGRTMAX-1'
  | 'SIGRTMAX-10'
  | 'SIGRTMAX-11'
  | 'SIGRTMAX-12'
  | 'SIGRTMAX-13'
  | 'SIGRTMAX-14'
  | 'SIGRTMAX-2'
  | 'SIGRTMAX-3'
  | 'SIGRTMAX-4'
  | 'SIGRTMAX-5'
  | 'SIGRTMAX-6'
  | 'SIGRTMAX-7'
  | 'SIGRTMAX-8'
  | 'SIGRTMAX-9'
  | 'SIGRTMIN'
  | 'SIGRTMIN+1'
  | 'SIGRTMIN+10'
  | 'SIGRTMIN+11'
  | 'SIGRTMIN+12'
  | 'SIGRTMIN+13'
  | 'SIGRTMIN+14'
  | 'SIGRTMIN+15'
  | 'SIGRTMIN+2'
  | 'SIGRTMIN+3'
  | 'SIGRTMIN+4'
  | 'SIGRTMIN+5'
  | 'SIGRTMIN+6'
  | 'SIGRTMIN+7'
  | 'SIGRTMIN+8'
  | 'SIGRTMIN+9'
  | 'SIGSEGV'
  | 'SIGSTKFLT'
  | 'SIGSTOP'
  | 'SIGSYS'
  | 'SIGTERM'
  | 'SIGTRAP'
  | 'SIGTSTP'
  | 'SIGTTIN'
  | 'SIGTTOU'
  | 'SIGURG'
  | 'SIGUSR1'
  | 'SIGUSR2'
  | 'SIGVTALRM'
  | 'SIGWINCH'
  | 'SIGXCPU'
  | 'SIGXFSZ';
