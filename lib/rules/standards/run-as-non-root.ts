import type { Check, Forbidden } from './check.js';
import type { Subject } from './subject.js';
import { containers, faults, quoted, setters } from './words.js';

/** Nobody in a Pod is root; from 1.35 on, unless the Pod's root is not the node's. */
export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  level: 'restricted',
  revisions: [
    { since: 0, says: 'The Pod has `runAsNonRoot: true`, or each of its containers has; none has `false`.', check },
    {
      since: 35,
      says: 'The Pod has `runAsNonRoot: true`, or each of its containers has; none has `false`. A Pod with `hostUsers: false` is not asked.',
      check: (pod) => (pod.hasOwnUsers ? undefined : check(pod)),
    },
  ],
};

const reason = 'runAsNonRoot != true';
const field = 'securityContext.runAsNonRoot';

function check(pod: Subject): Forbidden | undefined {
  const refusing = pod.holders.filter(({ context }) => context?.runAsNonRoot === false);
  if (refusing.length > 0)
    return {
      reason,
      detail: `${setters(refusing)} must not set ${field}=false`,
      faults: faults(refusing, field, `set ${field} to true`),
    };
  if (pod.spec.securityContext?.runAsNonRoot) return undefined;
  const silent = pod.containers.filter(({ context }) => context?.runAsNonRoot == null);
  if (silent.length === 0) return undefined;
  return {
    reason,
    detail: `pod or ${containers(silent)} must set ${field}=true`,
    faults: [
      {
        field: `spec.${field}`,
        advice: `In the Pod, set ${field} to true; or in each of its containers: ${quoted(silent.map(({ name }) => name))}.`,
      },
    ],
  };
}
