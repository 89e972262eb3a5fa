import type { Check } from './check.js';

const NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** In a namespace of the node, a Pod sees what other Pods do. */
export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'The Pod has no `hostNetwork`, `hostPID` and `hostIPC`.',
      check({ spec }) {
        const bad = NAMESPACES.filter((name) => spec[name]);
        if (bad.length === 0) return undefined;
        return {
          reason: 'host namespaces',
          detail: bad.map((name) => `${name}=true`).join(', '),
          faults: bad.map((name) => ({ field: `spec.${name}`, advice: `In the Pod, leave out ${name}, or set it to false.` })),
        };
      },
    },
  ],
};
