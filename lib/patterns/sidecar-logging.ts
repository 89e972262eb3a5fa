import type { Container, Containers, Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type { CheckedOptions, NoEntries, ResultOf } from '../types/pattern-types.js';
import type {
  GivenLoggingPod,
  SidecarLoggingErrors,
  SidecarLoggingPodErrors,
} from '../types/patterns/sidecar-logging.js';
import type { OrDefault, PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertAbsolute } from './assert-options.js';
import { namesOf } from './conflicts.js';
import { FOLLOW_LOG_SCRIPT, WRITE_LOG_SCRIPT } from './log-scripts.js';
import { parentFolderOf } from './mounts.js';

/** Options of `sidecarLogging()`. */
export interface SidecarLoggingOptions {
  /**
   * The name of the container that writes the log.
   *
   * @default - the first of `containers`
   */
  readonly app?: string | undefined;
  /**
   * The absolute path of the log file. The shared volume is mounted at its folder in both
   * containers.
   *
   * @default '/var/log/app/app.log'
   */
  readonly logFile?: string | undefined;
  /**
   * The name of the new emptyDir volume that both containers share. Its content is deleted with the
   * Pod.
   *
   * @default 'logs'
   */
  readonly volume?: string | undefined;
  /**
   * The maximum size of the volume. If it is exceeded, the kubelet evicts the Pod, so the app must
   * rotate its log.
   *
   * @default '100Mi'
   */
  readonly sizeLimit?: Quantity | undefined;
  /**
   * The name of the container that follows the log.
   *
   * @default 'log-agent'
   */
  readonly sidecar?: string | undefined;
  /**
   * Fields of the container that follows the log. They replace the defaults.
   *
   * @default - the image busybox:1.37, with a script that prints the file as it grows, and the rest
   * of it when the Pod stops
   */
  readonly sidecarContainer?: Partial<Container> | undefined;
  /**
   * Whether the container that follows the log is a native sidecar (Kubernetes 1.29 and later): an
   * init container that keeps running, starts before the app and stops after it. An ordinary
   * container is stopped at the same time as the app, and can lose its last lines.
   *
   * @default true
   */
  readonly native?: boolean | undefined;
}

/** The Pod with the container that follows its log, and with the shared volume. */
export type WithLogging<Pod, Options> = ExtendedPod<
  Pod,
  Options extends { readonly native: false } ? FollowerOf<Options, object> : NoEntries,
  Options extends { readonly native: false } ? NoEntries : FollowerOf<Options, Sidecar>,
  { readonly [K in OrDefault<PropertyOf<Options, 'volume'>, 'logs'> & string]: object }
>;
type FollowerOf<Options, Follower> = {
  readonly [K in OrDefault<PropertyOf<Options, 'sidecar'>, 'log-agent'> & string]: Follower;
};
/**
 * Adds a container to a Pod that follows the log file of an app and prints it to its standard
 * output, where `kubectl logs` and log collectors find it.
 *
 * The pattern adds the container, a shared volume and its mounts, and nothing else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The app, the file, and the container that follows it.
 * @returns A new Pod.
 * @throws An Error if a name or path that it adds is already in use.
 *
 * @example
 * ```ts
 * import { App, Chart, Pod, sidecarLogging } from 'cdk8s-pods';
 *
 * const app = new App();
 * const web = sidecarLogging(
 *   { containers: { web: { image: 'nginx:1.29' } } },
 *   { logFile: '/var/log/nginx/access.log' },
 * );
 * new Pod(new Chart(app, 'web'), 'web', web);
 * app.synth();
 * ```
 */
export function sidecarLogging<const Pod = PodProps, const Options = NoEntries>(
  pod: CheckedPod<Pod>,
  options?: CheckedOptions<
    SidecarLoggingOptions,
    Options,
    SidecarLoggingErrors<Options, SidecarLoggingOptions, Pod>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  SidecarLoggingErrors<Options, SidecarLoggingOptions, Pod>,
  WithLogging<Pod, Options>
>;
export function sidecarLogging(pod: unknown, options?: unknown): unknown {
  return applySidecarLogging(pod as PodProps, options as SidecarLoggingOptions | undefined);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applySidecarLogging(pod: PodProps, options: SidecarLoggingOptions = {}): PodProps {
  const {
    logFile = '/var/log/app/app.log',
    volume = 'logs',
    sizeLimit = '100Mi',
    sidecar = 'log-agent',
    native = true,
  } = options;
  const app = options.app ?? namesOf(pod.containers)[0] ?? '';
  assertAbsolute(logFile, 'logFile');
  const folder = parentFolderOf(logFile);
  const follower: Container = {
    image: 'busybox:1.37',
    command: ['sh', '-c', FOLLOW_LOG_SCRIPT, 'sh', logFile],
    volumeMounts: { [folder as '/']: { volume, readOnly: true } },
    ...options.sidecarContainer,
  };
  return applyPodPatch(pod, {
    volumes: { [volume]: { emptyDir: { sizeLimit } } },
    containerPatches: { [app]: { volumeMounts: { [folder as '/']: { volume } } } },
    ...(native
      ? { initContainers: { [sidecar]: { ...follower, restartPolicy: 'Always' } as Sidecar } }
      : { containers: { [sidecar]: follower } }),
  });
}

/** Props of `sidecarLoggingPod()` and `SidecarLoggingPod`: a Pod, and how its log is followed. */
export interface SidecarLoggingPodProps
  extends Omit<Partial<PodProps>, 'containers'>,
    SidecarLoggingOptions {
  /**
   * The containers of the Pod, one of which writes the log.
   *
   * @default - one container, `app`, of the image busybox:1.37, that writes one line per second and
   * rotates its log
   */
  readonly containers?: Containers | undefined;
}

/** The Pod that `sidecarLoggingPod()` returns, with the names of its parts. */
export type LoggingPodOf<Props> = ResultOf<
  Props,
  SidecarLoggingPodErrors<Props, SidecarLoggingPodProps>,
  unknown,
  unknown,
  WithLogging<GivenLoggingPod<Props>, Props>
>;

/**
 * Returns a Pod with an app that writes its log to a file, and a sidecar that prints the file.
 *
 * @param props - Fields of the Pod, and the options of `sidecarLogging()`.
 * @returns The Pod.
 * @throws An Error if a name or path that the pattern adds is already in use.
 *
 * @example
 * ```ts
 * import { App, Chart, Pod, sidecarLoggingPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const props = sidecarLoggingPod({ metadata: { name: 'logging' } });
 * new Pod(new Chart(app, 'logging'), 'pod', props);
 * app.synth();
 * ```
 */
export function sidecarLoggingPod<const Props = NoEntries>(
  props?: CheckedOptions<
    SidecarLoggingPodProps,
    Props,
    SidecarLoggingPodErrors<Props, SidecarLoggingPodProps>
  >,
): LoggingPodOf<Props>;
export function sidecarLoggingPod(props: unknown): unknown {
  return makeSidecarLoggingPod(props as SidecarLoggingPodProps | undefined);
}

/** Returns the Pod for props of which nothing is known at compile time. */
export function makeSidecarLoggingPod(props: SidecarLoggingPodProps = {}): PodProps {
  const {
    app,
    logFile = '/var/log/app/app.log',
    volume,
    sizeLimit,
    sidecar,
    sidecarContainer,
    native,
    containers = {
      app: { image: 'busybox:1.37', command: ['sh', '-c', WRITE_LOG_SCRIPT, 'sh', logFile] },
    },
    ...pod
  } = props;
  return applySidecarLogging(
    { ...pod, containers },
    { app, logFile, volume, sizeLimit, sidecar, sidecarContainer, native },
  );
}
