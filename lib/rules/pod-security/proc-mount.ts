import type { EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFixes, quoteNames, sortedUnique } from './message-helpers.js';
import type { CheckResult, PodSecurityCheck } from './pod-security-check.js';

/** A container sees /proc masked, or the Pod runs as users of its own. */
export const procMount: PodSecurityCheck = {
  id: 'procMount',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: '`procMount` of a container is `Default`, or left out.',
      checkPod: checkProcMount,
    },
    {
      since: 35,
      description:
        '`procMount` of a container is `Default`, or left out. A Pod with `hostUsers: false` ' +
        'is not asked.',
      checkPod: (pod) => (pod.hasOwnUsers ? undefined : checkProcMount(pod)),
    },
  ],
};

/** A container sees /proc masked, whoever its users are. */
export const procMountRestricted: PodSecurityCheck = {
  id: 'procMount_restricted',
  level: 'restricted',
  overrides: 'procMount',
  versions: [
    {
      since: 35,
      description: '`procMount` of a container is `Default`, or left out.',
      checkPod: checkProcMount,
    },
  ],
};

function checkProcMount(pod: EvaluatedPod): CheckResult | undefined {
  const bad = pod.containers.filter(
    ({ securityContext }) => (securityContext?.procMount ?? 'Default') !== 'Default',
  );
  if (bad.length === 0) return undefined;
  const values: readonly string[] = bad.map(
    ({ securityContext }) => securityContext?.procMount ?? '',
  );
  return {
    reason: 'procMount',
    detail: `${describeContainers(bad)} must not set securityContext.procMount to ${quoteNames(sortedUnique(values))}`,
    fixes: fieldFixes(bad, 'securityContext.procMount', 'leave out securityContext.procMount'),
  };
}
