import type { Check, Forbidden } from './check.js';
import type { Subject } from './subject.js';
import { containers, faults } from './words.js';

/** No process gets more rights than the one that started it. */
export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  revisions: [
    { since: 8, says: 'Every container has `allowPrivilegeEscalation: false`.', check },
    {
      since: 25,
      says: 'Every container has `allowPrivilegeEscalation: false`. A Pod whose `os.name` is `windows` is not asked.',
      check: (pod) => (pod.isWindows ? undefined : check(pod)),
    },
  ],
};

function check(pod: Subject): Forbidden | undefined {
  const bad = pod.containers.filter(({ context }) => context?.allowPrivilegeEscalation !== false);
  if (bad.length === 0) return undefined;
  return {
    reason: 'allowPrivilegeEscalation != false',
    detail: `${containers(bad)} must set securityContext.allowPrivilegeEscalation=false`,
    faults: faults(bad, 'securityContext.allowPrivilegeEscalation', 'set securityContext.allowPrivilegeEscalation to false'),
  };
}
