import type { Env, EnvFrom } from './env.js';
import type { Lifecycle } from './lifecycle.js';
import type { Devices, Mounts } from './mount.js';
import type { Ports } from './port.js';
import type { LivenessProbe, ReadinessProbe, StartupProbe } from './probe.js';
import type { ResizePolicy, Resources } from './resource-requirements.js';
import type { RestartRule } from './restart-policy.js';
import type { SecurityContext } from './security-context.js';

/**
 * The fields of every container: one of `containers`, a sidecar or a regular init container.
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
   * The program and its first arguments, one word per item: `['nginx', '-g', 'daemon off;']`. It
   * replaces the image's ENTRYPOINT, and its CMD is ignored, too. There is no shell: `$(NAME)` is
   * replaced by a variable of the container, `$NAME` is not; for a shell, write
   * `['sh', '-c', 'exec nginx']`.
   *
   * @default - the image's ENTRYPOINT
   */
  readonly command?: readonly string[] | undefined;
  /**
   * The arguments after `command`, or after the image's ENTRYPOINT, one word per item. `$(NAME)` is
   * replaced as in `command`.
   *
   * @default - the image's CMD; none if `command` is set
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
   * `{ LOG_LEVEL: 'debug', TOKEN: { secretKeyRef: { name: 'api', key: 'token' } } }`. Values are
   * strings: `'8080'`, `'true'`. They are set when the container starts, and do not follow later
   * changes.
   */
  readonly env?: Env | undefined;
  /**
   * ConfigMaps and Secrets whose keys all become variables. A later one overrides an earlier one,
   * and `env` overrides all.
   */
  readonly envFrom?: readonly EnvFrom[] | undefined;
  /**
   * Ports that the program listens on, by name: `{ http: 80 }`; or a list, `[80]`. Services and
   * probes refer to them by name. The field does not open or close a port: a port can be reached
   * without it, too.
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
   * The resources that the container is guaranteed, and those that it may use:
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
   * When the node requests the image from the registry. `Always`: at each start; layers that are
   * present are not downloaded again. `IfNotPresent`: if the image is missing, so that a tag that
   * is pushed again is not noticed. `Never`: not at all (ErrImageNeverPull if the image is
   * missing).
   *
   * @default - 'Always' for the tag `latest`, or none and no digest; else 'IfNotPresent'
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  /**
   * Exit codes that restart the container, or all containers of the Pod, independent of the value
   * of `restartPolicy`, which must be set, too. The first rule that matches counts; at most 20.
   * Since Kubernetes 1.34, on by default since 1.35.
   */
  readonly restartPolicyRules?: readonly RestartRule[] | undefined;
  /**
   * User and permissions of the container. Its fields override those of the Pod's
   * `securityContext`.
   */
  readonly securityContext?: SecurityContext | undefined;
  /**
   * Whether there is a stdin that `kubectl attach -i` can write to. Otherwise stdin is at its end
   * from the start.
   *
   * @default false
   */
  readonly stdin?: boolean | undefined;
  /**
   * Whether stdin ends when the first attached client disconnects, until the container is
   * restarted. Only with `stdin`.
   *
   * @default false
   */
  readonly stdinOnce?: boolean | undefined;
  /**
   * Whether the container has a terminal: for a shell, together with `stdin`. Its stderr is then
   * written to stdout.
   *
   * @default false
   */
  readonly tty?: boolean | undefined;
  /**
   * A file to which the program can write why it ends; the status of the container shows it. Up to
   * 4096 bytes, and 12 KiB for all containers.
   *
   * @default '/dev/termination-log'
   */
  readonly terminationMessagePath?: string | undefined;
  /**
   * `FallbackToLogsOnError` shows the end of the log (2048 bytes, 80 lines) if the container failed
   * and that file is empty.
   *
   * @default 'File'
   */
  readonly terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File' | undefined;
}

/**
 * The fields of containers that keep running. A regular init container has none of them.
 *
 * Source: core/v1 Container, EphemeralContainer.
 */
export interface Probes {
  /**
   * Determines when the container has started; until then the other probes wait. After a sidecar,
   * the next container waits, too.
   *
   * @default - started once it runs
   */
  readonly startupProbe?: StartupProbe | undefined;
  /**
   * Determines whether the container must be restarted.
   *
   * @default - only when its program ends
   */
  readonly livenessProbe?: LivenessProbe | undefined;
  /**
   * Determines whether the Pod gets traffic. It does while all containers and sidecars are ready.
   *
   * @default - ready once started
   */
  readonly readinessProbe?: ReadinessProbe | undefined;
  /** Hooks just after the start and just before the stop. */
  readonly lifecycle?: Lifecycle | undefined;
}
