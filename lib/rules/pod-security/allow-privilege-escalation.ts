import type { EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFixes } from './message-helpers.js';
import { type CheckResult, definePodSecurityCheck } from './pod-security-check.js';

/** Privilege escalation is disabled: a process cannot gain more privileges than its parent. */
export const allowPrivilegeEscalation = definePodSecurityCheck({
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  versions: [
    {
      since: 8,
      description: 'Every container has `allowPrivilegeEscalation: false`.',
      checkPod: checkPod,
    },
    {
      since: 25,
      description:
        'Every container has `allowPrivilegeEscalation: false`. Pods with `os.name: windows` ' +
        'are exempt.',
      checkPod: (pod) => (pod.isWindows ? undefined : checkPod(pod)),
    },
  ],
});

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const violating = pod.containers.filter(
    ({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false,
  );
  if (violating.length === 0) return undefined;
  return {
    reason: 'allowPrivilegeEscalation != false',
    explain: () => ({
      detail:
        `${describeContainers(violating)} must set ` +
        'securityContext.allowPrivilegeEscalation=false',
      fixes: fieldFixes(
        violating,
        ['securityContext', 'allowPrivilegeEscalation'],
        'set securityContext.allowPrivilegeEscalation to false',
      ),
    }),
  };
}
