import type { Container, Containers, Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { FOLLOW_LOG_SCRIPT, WRITE_LOG_SCRIPT } from './log-scripts.js';
import { parentFolderOf } from './mounts.js';

/** How an app's log file is followed. */
export interface SidecarLoggingOptions {
  /**
   * The name of the container that writes the log.
   *
   * @default - the first of `containers`
   */
  readonly app?: string | undefined;
  /**
   * The file that the app writes, as an absolute path. Its folder is where the shared volume is
   * mounted, in both containers.
   *
   * @default '/var/log/app/app.log'
   */
  readonly logFile?: string | undefined;
  /**
   * The name of the volume that they share: an emptyDir, which ends with the Pod.
   *
   * @default 'logs'
   */
  readonly volume?: string | undefined;
  /**
   * How much the volume may hold. Over that the kubelet evicts the Pod, so the app must rotate its
   * log.
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
   * Fields of the container that follows the log, in place of the defaults or beside them.
   *
   * @default - the image busybox:1.37, and a script that prints the file as it grows and prints
   * what is left of it when the Pod ends
   */
  readonly sidecarContainer?: Partial<Container> | undefined;
  /**
   * Whether it is a native sidecar: an init container that keeps running, starts before the app and
   * ends after it. Kubernetes 1.29 and later have them. An ordinary container ends together with
   * the app, and may lose its last lines.
   *
   * @default true
   */
  readonly native?: boolean | undefined;
}

/**
 * A Pod whose app writes its log to a file, with a container beside it that follows the file to its
 * own standard output, where `kubectl logs` and the node's collector find it.
 *
 * Throws an Error where a name or a path that it adds is already taken.
 */
export function applySidecarLogging(pod: PodProps, options: SidecarLoggingOptions = {}): PodProps {
  const {
    logFile = '/var/log/app/app.log',
    volume = 'logs',
    sizeLimit = '100Mi',
    sidecar = 'log-agent',
    native = true,
  } = options;
  const app = options.app ?? Object.keys(pod.containers)[0] ?? '';
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

/**
 * What may be said of a Pod with a logging sidecar: any field of a Pod, and how its log is
 * followed.
 */
export interface SidecarLoggingPodProps
  extends Omit<Partial<PodProps>, 'containers'>,
    SidecarLoggingOptions {
  /**
   * The containers of the Pod, one of which writes the log.
   *
   * @default - one container, `app`, of the image busybox:1.37, that writes a line a second and
   * rotates its log
   */
  readonly containers?: Containers | undefined;
}

/** A Pod with an app that writes its log to a file, and a sidecar that follows it. */
export function sidecarLoggingPod(props: SidecarLoggingPodProps = {}): PodProps {
  const {
    app,
    logFile = '/var/log/app/app.log',
    volume,
    sizeLimit,
    sidecar,
    sidecarContainer,
    native,
    containers,
    ...pod
  } = props;
  const written = {
    ...pod,
    containers: containers ?? {
      app: { image: 'busybox:1.37', command: ['sh', '-c', WRITE_LOG_SCRIPT, 'sh', logFile] },
    },
  };
  return applySidecarLogging(written, {
    app,
    logFile,
    volume,
    sizeLimit,
    sidecar,
    sidecarContainer,
    native,
  });
}
