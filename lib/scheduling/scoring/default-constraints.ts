import {
  isEmptySelector,
  isLabelSubset,
  type Selector,
  selectorMatches,
} from '../../formats/selector.js';
import { type ClusterState, namespaceOf } from '../cluster-state.js';
import type { PodInfo } from '../pod-info.js';
import { type SpreadConstraint, spreadConstraintsOf } from '../spread-constraint.js';

/** Source: kube-scheduler podtopologyspread systemDefaultConstraints. */
const DEFAULT_CONSTRAINTS = [
  { topologyKey: 'kubernetes.io/hostname', maxSkew: 3 },
  { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 5 },
].map((constraint) => ({ ...constraint, whenUnsatisfiable: 'ScheduleAnyway' }));

/**
 * Returns the constraints of a Pod that has none of its own. They select the Pods that its
 * Services and its controller select.
 */
export function defaultConstraintsOf(
  pod: PodInfo,
  cluster: ClusterState,
): readonly SpreadConstraint[] {
  const selectors = selectorsOf(pod, cluster).filter((selector) => !isEmptySelector(selector));
  if (selectors.length === 0) return [];
  const spec = { ...pod.pod.spec, topologySpreadConstraints: DEFAULT_CONSTRAINTS };
  return spreadConstraintsOf(spec, pod.labels, 'ScheduleAnyway').map((constraint) => ({
    ...constraint,
    isEmpty: false,
    selects: (labels) => selectors.every((selector) => selectorMatches(selector, labels)),
  }));
}

/** Source: kube-scheduler helper.DefaultSelector. */
function selectorsOf(
  { pod, namespace, labels }: PodInfo,
  { objects }: ClusterState,
): readonly Selector[] {
  const ofServices = objects.services.flatMap((service) => {
    const { selector } = service.spec;
    if (namespaceOf(service) !== namespace || selector === undefined) return [];
    return isLabelSubset(selector, labels) ? [{ matchLabels: selector }] : [];
  });
  const owner = pod.metadata.ownerReferences?.find(({ controller }) => controller === true);
  const owners =
    owner?.kind === 'ReplicaSet'
      ? objects.replicaSets
      : owner?.kind === 'StatefulSet'
        ? objects.statefulSets
        : [];
  const found = owners.find(
    (each) => each.metadata.name === owner?.name && namespaceOf(each) === namespace,
  );
  return found?.spec.selector === undefined ? ofServices : [...ofServices, found.spec.selector];
}
