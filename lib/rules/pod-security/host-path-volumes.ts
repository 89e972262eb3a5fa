import { pluralize, quoteNames } from './message-helpers.js';
import { definePodSecurityCheck } from './pod-security-check.js';

/** A Pod has no access to the files of the node by a hostPath volume. */
export const hostPathVolumes = definePodSecurityCheck({
  id: 'hostPathVolumes',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'No volume has the source `hostPath`.',
      checkPod({ spec }) {
        if (!spec.volumes?.some(({ hostPath }) => hostPath)) return undefined;
        const violating = spec.volumes.flatMap(({ name = '', hostPath }, i) =>
          hostPath ? [{ name, i }] : [],
        );
        return {
          reason: 'hostPath volumes',
          explain: () => ({
            detail:
              `${pluralize(violating, 'volume')} ` +
              `${quoteNames(violating.map(({ name }) => name))}`,
            fixes: violating.map(({ name, i }) => ({
              path: ['spec', 'volumes', i, 'hostPath'],
              remediation: `Change the source of volume "${name}": hostPath is not allowed.`,
            })),
          }),
        };
      },
    },
  ],
});
