import type { Check } from './check.js';
import { containers, faults } from './words.js';

/** A privileged container has all that the node has. */
export const privileged: Check = {
  id: 'privileged',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'No container is `privileged`.',
      check(pod) {
        const bad = pod.containers.filter(({ context }) => context?.privileged);
        if (bad.length === 0) return undefined;
        return {
          reason: 'privileged',
          detail: `${containers(bad)} must not set securityContext.privileged=true`,
          faults: faults(bad, 'securityContext.privileged', 'leave out securityContext.privileged, or set it to false'),
        };
      },
    },
  ],
};
