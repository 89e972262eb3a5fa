import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import {
  type Container,
  type Labels,
  POD,
  type Pod,
  type PodAffinity,
  type PodAffinityTerm,
  type Toleration,
} from '../cluster/objects/pod-shape.js';
import { readObject, titleOfObject } from '../cluster/objects/read-objects.js';
import { assertDecodable } from '../defaults/defaulted.js';
import { storedObject } from '../defaults/stored-object.js';

/**
 * Returns a new Pod as the API server stores it, with the tolerations that the admission plugin
 * DefaultTolerationSeconds adds.
 *
 * @throws Error that names the Pod, if a value has a wrong type
 */
export function storedPod(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): Pod {
  try {
    assertDecodable(manifest, kubernetes);
  } catch (error) {
    throw new Error(`${titleOfObject(manifest, 'Pod')}: ${(error as Error).message}.`);
  }
  return withDefaultTolerations(readObject(storedObject(manifest, kubernetes), 'Pod', POD));
}

/** Source: plugin/pkg/admission/defaulttolerationseconds. */
function withDefaultTolerations(pod: Pod): Pod {
  const { tolerations = [] } = pod.spec;
  const missing = DEFAULT_TOLERATIONS.filter(
    ({ key: taint }) =>
      !tolerations.some(
        ({ key = '', effect = '' }) =>
          (key === '' || key === taint) && (effect === '' || effect === 'NoExecute'),
      ),
  );
  if (missing.length === 0) return pod;
  return { ...pod, spec: { ...pod.spec, tolerations: [...tolerations, ...missing] } };
}

const DEFAULT_TOLERATIONS: readonly Toleration[] = ['not-ready', 'unreachable'].map((name) => ({
  key: `node.kubernetes.io/${name}`,
  operator: 'Exists',
  effect: 'NoExecute',
}));

/**
 * Returns a Pod with the host ports that the API server sets. A Pod of a cluster has them. A Pod
 * that somebody wrote may lack them.
 */
export function withHostPorts(pod: Pod): Pod {
  const { spec } = pod;
  if (spec.hostNetwork !== true) return pod;
  const { containers, initContainers = [] } = spec;
  return {
    ...pod,
    spec: {
      ...spec,
      containers: containers.map(onHostNetwork),
      initContainers: initContainers.map(onHostNetwork),
    },
  };
}

const onHostNetwork = (container: Container): Container =>
  container.ports === undefined
    ? container
    : {
        ...container,
        ports: container.ports.map((port) => ({
          ...port,
          hostPort: port.hostPort ?? port.containerPort ?? 0,
        })),
      };

/**
 * Returns a Pod whose affinity selects what `matchLabelKeys` and `mismatchLabelKeys` name, as the
 * API server sets it.
 */
export function withMatchLabelKeys(pod: Pod): Pod {
  const { affinity } = pod.spec;
  const { podAffinity, podAntiAffinity } = affinity ?? {};
  if (podAffinity === undefined && podAntiAffinity === undefined) return pod;
  const { labels } = pod.metadata;
  return {
    ...pod,
    spec: {
      ...pod.spec,
      affinity: {
        ...affinity,
        ...(podAffinity && { podAffinity: withKeys(podAffinity, labels) }),
        ...(podAntiAffinity && { podAntiAffinity: withKeys(podAntiAffinity, labels) }),
      },
    },
  };
}

const withKeys = (affinity: PodAffinity, labels: Labels): PodAffinity => ({
  requiredDuringSchedulingIgnoredDuringExecution: (
    affinity.requiredDuringSchedulingIgnoredDuringExecution ?? []
  ).map((term) => termWithKeys(term, labels)),
  preferredDuringSchedulingIgnoredDuringExecution: (
    affinity.preferredDuringSchedulingIgnoredDuringExecution ?? []
  ).map(({ weight, podAffinityTerm }) => ({
    weight,
    podAffinityTerm: termWithKeys(podAffinityTerm, labels),
  })),
});

function termWithKeys(term: PodAffinityTerm, labels: Labels): PodAffinityTerm {
  const { matchLabelKeys = [], mismatchLabelKeys = [], labelSelector } = term;
  if (labelSelector === undefined || matchLabelKeys.length + mismatchLabelKeys.length === 0)
    return term;
  const requirements = (keys: readonly string[], operator: string) =>
    keys
      .filter((key) => Object.hasOwn(labels, key))
      .map((key) => ({ key, operator, values: [labels[key] ?? ''] }));
  return {
    ...term,
    labelSelector: {
      ...labelSelector,
      matchExpressions: [
        ...(labelSelector.matchExpressions ?? []),
        ...requirements(matchLabelKeys, 'In'),
        ...requirements(mismatchLabelKeys, 'NotIn'),
      ],
    },
  };
}
