import type { EvaluatedContainer, EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFixes, quoteNames, sortedUnique } from './message-helpers.js';
import {
  type CheckResult,
  definePodSecurityCheck,
  type ViolationDetail,
} from './pod-security-check.js';

/** Parts of /proc are masked, unless the Pod has a user namespace of its own. */
export const procMount = definePodSecurityCheck({
  id: 'procMount',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'The `procMount` of a container is `Default`, or not set.',
      checkPod: checkProcMount,
    },
    {
      since: 35,
      description:
        'The `procMount` of a container is `Default`, or not set. Pods with `hostUsers: false` ' +
        'are exempt.',
      checkPod: (pod) => (pod.hasOwnUsers ? undefined : checkProcMount(pod)),
    },
  ],
});

/** Parts of /proc are masked, even if the Pod has a user namespace of its own. */
export const procMountRestricted = definePodSecurityCheck({
  id: 'procMount_restricted',
  level: 'restricted',
  overrides: 'procMount',
  versions: [
    {
      since: 35,
      description: 'The `procMount` of a container is `Default`, or not set.',
      checkPod: checkProcMount,
    },
  ],
});

function checkProcMount(pod: EvaluatedPod): CheckResult | undefined {
  const violating = pod.containers.filter(
    ({ securityContext }) => (securityContext?.procMount ?? 'Default') !== 'Default',
  );
  if (violating.length === 0) return undefined;
  return { reason: 'procMount', explain: () => explainProcMount(violating) };
}

function explainProcMount(violating: readonly EvaluatedContainer[]): ViolationDetail {
  const values: readonly string[] = violating.map(
    ({ securityContext }) => securityContext?.procMount ?? '',
  );
  return {
    detail:
      `${describeContainers(violating)} must not set securityContext.procMount to ` +
      `${quoteNames(sortedUnique(values))}`,
    fixes: fieldFixes(
      violating,
      ['securityContext', 'procMount'],
      'leave out securityContext.procMount',
    ),
  };
}
