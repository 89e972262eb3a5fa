import type { EvaluatedContainer, EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFix, pluralize, sortedUnique } from './message-helpers.js';
import { definePodSecurityCheck, type ViolationDetail } from './pod-security-check.js';

/** A Pod opens no port on the node. */
export const hostPorts = definePodSecurityCheck({
  id: 'hostPorts',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description: 'No port of a container has a `hostPort`.',
      checkPod(pod) {
        const found = pod.containers.flatMap((each) => hostPortsOf(each, pod));
        if (found.length === 0) return undefined;
        return { reason: 'hostPort', explain: () => explainHostPorts(found) };
      },
    },
  ],
});

/** A port of the node that a container uses. */
interface HostPort {
  readonly each: EvaluatedContainer;
  readonly i: number;
  readonly hostPort: number;
  readonly written: number | undefined;
}

function explainHostPorts(found: readonly HostPort[]): ViolationDetail {
  const violating = [...new Set(found.map(({ each }) => each))];
  const numbers = sortedUnique(found.map(({ hostPort }) => String(hostPort)));
  return {
    detail:
      `${describeContainers(violating)} ${pluralize(violating, 'uses', 'use')} ` +
      `${pluralize(numbers, 'hostPort')} ${numbers.join(', ')}`,
    fixes: found.map(({ each, i, hostPort, written }) =>
      written
        ? fieldFix(
            each,
            ['ports', i, 'hostPort'],
            `leave out hostPort ${hostPort}, and expose the container by a Service`,
          )
        : fieldFix(
            each,
            ['ports', i, 'hostPort'],
            `hostPort is ${hostPort} by default because the Pod sets hostNetwork: leave ` +
              'out hostNetwork',
          ),
    ),
  };
}

/**
 * The host ports of a container. In a Pod with `hostNetwork`, ports without a `hostPort` are host
 * ports too.
 */
function hostPortsOf(each: EvaluatedContainer, { spec, isPod }: EvaluatedPod): readonly HostPort[] {
  const isDefaulted = isPod && spec.hostNetwork && each.list !== 'ephemeralContainers';
  const found: HostPort[] = [];
  each.container.ports?.forEach(({ hostPort: hostPortField, containerPort }, i) => {
    const hostPort = hostPortField || (isDefaulted && containerPort) || 0;
    if (hostPort !== 0) found.push({ each, i, hostPort, written: hostPortField });
  });
  return found;
}
