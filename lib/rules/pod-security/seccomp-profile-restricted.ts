import type { EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, quoteNames } from './message-helpers.js';
import type { CheckResult, PodSecurityCheck } from './pod-security-check.js';
import { forbiddenProfileHolders, forbiddenProfileResult } from './seccomp-profile.js';

/** Every container has a seccomp profile, its own or the Pod's. */
export const seccompProfileRestricted: PodSecurityCheck = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  overrides: 'seccompProfile_baseline',
  versions: [
    {
      since: 19,
      description:
        'The Pod has `seccompProfile.type` `RuntimeDefault` or `Localhost`, or each of its ' +
        'containers has.',
      checkPod: checkPod,
    },
    {
      since: 25,
      description:
        'The Pod has `seccompProfile.type` `RuntimeDefault` or `Localhost`, or each of its ' +
        'containers has. A Pod whose `os.name` is `windows` is not asked.',
      checkPod: (pod) => (pod.isWindows ? undefined : checkPod(pod)),
    },
  ],
};

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const bad = forbiddenProfileHolders(pod);
  if (bad.length > 0) return forbiddenProfileResult(bad);
  // No profile is bad, so the Pod's, if there, is a good one.
  if (pod.spec.securityContext?.seccompProfile) return undefined;
  const silent = pod.containers.filter(({ securityContext }) => !securityContext?.seccompProfile);
  if (silent.length === 0) return undefined;
  return {
    reason: 'seccompProfile',
    detail: `pod or ${describeContainers(silent)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    fixes: [
      {
        field: 'spec.securityContext.seccompProfile.type',
        remediation:
          'In the Pod, set securityContext.seccompProfile.type to RuntimeDefault; ' +
          `or in each of its containers: ${quoteNames(silent.map(({ name }) => name))}.`,
      },
    ],
  };
}
