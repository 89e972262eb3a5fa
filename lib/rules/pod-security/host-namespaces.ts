import type { PodSecurityCheck } from './pod-security-check.js';

const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** In a namespace of the node, a Pod sees what other Pods do. */
export const hostNamespaces: PodSecurityCheck = {
  id: 'hostNamespaces',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'The Pod has no `hostNetwork`, `hostPID` and `hostIPC`.',
      checkPod({ spec }) {
        const bad = HOST_NAMESPACES.filter((name) => spec[name]);
        if (bad.length === 0) return undefined;
        return {
          reason: 'host namespaces',
          detail: bad.map((name) => `${name}=true`).join(', '),
          fixes: bad.map((name) => ({
            field: `spec.${name}`,
            remediation: `In the Pod, leave out ${name}, or set it to false.`,
          })),
        };
      },
    },
  ],
};
