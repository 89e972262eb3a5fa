import { pluralize, quoteNames } from './message-helpers.js';
import type { PodSecurityCheck } from './pod-security-check.js';

/** A hostPath volume opens the node's files. */
export const hostPathVolumes: PodSecurityCheck = {
  id: 'hostPathVolumes',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'No volume is a `hostPath`.',
      checkPod({ spec }) {
        if (!spec.volumes?.some(({ hostPath }) => hostPath)) return undefined;
        const bad = spec.volumes.flatMap(({ name = '', hostPath }, i) =>
          hostPath ? [{ name, i }] : [],
        );
        return {
          reason: 'hostPath volumes',
          detail: `${pluralize(bad, 'volume')} ${quoteNames(bad.map(({ name }) => name))}`,
          fixes: bad.map(({ name, i }) => ({
            field: `spec.volumes[${i}].hostPath`,
            remediation: `Make volume "${name}" from another source than hostPath.`,
          })),
        };
      },
    },
  ],
};
