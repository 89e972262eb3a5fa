import type { Check } from './check.js';
import { faults, setters } from './words.js';

/** A host process is a process of the node, in a container's name. */
export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'No `windowsOptions` have `hostProcess: true`.',
      check(pod) {
        const bad = pod.holders.filter(({ context }) => context?.windowsOptions?.hostProcess);
        if (bad.length === 0) return undefined;
        return {
          reason: 'hostProcess',
          detail: `${setters(bad)} must not set securityContext.windowsOptions.hostProcess=true`,
          faults: faults(
            bad,
            'securityContext.windowsOptions.hostProcess',
            'leave out securityContext.windowsOptions.hostProcess, or set it to false',
          ),
        };
      },
    },
  ],
};
