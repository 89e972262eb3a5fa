import type { EvaluatedPod } from './evaluated-pod.js';
import { describeHolders, fieldFixes } from './message-helpers.js';
import type { CheckResult, PodSecurityCheck } from './pod-security-check.js';

/** Nobody in a Pod is user 0; from 1.35 on, unless the Pod's user 0 is not the node's. */
export const runAsUser: PodSecurityCheck = {
  id: 'runAsUser',
  level: 'restricted',
  versions: [
    { since: 23, description: '`runAsUser` is not 0.', checkPod: checkPod },
    {
      since: 35,
      description: '`runAsUser` is not 0. A Pod with `hostUsers: false` is not asked.',
      checkPod: (pod) => (pod.hasOwnUsers ? undefined : checkPod(pod)),
    },
  ],
};

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const bad = pod.holders.filter(({ securityContext }) => securityContext?.runAsUser === 0);
  if (bad.length === 0) return undefined;
  return {
    reason: 'runAsUser=0',
    detail: `${describeHolders(bad)} must not set runAsUser=0`,
    fixes: fieldFixes(
      bad,
      'securityContext.runAsUser',
      'leave out securityContext.runAsUser, or set it to another user than 0',
    ),
  };
}
