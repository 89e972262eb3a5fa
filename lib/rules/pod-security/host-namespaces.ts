import { definePodSecurityCheck } from './pod-security-check.js';

const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** A Pod shares no namespace with its node, in which it could see the processes of other Pods. */
export const hostNamespaces = definePodSecurityCheck({
  id: 'hostNamespaces',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'The Pod has no `hostNetwork`, `hostPID` or `hostIPC`.',
      checkPod({ spec }) {
        const bad = HOST_NAMESPACES.filter((name) => spec[name]);
        if (bad.length === 0) return undefined;
        return {
          reason: 'host namespaces',
          explain: () => ({
            detail: bad.map((name) => `${name}=true`).join(', '),
            fixes: bad.map((name) => ({
              path: ['spec', name],
              remediation: `In the Pod, leave out ${name}, or set it to false.`,
            })),
          }),
        };
      },
    },
  ],
});
