import type { EvaluatedPod } from './evaluated-pod.js';
import { describeHolders, fieldFixes } from './message-helpers.js';
import { type CheckResult, definePodSecurityCheck } from './pod-security-check.js';

/** No container has the user id 0. Since 1.35, a Pod with a user namespace of its own may. */
export const runAsUser = definePodSecurityCheck({
  id: 'runAsUser',
  level: 'restricted',
  versions: [
    { since: 23, description: '`runAsUser` is not 0.', checkPod: checkPod },
    {
      since: 35,
      description: '`runAsUser` is not 0. Pods with `hostUsers: false` are exempt.',
      checkPod: (pod) => (pod.hasOwnUsers ? undefined : checkPod(pod)),
    },
  ],
});

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const violating = pod.holders.filter(({ securityContext }) => securityContext?.runAsUser === 0);
  if (violating.length === 0) return undefined;
  return {
    reason: 'runAsUser=0',
    explain: () => ({
      detail: `${describeHolders(violating)} must not set runAsUser=0`,
      fixes: fieldFixes(
        violating,
        ['securityContext', 'runAsUser'],
        'leave out securityContext.runAsUser, or set it to a user other than 0',
      ),
    }),
  };
}
