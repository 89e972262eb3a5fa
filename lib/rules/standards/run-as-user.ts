import type { Check, Forbidden } from './check.js';
import type { Subject } from './subject.js';
import { faults, setters } from './words.js';

/** Nobody in a Pod is user 0; from 1.35 on, unless the Pod's user 0 is not the node's. */
export const runAsUser: Check = {
  id: 'runAsUser',
  level: 'restricted',
  revisions: [
    { since: 23, says: '`runAsUser` is not 0.', check },
    {
      since: 35,
      says: '`runAsUser` is not 0. A Pod with `hostUsers: false` is not asked.',
      check: (pod) => (pod.hasOwnUsers ? undefined : check(pod)),
    },
  ],
};

function check(pod: Subject): Forbidden | undefined {
  const bad = pod.holders.filter(({ context }) => context?.runAsUser === 0);
  if (bad.length === 0) return undefined;
  return {
    reason: 'runAsUser=0',
    detail: `${setters(bad)} must not set runAsUser=0`,
    faults: faults(bad, 'securityContext.runAsUser', 'leave out securityContext.runAsUser, or set it to another user than 0'),
  };
}
