import type { Construct } from 'constructs';
import {
  type SidecarLoggingOptions,
  type SidecarLoggingPodProps,
  applySidecarLogging as sidecarLoggingOf,
  sidecarLoggingPod,
} from '../../patterns/sidecar-logging.js';
import type { Sidecar } from '../../spec/container.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import type { ExtendedPod } from '../../types/composed-pod.js';
import type { ContainerName, NoEntries } from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/**
 * How the log file of a container of the Pod P is followed: by a sidecar of the name N, which is
 * native or not (B), over a volume of the name V.
 */
export interface SidecarLoggingFor<P, N extends string, V extends string, B extends boolean>
  extends SidecarLoggingOptions {
  readonly app?: ContainerName<P> | undefined;
  readonly volume?: V | undefined;
  readonly sidecar?: N | undefined;
  readonly native?: B | undefined;
}

/** The Pod P with a logging sidecar. */
export type WithLogging<P, N extends string, V extends string, B extends boolean> = ExtendedPod<
  P,
  B extends true ? NoEntries : { readonly [K in N]: object },
  B extends true ? { readonly [K in N]: Sidecar } : NoEntries,
  { readonly [K in V]: object }
>;

/**
 * A Pod whose app writes its log to a file, with a container beside it that follows the file to its
 * own standard output, where `kubectl logs` and the node's collector find it.
 *
 * Throws an Error where a name or a path that it adds is already taken.
 */
export const sidecarLogging = <
  const P = PodProps,
  const N extends string = 'log-agent',
  const V extends string = 'logs',
  const B extends boolean = true,
>(
  pod: CheckedPod<P>,
  options?: SidecarLoggingFor<P, N, V, B>,
): WithLogging<P, N, V, B> => sidecarLoggingOf(pod, options) as WithLogging<P, N, V, B>;

/**
 * A Pod with an app that writes its log to a shared volume, and a sidecar that follows it: `kubectl
 * logs -c log-agent` shows it.
 */
export class SidecarLoggingPod extends Pod {
  constructor(scope: Construct, id: string, props: SidecarLoggingPodProps = {}) {
    super(scope, id, sidecarLoggingPod(props));
  }
}
