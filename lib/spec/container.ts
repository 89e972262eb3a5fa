import type { ContainerBase, Probes } from './container-base.js';
import type { RestartPolicy } from './restart-policy.js';

/**
 * A container of a Pod.
 *
 * Source: core/v1 Container.
 */
export interface Container extends ContainerBase, Probes {
  /**
   * When this container is restarted, independent of the Pod's `restartPolicy`. `Always` does not
   * make it a sidecar, but prevents a Job from completing: sidecars belong to `initContainers`.
   * Since Kubernetes 1.34, on by default since 1.35.
   *
   * @default - the `restartPolicy` of the Pod
   */
  readonly restartPolicy?: RestartPolicy | undefined;
}

/**
 * An init container that keeps running together with the containers: a native sidecar. The
 * containers after it start when it has started (running, its `postStart` finished, its
 * `startupProbe` succeeded), not when it is ready. It is stopped after all containers, the last
 * sidecar first, and does not prevent a Job from completing.
 *
 * Source: core/v1 Container.
 */
export interface Sidecar extends ContainerBase, Probes {
  /**
   * Makes it a sidecar. It is restarted whenever it terminates, even in a Pod with restartPolicy
   * `Never`.
   */
  readonly restartPolicy: 'Always';
}

/**
 * An init container that runs to completion before the containers after it start. It may run again,
 * if the Pod's sandbox is created again or all containers restart, so it must be idempotent.
 *
 * Source: core/v1 Container.
 */
export interface RegularInitContainer extends ContainerBase {
  /**
   * The reaction to its failure, independent of the Pod's `restartPolicy`: it is restarted, or
   * (`Never`) the Pod is Failed. Since Kubernetes 1.34, on by default since 1.35.
   *
   * @default - the `restartPolicy` of the Pod; with `Always` it is restarted until it succeeds
   */
  readonly restartPolicy?: 'OnFailure' | 'Never' | undefined;
  /** Not allowed: only a sidecar, with `restartPolicy: 'Always'`, can have it. */
  readonly startupProbe?: undefined;
  /** Not allowed: only a sidecar, with `restartPolicy: 'Always'`, can have it. */
  readonly livenessProbe?: undefined;
  /** Not allowed: only a sidecar, with `restartPolicy: 'Always'`, can have it. */
  readonly readinessProbe?: undefined;
  /** Not allowed: only a sidecar, with `restartPolicy: 'Always'`, can have it. */
  readonly lifecycle?: undefined;
}

/**
 * A regular init container, which runs to completion, or a sidecar, which keeps running:
 * `restartPolicy: 'Always'` makes it a sidecar.
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
  /** A container, by its name. */
  readonly [name: string]: Container | undefined;
}

/**
 * Init containers by name, started in the order written. The rules for names are those of
 * `Containers`.
 *
 * Source: core/v1 PodSpec.initContainers.
 */
export interface InitContainers {
  /** An init container, by its name. */
  readonly [name: string]: InitContainer | undefined;
}
