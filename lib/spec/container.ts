import type { Env, EnvFrom } from './env.js';
import type { Lifecycle } from './lifecycle.js';
import type { Devices, Mounts } from './mount.js';
import type { Ports } from './port.js';
import type { LivenessProbe, ReadinessProbe, StartupProbe } from './probe.js';
import type { ResizePolicy, Resources } from './resource-requirements.js';
import type { RestartPolicy, RestartRule } from './restart-policy.js';
import type { SecurityContext } from './security-context.js';

/**
 * What every container has: one of `containers`, a sidecar or a step.
 *
 * Source: core/v1 Container, EphemeralContainer.
 */
export interface ContainerBase {
  /**
   * The image: `'nginx:1.29'`, `'registry.example/team/app@sha256:…'`. With neither tag nor digest
   * it is `latest`. Whether it exists is found out only by the node (ImagePullBackOff).
   */
  readonly image: string;
  /**
   * The program and its first arguments, one word an item: `['nginx', '-g', 'daemon off;']`. It
   * replaces the image's ENTRYPOINT, and its CMD is left out as well. There is no shell: `$(NAME)`
   * is replaced by a variable of the container, `$NAME` is not; for a shell, write
   * `['sh', '-c', 'exec nginx']`.
   *
   * @default - the image's ENTRYPOINT
   */
  readonly command?: readonly string[] | undefined;
  /**
   * The arguments after `command`, or after the image's ENTRYPOINT, one word an item. `$(NAME)` is
   * replaced as in `command`.
   *
   * @default - the image's CMD; none if `command` is written
   */
  readonly args?: readonly string[] | undefined;
  /**
   * The directory in which the program starts.
   *
   * @default - the image's WORKDIR
   */
  readonly workingDir?: string | undefined;
  /**
   * Environment variables by name:
   * `{ LOG_LEVEL: 'debug', TOKEN: { secretKeyRef: { name: 'api', key: 'token' } } }`.
   * Texts are strings: `'8080'`, `'true'`. They are set when the container
   * starts, and follow no later change.
   */
  readonly env?: Env | undefined;
  /**
   * ConfigMaps and Secrets all of whose keys become variables. A later one wins over an earlier
   * one, and `env` over all.
   */
  readonly envFrom?: readonly EnvFrom[] | undefined;
  /**
   * Ports that the program listens on, by name: `{ http: 80 }`; or a list, `[80]`. Services and
   * probes find them by name. Nothing is opened or closed by it: without it a port is reached just
   * as well.
   */
  readonly ports?: Ports | undefined;
  /**
   * Volumes of the Pod by absolute path: `{ '/var/log': { volume: 'logs' } }`. A mount hides what
   * the image has at its path.
   */
  readonly volumeMounts?: Mounts | undefined;
  /**
   * Volumes of the Pod that are raw block devices, by absolute path:
   * `{ '/dev/xvda': { volume: 'data' } }`.
   */
  readonly volumeDevices?: Devices | undefined;
  /**
   * What the container is promised, and what it may use:
   * `{ requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi' } }`.
   */
  readonly resources?: Resources | undefined;
  /**
   * Whether a change of its cpu or memory in the running Pod restarts the container.
   *
   * @default - it does not
   */
  readonly resizePolicy?: readonly ResizePolicy[] | undefined;
  /**
   * When the node asks the registry for the image. `Always`: at each start; what it has already is
   * not loaded again. `IfNotPresent`: if it lacks the image, so that a tag pushed anew is not
   * noticed. `Never`: not at all (ErrImageNeverPull if it lacks it).
   *
   * @default - 'Always' for the tag `latest`, or none and no digest; else 'IfNotPresent'
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  /**
   * Exit codes that restart the container, or all of the Pod's, whatever `restartPolicy` says,
   * which must be written too. The first that matches counts; at most 20. Since Kubernetes 1.34, on
   * by default since 1.35.
   */
  readonly restartPolicyRules?: readonly RestartRule[] | undefined;
  /**
   * What the container runs as and may do. It wins over the same field of the Pod's
   * `securityContext`.
   */
  readonly securityContext?: SecurityContext | undefined;
  /**
   * Whether there is a stdin that `kubectl attach -i` can write to. Otherwise it is at its end from
   * the start.
   *
   * @default false
   */
  readonly stdin?: boolean | undefined;
  /**
   * Whether stdin ends when the first who attached leaves, until the container is restarted. Only
   * with `stdin`.
   *
   * @default false
   */
  readonly stdinOnce?: boolean | undefined;
  /**
   * Whether the container has a terminal: for a shell, together with `stdin`. Its stderr then comes
   * out in stdout.
   *
   * @default false
   */
  readonly tty?: boolean | undefined;
  /**
   * A file to which the program may write why it ends; the container's status shows it. Up to 4096
   * bytes, and 12 KiB for all containers.
   *
   * @default '/dev/termination-log'
   */
  readonly terminationMessagePath?: string | undefined;
  /**
   * `FallbackToLogsOnError` shows the end of the log (2048 bytes, 80 lines) where the container
   * failed and that file is empty.
   *
   * @default 'File'
   */
  readonly terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File' | undefined;
}

/**
 * What only a container that keeps running has, so that a step has none of it.
 *
 * Source: core/v1 Container, EphemeralContainer.
 */
export interface Probes {
  /**
   * Says when the container has started; until then the other probes wait. After a sidecar, so does
   * what comes next.
   *
   * @default - started once it runs
   */
  readonly startupProbe?: StartupProbe | undefined;
  /**
   * Says whether the container must be restarted.
   *
   * @default - only when its program ends
   */
  readonly livenessProbe?: LivenessProbe | undefined;
  /**
   * Says whether the Pod gets traffic. It does while all containers are ready, sidecars too.
   *
   * @default - ready once started
   */
  readonly readinessProbe?: ReadinessProbe | undefined;
  /** What is done just after the start and just before the stop. */
  readonly lifecycle?: Lifecycle | undefined;
}

/**
 * A container of a Pod.
 *
 * Source: core/v1 Container.
 */
export interface Container extends ContainerBase, Probes {
  /**
   * When this container is started again, whatever the Pod's `restartPolicy`. `Always` makes no
   * sidecar of it, but keeps a Job from ever completing: a sidecar stands in `initContainers`.
   * Since Kubernetes 1.34, on by default since 1.35.
   *
   * @default - as the Pod's `restartPolicy` says
   */
  readonly restartPolicy?: RestartPolicy | undefined;
}

/**
 * An init container that keeps running beside the containers: a native sidecar. What is written
 * after it starts when it has started (running, its `postStart` done, its `startupProbe` passed),
 * not when it is ready. It is stopped after all containers, the last sidecar first, and does not
 * keep a Job from completing.
 *
 * Source: core/v1 Container.
 */
export interface Sidecar extends ContainerBase, Probes {
  /**
   * What makes it a sidecar. It is restarted whenever it ends, even in a Pod with restartPolicy
   * `Never`.
   */
  readonly restartPolicy: 'Always';
}

/**
 * An init container that runs to its end before what is written after it starts. It may run again,
 * when the Pod's sandbox is made anew or all containers restart: let it bear that.
 *
 * Source: core/v1 Container.
 */
export interface RegularInitContainer extends ContainerBase {
  /**
   * What happens when it fails, whatever the Pod's `restartPolicy`: it is tried again, or (`Never`)
   * the Pod is Failed. Since Kubernetes 1.34, on by default since 1.35.
   *
   * @default - as the Pod's `restartPolicy` says; `Always` there tries until it succeeds
   */
  readonly restartPolicy?: 'OnFailure' | 'Never' | undefined;
  /** Not here: only a sidecar, with `restartPolicy: 'Always'`, may have it. */
  readonly startupProbe?: undefined;
  /** Not here: only a sidecar, with `restartPolicy: 'Always'`, may have it. */
  readonly livenessProbe?: undefined;
  /** Not here: only a sidecar, with `restartPolicy: 'Always'`, may have it. */
  readonly readinessProbe?: undefined;
  /** Not here: only a sidecar, with `restartPolicy: 'Always'`, may have it. */
  readonly lifecycle?: undefined;
}

/**
 * A step, which runs to its end, or a sidecar, which keeps running: `restartPolicy: 'Always'` tells
 * them apart.
 *
 * Source: core/v1 Container.
 */
export type InitContainer = RegularInitContainer | Sidecar;

/**
 * Containers by name: `{ app: { image: 'nginx:1.29' } }`. A name is a DNS label (1–63 of a–z, 0–9
 * and `-`) that no init container has; not digits only, as JavaScript would move such a key to the
 * front.
 *
 * Source: core/v1 PodSpec.containers.
 */
export interface Containers {
  readonly [name: string]: Container;
}

/**
 * Init containers by name, started in the order written. Names as of `Containers`.
 *
 * Source: core/v1 PodSpec.initContainers.
 */
export interface InitContainers {
  readonly [name: string]: InitContainer;
}
