import type { Api } from '../../api/types.js';
import { portName, portNumber } from '../../formats/name.js';
import type { At } from '../at.js';
import { on } from '../on.js';

export const port = on('ContainerPort', {
  name: {
    says: 'The name of a port has at most 15 characters: a-z, 0-9 and single hyphens between them, and at least one letter.',
    check({ name }, at) {
      if (name) at.format('name', name, portName);
    },
  },
  number: {
    says: '`containerPort` is from 1 to 65535.',
    advice: 'Write the port at which the container listens.',
    check({ containerPort }, at) {
      if (!containerPort) return at.required('containerPort');
      const fault = portNumber(containerPort);
      if (fault) at.invalid('containerPort', containerPort, fault);
    },
  },
  'host-port': {
    says: '`hostPort` is from 1 to 65535.',
    check(port, at) {
      const hostPort = at.view.hostPort(port);
      const fault = hostPort !== 0 && portNumber(hostPort);
      if (fault) at.invalid('hostPort', hostPort, fault);
    },
  },
  protocol: {
    says: '`protocol` is `TCP`, `UDP` or `SCTP`.',
    check: ({ protocol }, at) => at.oneOf('protocol', protocol || 'TCP', ['SCTP', 'TCP', 'UDP']),
  },
  'host-network': {
    says: 'In a Pod with `hostNetwork`, `hostPort` is the same as `containerPort`.',
    advice: "Leave out `hostPort`: with `hostNetwork` the container's port is the node's.",
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
    advice: 'Rename one of them.',
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
    says: "No two ports of a Pod's containers have the same `hostPort`, `protocol` and `hostIP`. An init container is compared with itself alone.",
    advice: 'Leave out `hostPort`, and reach the Pod through a Service; or write another number.',
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
