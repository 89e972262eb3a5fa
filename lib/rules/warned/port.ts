import type { Api } from '../../api/types.js';
import { quote } from '../../formats/quote.js';
import type { At } from './at.js';
import { on } from './on.js';

type Port = Api<'ContainerPort'>;

export const port = on('ContainerPort', {
  'host-ip': {
    says: 'A port with a `hostIP` has a `hostPort`.',
    advice: 'Write `hostPort` too, or leave out `hostIP`.',
    check(value, at) {
      if (value.hostIP && at.view.hostPort(value) === 0) at.warn('', `hostIP set without hostPort: ${written(defaulted(value, at))}`);
    },
  },
  'number-once': {
    says: 'No two ports of a Pod have the same `containerPort` and `protocol`.',
    advice: 'The containers of a Pod share one network: leave out one of the two, or listen at another port.',
    check(value, at) {
      for (const other of at.ports.alike(value)) {
        if (other === at.node) break;
        const relation = relationOf(defaulted(value, at), defaulted(other.value, at));
        if (relation) at.warn('', `${relation} port definition with ${other.path}`);
      }
    },
  },
});

export const portName = on('ContainerPort', {
  'name-once': {
    says: 'No two ports of a Pod have the same name.',
    advice: 'Services find the first of them: give the other a name of its own.',
    check({ name }, at) {
      const first = name ? at.ports.named(name) : undefined;
      if (!name || first === undefined || first === at.node) return;
      const { path } = first;
      at.warn('', `duplicate port name ${quote(name)} with ${path}, services and probes that select ports by name will use ${path}`);
    },
  },
});

/** A port with its defaults: on the network of its node, it is a host port. */
function defaulted(port: Port, { view }: At): Port {
  const { name = '', protocol = 'TCP', containerPort = 0, hostIP = '' } = port;
  // An empty protocol is none.
  return { name, protocol: protocol || 'TCP', hostPort: view.hostPort(port), containerPort, hostIP };
}

/** How a port gets into the way of one with the same number, or nothing where it does not. */
function relationOf(port: Port, other: Port): string | undefined {
  if (port.protocol !== other.protocol) return undefined;
  const isSamePort = port.hostPort === other.hostPort;
  if (isSamePort && port.hostIP === other.hostIP) return 'duplicate';
  if (!port.hostPort || !other.hostPort) return 'overlapping';
  return isSamePort && (!port.hostIP || !other.hostIP) ? 'dangerously ambiguous' : undefined;
}

/** A port as Go prints one. */
const written = ({ name, hostPort, containerPort, protocol, hostIP }: Port): string =>
  `{Name:${name} HostPort:${hostPort} ContainerPort:${containerPort} Protocol:${protocol} HostIP:${hostIP}}`;
