import type { KubernetesObject } from '../api/kubernetes-object.js';
import { fieldOf, kindOf, listOf, nameOf, namespaceOf, textOf } from '../references/fields.js';
import { containersOf, type PodTemplate, podTemplateOf } from '../references/pod-template.js';

/** The Pods that an object creates; or the Pod, if the object is one. */
export interface ApplicationPods extends PodTemplate {
  readonly manifest: KubernetesObject;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The number of Pods. `undefined` if it is not known, such as that of a DaemonSet. */
  readonly replicas: number | undefined;
  /** Whether each container has an image. A patch, which only changes another object, has none. */
  readonly isComplete: boolean;
}

/** The kinds that create as many Pods as `spec.replicas` says, 1 by default. */
const REPLICATED_KINDS: ReadonlySet<string> = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'ReplicationController',
  'Rollout',
]);

/** Returns the Pods of an object, or `undefined` if it has no Pod template. */
export function applicationPodsOf(manifest: KubernetesObject): ApplicationPods | undefined {
  const template = podTemplateOf(manifest);
  if (template === undefined) return undefined;
  const { path, labels, spec } = template;
  const containers = listOf(spec, 'containers');
  return {
    path,
    labels,
    spec,
    manifest,
    kind: kindOf(manifest),
    name: nameOf(manifest) ?? textOf(manifest, 'metadata', 'generateName') ?? '',
    namespace: namespaceOf(manifest),
    replicas: replicasOf(manifest),
    isComplete:
      containers.length > 0 && containers.every((each) => textOf(each, 'image') !== undefined),
  };
}

function replicasOf(manifest: KubernetesObject): number | undefined {
  const kind = kindOf(manifest);
  if (kind === 'Pod') return 1;
  if (!REPLICATED_KINDS.has(kind)) return undefined;
  const replicas = fieldOf(manifest, 'spec', 'replicas') ?? 1;
  return typeof replicas === 'number' ? replicas : undefined;
}

/** Returns the kind and name of a workload, such as `Deployment web`. */
export const titleOfPods = ({ kind, name }: ApplicationPods): string => `${kind} ${name}`.trimEnd();

/** A port that a container declares. */
interface DeclaredPort {
  readonly name: string | undefined;
  readonly number: unknown;
  readonly protocol: string;
}

/**
 * Returns the ports at which a Service can find Pods: those of containers and sidecars.
 *
 * Source: k8s.io/endpointslice FindPort.
 */
export const servicePortsOf = (pods: PodTemplate): readonly DeclaredPort[] =>
  containersOf(pods)
    .filter(({ isLongRunning }) => isLongRunning)
    .flatMap(({ value }) => listOf(value, 'ports'))
    .map((port) => ({
      name: textOf(port, 'name'),
      number: fieldOf(port, 'containerPort'),
      protocol: textOf(port, 'protocol') ?? 'TCP',
    }));
