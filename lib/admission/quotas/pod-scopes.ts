import type { Api } from '../../api/api.js';
import type { ScopeSelectorRequirement } from '../../cluster/objects/admission-shapes.js';
import { qos } from '../../resources/qos.js';
import { matchesNames } from './matches-names.js';

/** Whether a Pod is in a scope of a quota. Source: core podMatchesScopeFunc. */
export function podMatchesScope(
  requirement: ScopeSelectorRequirement,
  { spec = {}, status = {} }: Pick<Api<'Pod'>, 'spec' | 'status'>,
): boolean {
  const qosClass = status.qosClass || qos(spec);
  switch (requirement.scopeName) {
    case 'Terminating':
      return isTerminating(spec);
    case 'NotTerminating':
      return !isTerminating(spec);
    case 'BestEffort':
      return qosClass === 'BestEffort';
    case 'NotBestEffort':
      return qosClass !== 'BestEffort';
    case 'PriorityClass':
      return matchesNames(requirement, spec.priorityClassName ? [spec.priorityClassName] : []);
    case 'CrossNamespacePodAffinity':
      return usesOtherNamespaces(spec);
    default:
      return false;
  }
}

const isTerminating = ({ activeDeadlineSeconds: seconds }: Api<'PodSpec'>): boolean =>
  seconds !== undefined && seconds >= 0;

/** Whether the affinity of a Pod selects Pods of other namespaces, or may do so. */
const usesOtherNamespaces = ({ affinity = {} }: Api<'PodSpec'>): boolean =>
  [affinity.podAffinity, affinity.podAntiAffinity]
    .flatMap((each) => [
      ...(each?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
      ...(each?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(
        ({ podAffinityTerm = {} }) => podAffinityTerm,
      ),
    ])
    .some(({ namespaces = [], namespaceSelector }) => namespaces.length > 0 || namespaceSelector);
