import type { Check } from './check.js';
import type { Contained, Subject } from './subject.js';
import { containers, distinct, fault, plural } from './words.js';

/** A port of the node is open to all who reach the node. */
export const hostPorts: Check = {
  id: 'hostPorts',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'No port of a container has a `hostPort`.',
      check(pod) {
        const found = pod.containers.flatMap((each) => portsOf(each, pod));
        if (found.length === 0) return undefined;
        const bad = [...new Set(found.map(({ each }) => each))];
        const numbers = distinct(found.map(({ hostPort }) => String(hostPort)));
        return {
          reason: 'hostPort',
          detail: `${containers(bad)} ${plural(bad, 'uses', 'use')} ${plural(numbers, 'hostPort')} ${numbers.join(', ')}`,
          faults: found.map(({ each, i, hostPort, written }) =>
            written
              ? fault(each, `ports[${i}].hostPort`, `leave out hostPort ${hostPort}; a Service reaches the container without it`)
              : fault(each, `ports[${i}].hostPort`, `hostPort is ${hostPort} by default, since the Pod sets hostNetwork: leave that out`),
          ),
        };
      },
    },
  ],
};

/** The host ports of a container. On the node's network, a Pod's ports are host ports unless it says otherwise. */
function portsOf(each: Contained, { spec, isPod }: Subject) {
  const isDefaulted = isPod && spec.hostNetwork && each.list !== 'ephemeralContainers';
  const found: { readonly each: Contained; readonly i: number; readonly hostPort: number; readonly written: number | undefined }[] = [];
  each.container.ports?.forEach(({ hostPort: written, containerPort }, i) => {
    const hostPort = written || (isDefaulted && containerPort) || 0;
    if (hostPort !== 0) found.push({ each, i, hostPort, written });
  });
  return found;
}
