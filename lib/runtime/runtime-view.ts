import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import type { ContainerRole } from '../lifecycle/pod-containers.js';
import { containerConfigOf } from './container-config.js';
import type { ContainerConfig, PodSandboxConfig, RunPodSandboxRequest } from './messages.js';
import { type ContainerContext, KubeletError, SourceRecorder } from './pod-context.js';
import { readPod } from './read-pod.js';
import type { RuntimeImage, RuntimeViewOptions } from './runtime-options.js';
import { sandboxConfigOf } from './sandbox.js';
import { namespacesOf } from './security.js';
import type { ValueSources } from './value-source.js';

/** What the kubelet asks the container runtime for to run a Pod. */
export interface RuntimeView {
  /** Why the API server rejects the manifest. The view is shown as far as it goes nevertheless. */
  readonly rejections: readonly Finding[];
  /** What the containers share. */
  readonly sandbox: RuntimeSandbox;
  /** The containers in the order in which they start. */
  readonly containers: readonly RuntimeContainer[];
}

/** The sandbox of a Pod: what its containers share. */
export interface RuntimeSandbox extends Omit<RunPodSandboxRequest, 'config'> {
  /** Absent if the kubelet cannot make it. */
  readonly config?: PodSandboxConfig | undefined;
  /** Where the values come from, by field, such as `linux.resources.cpuShares`. */
  readonly sources: ValueSources;
  /** Why the kubelet does not create the sandbox. */
  readonly obstacle?: string | undefined;
}

/** A container of a Pod. */
export interface RuntimeContainer {
  /** The name of the container. */
  readonly name: string;
  /** The role of the container in the Pod. */
  readonly role: ContainerRole;
  /** The field of the manifest, such as `spec.containers[0]`. */
  readonly path: string;
  /** Absent if the kubelet cannot make it. */
  readonly config?: ContainerConfig | undefined;
  /**
   * The program and its arguments, if the image is known or not needed: `command` or the ENTRYPOINT
   * of the image, and `args` or, without `command`, its CMD.
   */
  readonly argv?: readonly string[] | undefined;
  /** The seconds between the stop signal and SIGKILL. */
  readonly gracePeriodSeconds: number;
  /** Where the values come from, by field, such as `linux.resources.cpuShares`. */
  readonly sources: ValueSources;
  /** Why the kubelet does not create the container: the reason is CreateContainerConfigError. */
  readonly obstacle?: string | undefined;
}

/**
 * Returns what the kubelet asks the container runtime for to run a Pod: the configuration of its
 * sandbox and of each container, in the terms of the Container Runtime Interface, with the source
 * of each value. Nothing is executed. A value that depends on the image, the node or the cluster is
 * absent or has a placeholder, such as `<pod IP>`, until an option provides it.
 *
 * Nodes with Linux are assumed. Device plugins, dynamic resource allocation, CPU and memory
 * managers, NRI plugins and webhooks can add to the requests.
 *
 * Source: kuberuntime generatePodSandboxConfig, generateContainerConfig.
 *
 * @param manifest - a Pod, or a workload with a Pod template, or the API's PodSpec. It is not
 * modified
 *
 * @throws TypeError if the manifest has no Pod, or too many values have a wrong type
 *
 * @example
 * ```ts
 * import { runtimeView } from 'cdk8s-pods/runtime';
 *
 * const env = [{ name: 'PORT', value: '8080' }];
 * const command = ['serve', '--port=$(PORT)'];
 * const view = runtimeView({ containers: [{ name: 'web', image: 'shop/web:1.4', command, env }] });
 * console.log(view.containers[0]?.config?.command); // [ 'serve', '--port=8080' ]
 * ```
 */
export function runtimeView(
  manifest: KubernetesObject | Api<'PodSpec'>,
  options: RuntimeViewOptions = {},
): RuntimeView {
  const { pod, containers, rejections } = readPod(manifest, options);
  const recorder = new SourceRecorder();
  const sandbox = attempt(() => sandboxConfigOf(pod, namespacesOf(pod), recorder));
  if (pod.runtimeHandler === undefined)
    recorder.addUnknown('runtimeHandler', 'RuntimeClass', pod.spec.runtimeClassName);
  return {
    rejections,
    sandbox: {
      config: sandbox.config,
      obstacle: sandbox.obstacle,
      runtimeHandler: pod.runtimeHandler || undefined,
      sources: recorder.sources,
    },
    containers: containers.map((context) => {
      const own = new SourceRecorder();
      const { config, obstacle } = attempt(() =>
        containerConfigOf(context, namespacesOf(pod), own),
      );
      const { container, role, path } = context;
      return {
        name: container.name,
        role,
        path,
        config,
        obstacle,
        argv: config && argvOf(config, pod.images[container.image ?? '']),
        gracePeriodSeconds: gracePeriodOf(context),
        sources: own.sources,
      };
    }),
  };
}

/** A part of the view, or the reason why there is none. */
interface Attempt<T> {
  readonly config: T | undefined;
  readonly obstacle: string | undefined;
}

function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { config: make(), obstacle: undefined };
  } catch (error) {
    if (error instanceof KubeletError) return { config: undefined, obstacle: error.message };
    throw error;
  }
}

/** Returns the program and its arguments, if they are known. */
function argvOf(
  { command, args }: ContainerConfig,
  image: RuntimeImage | undefined,
): readonly string[] | undefined {
  if (command.length > 0) return [...command, ...args];
  if (image === undefined) return undefined;
  return [...(image.entrypoint ?? []), ...(args.length > 0 ? args : (image.cmd ?? []))];
}

const DEFAULT_GRACE = 30;

const gracePeriodOf = ({ pod }: ContainerContext): number =>
  pod.spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE;
