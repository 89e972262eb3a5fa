import type { Draft } from '../../defaults/draft.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { claimViolations, podViolations } from '../limits/find-violations.js';
import { type ContainerDefaults, containerDefaultsOf } from '../limits/limit-range-item.js';
import { type AdmissionPlugin, forbidden } from './plugin.js';

/**
 * Gives containers the default requests and limits of a namespace. Refuses Pods and claims that
 * violate its limits. Of several LimitRanges, the first one by name decides first: a server has no
 * fixed order.
 *
 * Source: plugin/pkg/admission/limitranger.
 */
export const limitRanger: AdmissionPlugin = {
  name: 'LimitRanger',
  resources: ['pods', 'persistentvolumeclaims'],
  mutate(object: Draft<'Pod'>, { resource, namespace, cluster }) {
    if (resource === 'pods')
      for (const range of cluster.limitRangesOf(namespace))
        setResources(object, containerDefaultsOf(range));
    return undefined;
  },
  validate({ spec = {} }, request) {
    const { resource, namespace, cluster, minor } = request;
    for (const range of cluster.limitRangesOf(namespace)) {
      const found = range.spec.limits.flatMap((item) =>
        resource === 'pods' ? podViolations(item, spec, minor) : claimViolations(item, spec, minor),
      );
      if (found.length > 0) return forbidden(request, aggregated(found));
    }
    return undefined;
  },
};

/** Joins messages as Kubernetes does. Source: apimachinery pkg/util/errors. */
function aggregated(messages: readonly string[]): string {
  const distinct = [...new Set(messages)];
  return distinct.length === 1 ? String(distinct[0]) : `[${distinct.join(', ')}]`;
}

const ANNOTATION = 'kubernetes.io/limit-ranger';

interface Container {
  readonly name?: string;
  resources?: {
    limits?: Record<string, number | string>;
    requests?: Record<string, number | string>;
  };
}

interface PodSpec {
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
}

function setResources(pod: Draft<'Pod'>, defaults: ContainerDefaults): void {
  const { containers = [], initContainers = [] } = (pod.spec ?? {}) as PodSpec;
  const set = [
    ...containers.flatMap((each) => setContainerResources(each, defaults, 'container')),
    ...initContainers.flatMap((each) => setContainerResources(each, defaults, 'init container')),
  ];
  if (set.length === 0) return;
  const { metadata = {} } = pod;
  const text = `LimitRanger plugin set: ${set.join('; ')}`;
  metadata.annotations = { ...metadata.annotations, [ANNOTATION]: text };
}

/** Sets the missing resources of a container. Returns what was set, for the annotation. */
function setContainerResources(
  container: Container,
  { limits, requests }: ContainerDefaults,
  title: string,
): readonly string[] {
  container.resources ??= {};
  const { resources } = container;
  const setMissing = (list: 'limits' | 'requests', defaults: typeof limits): readonly string[] => {
    resources[list] ??= {};
    const written = resources[list];
    const missing = Object.keys(defaults).filter((name) => !Object.hasOwn(written, name));
    for (const name of missing) written[name] = stored(defaults[name] ?? 0);
    return missing.sort();
  };
  const added = { limit: setMissing('limits', limits), request: setMissing('requests', requests) };
  return (['request', 'limit'] as const).flatMap((list) =>
    added[list].length === 0
      ? []
      : [`${added[list].join(', ')} ${list} for ${title} ${container.name ?? ''}`],
  );
}

/** Returns a quantity as a server stores it. */
const stored = (quantity: number | string): string => formatQuantity(resourceQuantityOf(quantity));
