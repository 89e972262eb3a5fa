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
        const violating = pod.holders.filter(
          ({ securityContext }) => securityContext?.windowsOptions?.hostProcess,
        );
        if (violating.length === 0) return undefined;
        return {
          reason: 'hostProcess',
          explain: () => ({
            detail:
              `${describeHolders(violating)} must not set ` +
              'securityContext.windowsOptions.hostProcess=true',
            fixes: fieldFixes(
              violating,
              ['securityContext', 'windowsOptions', 'hostProcess'],
              'leave out securityContext.windowsOptions.hostProcess, or set it to false',
            ),
          }),
        };
      },
    },
  ],
});
