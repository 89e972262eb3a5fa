import type { EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, describeHolders, fieldFixes, quoteNames } from './message-helpers.js';
import { type CheckResult, definePodSecurityCheck } from './pod-security-check.js';

/** No container runs as root. Since 1.35, a Pod with a user namespace of its own may. */
export const runAsNonRoot = definePodSecurityCheck({
  id: 'runAsNonRoot',
  level: 'restricted',
  versions: [
    {
      since: 0,
      description:
        'The Pod or each of its containers has `runAsNonRoot: true`, and none has ' +
        '`runAsNonRoot: false`.',
      checkPod: checkPod,
    },
    {
      since: 35,
      description:
        'The Pod or each of its containers has `runAsNonRoot: true`, and none has ' +
        '`runAsNonRoot: false`. Pods with `hostUsers: false` are exempt.',
      checkPod: (pod) => (pod.hasOwnUsers ? undefined : checkPod(pod)),
    },
  ],
});

const reason = 'runAsNonRoot != true';
const path = ['securityContext', 'runAsNonRoot'];
const field = path.join('.');

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const violating = pod.holders.filter(
    ({ securityContext }) => securityContext?.runAsNonRoot === false,
  );
  if (violating.length > 0)
    return {
      reason,
      explain: () => ({
        detail: `${describeHolders(violating)} must not set ${field}=false`,
        fixes: fieldFixes(violating, path, `set ${field} to true`),
      }),
    };
  if (pod.spec.securityContext?.runAsNonRoot) return undefined;
  const unset = pod.containers.filter(
    ({ securityContext }) => securityContext?.runAsNonRoot == null,
  );
  if (unset.length === 0) return undefined;
  return {
    reason,
    explain: () => ({
      detail: `pod or ${describeContainers(unset)} must set ${field}=true`,
      fixes: [
        {
          path: ['spec', ...path],
          remediation:
            `Set ${field} to true in the Pod, or in each of its containers: ` +
            `${quoteNames(unset.map(({ name }) => name))}.`,
        },
      ],
    }),
  };
}
