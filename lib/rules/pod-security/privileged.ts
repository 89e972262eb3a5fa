import { describeContainers, fieldFixes } from './message-helpers.js';
import { definePodSecurityCheck } from './pod-security-check.js';

/** No container has full access to the node. */
export const privileged = definePodSecurityCheck({
  id: 'privileged',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'No container is `privileged`.',
      checkPod(pod) {
        const violating = pod.containers.filter(
          ({ securityContext }) => securityContext?.privileged,
        );
        if (violating.length === 0) return undefined;
        return {
          reason: 'privileged',
          explain: () => ({
            detail: `${describeContainers(violating)} must not set securityContext.privileged=true`,
            fixes: fieldFixes(
              violating,
              ['securityContext', 'privileged'],
              'leave out securityContext.privileged, or set it to false',
            ),
          }),
        };
      },
    },
  ],
});
