import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { assertPodKind } from '../defaults/defaulted.js';
import { decode, storedObject, storedObjectOf } from '../defaults/stored-object.js';
import type { Finding } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import { joinPath } from '../formats/clean-path.js';
import { isPodLevelResource } from '../formats/resource-name.js';
import { allContainersOf, roleOf } from '../lifecycle/pod-containers.js';
import { type PodRequirements, podRequirementsFor } from '../resources/pod-requirements.js';
import type { QosClass } from '../resources/qos.js';
import { parseResourceList } from '../resources/resource-quantities.js';
import { PodView } from '../rules/context/pod-view.js';
import { findErrorsIn } from '../rules/validation/find-errors.js';
import { withAdmittedFields } from './admitted-fields.js';
import { kubeletRootOf } from './names.js';
import { nodeFactsOf } from './node-facts.js';
import type { ContainerContext, PodContext } from './pod-context.js';
import { ReferredObjects } from './referred-objects.js';
import type { RuntimeViewOptions } from './runtime-options.js';

/** A Pod, its containers in start order, and why a server rejects it. */
interface ReadPod {
  readonly pod: PodContext;
  readonly containers: readonly ContainerContext[];
  readonly rejections: readonly Finding[];
}

/** Reads a manifest as a server does. */
export function readPod(
  manifest: KubernetesObject | Api<'PodSpec'>,
  options: RuntimeViewOptions,
): ReadPod {
  const { kubernetes = NEWEST_VERSION } = options;
  const { object, given, stored, path, rejections } = writtenPodOf(manifest, kubernetes);
  const { metadata, spec: written = {}, status } = object;
  const objects = new ReferredObjects(options.objects ?? []);
  const uid = metadata?.uid ?? '<pod UID>';
  const namespace = stored.metadata.namespace ?? 'default';
  // The server writes `null` for an empty list of containers.
  const storedSpec = { ...stored.spec, containers: stored.spec.containers ?? [] };
  const { spec, runtimeHandler } = withAdmittedFields(storedSpec, given, namespace, objects);
  const node = nodeFactsOf(options.node);
  const addresses = status?.podIPs?.flatMap(({ ip }) => ip ?? []);
  const minor = minorOf(kubernetes);
  const requirements = podRequirementsFor(spec, minor);
  const pod: PodContext = {
    name: metadata?.name ?? `${metadata?.generateName ?? '<pod name>'}`,
    namespace,
    uid,
    labels: stored.metadata.labels ?? {},
    annotations: { ...stored.metadata.annotations, ...KUBELET_ANNOTATIONS },
    spec,
    path,
    podIPs: spec.hostNetwork ? node.hostIPs : addresses,
    qosClass: stored.status.qosClass,
    requirements,
    hasOwnResources: hasPodLevelResources(requirements),
    minor,
    node,
    objects,
    allObjects: options.allObjects ?? false,
    images: options.images ?? {},
    showSecrets: options.showSecrets ?? false,
    runtimeHandler,
    folder: joinPath(kubeletRootOf(node), 'pods', uid),
    volumes: new Map(),
  };
  const writtenContainers = allContainersOf(written);
  const initCount = (spec.initContainers ?? []).length;
  const containers = allContainersOf(spec).map((container, i) => ({
    pod,
    // The server stores a name, also an empty one.
    container: container as ContainerContext['container'],
    role: roleOf(spec, container),
    written: writtenContainers[i] ?? {},
    limits: parseResourceList(container.resources?.limits),
    requests: parseResourceList(container.resources?.requests),
    path:
      i < initCount
        ? `${path}spec.initContainers[${i}]`
        : `${path}spec.containers[${i - initCount}]`,
  }));
  return { pod, containers, rejections };
}

const hasPodLevelResources = ({ limits, requests }: PodRequirements): boolean =>
  [...limits.keys(), ...requests.keys()].some(isPodLevelResource);

/** The annotations that the kubelet adds to a Pod of the API server. */
const KUBELET_ANNOTATIONS = {
  'kubernetes.io/config.seen': '<time>',
  'kubernetes.io/config.source': 'api',
};

interface StoredPod {
  readonly metadata: Api<'ObjectMeta'>;
  readonly spec: Api<'PodSpec'>;
  readonly status: { readonly qosClass: QosClass };
}

/** The Pod of a manifest. */
interface WrittenPod {
  /** The Pod as it is written, without nulls and without the fields that the server drops. */
  readonly object: Api<'Pod'>;
  /** The spec with the fields that the server drops. */
  readonly given: Api<'PodSpec'>;
  /** The Pod as the server stores it. */
  readonly stored: StoredPod;
  /** The path of the Pod in the manifest. */
  readonly path: string;
  readonly rejections: readonly Finding[];
}

/**
 * Returns the Pod of a manifest: that which a controller makes of its template, or that of a
 * PodSpec.
 *
 * @throws TypeError if there is none
 */
function writtenPodOf(
  manifest: KubernetesObject | Api<'PodSpec'>,
  kubernetes: KubernetesVersion,
): WrittenPod {
  if (!isObject(manifest))
    throw new TypeError('runtimeView takes a manifest with a Pod, or a PodSpec.');
  const object = ('kind' in manifest ? manifest : podOfSpec(manifest)) as KubernetesObject;
  assertPodKind(object);
  const minor = minorOf(kubernetes);
  const decoded = decode(object, minor);
  const [root] = decoded.nodes;
  if (root === undefined) throw new TypeError('runtimeView: too many values have a wrong type.');
  const rejections = findErrorsIn(object.kind, decoded, new PodView(decoded.nodes), minor);
  const { podPath = [] } = POD_KINDS.get(String(object.kind)) ?? {};
  const written = root.value as KubernetesObject;
  const given = (getIn(object, [...podPath, 'spec']) ?? {}) as Api<'PodSpec'>;
  if (podPath.length === 0)
    return {
      object: written as Api<'Pod'>,
      given,
      stored: storedObjectOf(decoded, 'Pod', kubernetes) as unknown as StoredPod,
      path: '',
      rejections,
    };
  const template = (getIn(written, podPath) ?? {}) as Api<'PodTemplateSpec'>;
  const { name, namespace } = (written.metadata ?? {}) as Api<'ObjectMeta'>;
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...template.metadata, name: podNameOf(String(object.kind), name), namespace },
    spec: template.spec,
  };
  return {
    object: pod as unknown as Api<'Pod'>,
    given,
    stored: storedObject(pod, kubernetes) as unknown as StoredPod,
    path: `${podPath.join('.')}.`,
    rejections,
  };
}

const podOfSpec = (spec: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'pod' },
  spec,
});

/** Returns the name of the Pod that a controller creates. */
function podNameOf(kind: string, name = '<name>'): string {
  if (kind === 'StatefulSet') return `${name}-0`;
  if (kind === 'Deployment') return `${name}-<hash>-<random>`;
  return kind === 'CronJob' ? `${name}-<time>-<random>` : `${name}-<random>`;
}
