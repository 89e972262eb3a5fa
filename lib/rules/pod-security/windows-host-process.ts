import { describeHolders, fieldFixes } from './message-helpers.js';
import { definePodSecurityCheck } from './pod-security-check.js';

/** No container is a host process, which has the access of a process of the node. */
export const windowsHostProcess = definePodSecurityCheck({
  id: 'windowsHostProcess',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'No `windowsOptions` has `hostProcess: true`.',
      checkPod(pod) {
        const bad = pod.holders.filter(
          ({ securityContext }) => securityContext?.windowsOptions?.hostProcess,
        );
        if (bad.length === 0) return undefined;
        return {
          reason: 'hostProcess',
          detail:
            `${describeHolders(bad)} must not set ` +
            'securityContext.windowsOptions.hostProcess=true',
          fixes: fieldFixes(
            bad,
            ['securityContext', 'windowsOptions', 'hostProcess'],
            'leave out securityContext.windowsOptions.hostProcess, or set it to false',
          ),
        };
      },
    },
  ],
});
