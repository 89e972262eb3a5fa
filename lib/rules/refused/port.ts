import type { Api } from '../../api/types.js';
import { portName, portNumber } from '../../formats/name.js';
import type { At } from '../at.js';
import { on } from '../on.js';

export const port = on('ContainerPort', {
  name: {
    says: 'A port name is at most 15 of a-z, 0-9 and hyphens, with a letter.',
    check({ name }, at) {
      if (name) at.format('name', name, portName);
    },
  },
  number: {
    says: 'A port is a number from 1 to 65535.',
    check({ containerPort }, at) {
      if (!containerPort) return at.required('containerPort');
      const fault = portNumber(containerPort);
      if (fault) at.invalid('containerPort', containerPort, fault);
    },
  },
  'host-port': {
    says: "A port of the host's is a number from 1 to 65535.",
    check(port, at) {
      const hostPort = at.view.hostPort(port);
      const fault = hostPort !== 0 && portNumber(hostPort);
      if (fault) at.invalid('hostPort', hostPort, fault);
    },
  },
  protocol: {
    says: 'A protocol is TCP, UDP or SCTP.',
    check: ({ protocol }, at) => at.oneOf('protocol', protocol || 'TCP', ['SCTP', 'TCP', 'UDP']),
  },
  'host-network': {
    says: "With the host's network, a container's port is the host's port.",
    advice: 'Leave hostPort out: with hostNetwork it has no meaning of its own.',
    check(port, at) {
      if (!at.view.spec.hostNetwork || at.node.parent?.key !== 'containers') return;
      const hostPort = at.view.hostPort(port);
      if ((at.view.isPod || hostPort !== 0) && hostPort !== (port.containerPort ?? 0))
        at.invalid('hostPort', hostPort, 'must match `containerPort` when `hostNetwork` is true');
    },
  },
});

export const container = on(['Container', 'EphemeralContainer'], {
  'port-names': {
    says: 'No two ports of a container share a name.',
    check({ ports }, at) {
      if (ports === undefined || ports.length < 2) return;
      const seen = new Set<string>();
      ports.forEach(({ name }, i) => {
        if (!name || portName(name)) return;
        if (seen.has(name)) at.duplicate(`ports[${i}].name`, name);
        seen.add(name);
      });
    },
  },
});

export const pod = on('PodSpec', {
  'host-ports': {
    says: "No two containers take the same port of the host's. Init containers run one by one, so each is judged alone.",
    check({ containers = [], initContainers = [] }, at) {
      const seen = new Set<string>();
      containers.forEach((c, i) => {
        takeHostPorts(c, `containers[${i}]`, seen, at);
      });
      // Kubernetes checks each init container in a list of its own, and so reports every one as the first.
      initContainers.forEach((c) => {
        takeHostPorts(c, 'initContainers[0]', new Set(), at);
      });
    },
  },
});

function takeHostPorts({ ports = [] }: Api<'Container'>, path: string, seen: Set<string>, at: At): void {
  ports.forEach((port, i) => {
    const hostPort = at.view.hostPort(port);
    if (hostPort === 0) return;
    const taken = `${port.protocol || 'TCP'}/${port.hostIP ?? ''}/${hostPort}`;
    if (seen.has(taken)) at.duplicate(`${path}.ports[${i}].hostPort`, taken);
    seen.add(taken);
  });
}
