import type { EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, quoteNames } from './message-helpers.js';
import { type CheckResult, definePodSecurityCheck } from './pod-security-check.js';
import { forbiddenProfile, forbiddenProfileHolders } from './seccomp-profile.js';

/** Every container has a seccomp profile, its own or that of the Pod. */
export const seccompProfileRestricted = definePodSecurityCheck({
  id: 'seccompProfile_restricted',
  level: 'restricted',
  overrides: 'seccompProfile_baseline',
  versions: [
    {
      since: 19,
      description:
        'The Pod or each of its containers has the `seccompProfile.type` `RuntimeDefault` or ' +
        '`Localhost`.',
      checkPod: checkPod,
    },
    {
      since: 25,
      description:
        'The Pod or each of its containers has the `seccompProfile.type` `RuntimeDefault` or ' +
        '`Localhost`. Pods with `os.name: windows` are exempt.',
      checkPod: (pod) => (pod.isWindows ? undefined : checkPod(pod)),
    },
  ],
});

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const bad = forbiddenProfileHolders(pod);
  if (bad.length > 0) return forbiddenProfile(bad);
  // No profile is forbidden, so the profile of the Pod is valid if set.
  if (pod.spec.securityContext?.seccompProfile) return undefined;
  const unset = pod.containers.filter(({ securityContext }) => !securityContext?.seccompProfile);
  if (unset.length === 0) return undefined;
  return {
    reason: 'seccompProfile',
    explain: () => ({
      detail:
        `pod or ${describeContainers(unset)} must set securityContext.seccompProfile.type to ` +
        '"RuntimeDefault" or "Localhost"',
      fixes: [
        {
          path: ['spec', 'securityContext', 'seccompProfile', 'type'],
          remediation:
            'Set securityContext.seccompProfile.type to RuntimeDefault in the Pod, or in each of ' +
            `its containers: ${quoteNames(unset.map(({ name }) => name))}.`,
        },
      ],
    }),
  };
}
