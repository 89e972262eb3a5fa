import type { Check } from './check.js';
import { plural, quoted } from './words.js';

/** A hostPath volume opens the node's files. */
export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'No volume is a `hostPath`.',
      check({ spec }) {
        if (!spec.volumes?.some(({ hostPath }) => hostPath)) return undefined;
        const bad = spec.volumes.flatMap(({ name = '', hostPath }, i) => (hostPath ? [{ name, i }] : []));
        return {
          reason: 'hostPath volumes',
          detail: `${plural(bad, 'volume')} ${quoted(bad.map(({ name }) => name))}`,
          faults: bad.map(({ name, i }) => ({
            field: `spec.volumes[${i}].hostPath`,
            advice: `Make volume "${name}" from another source than hostPath.`,
          })),
        };
      },
    },
  ],
};
