import type { Api } from '../../api/api.js';
import { containerPortName, portNumber } from '../../formats/name-formats.js';
import type { PodRuleContext } from '../context/pod-rule-context.js';
import { definePodRules } from './define-pod-rules.js';

export const portRules = definePodRules('ContainerPort', {
  name: {
    description:
      'The name of a port has at most 15 characters: a-z, 0-9 and single hyphens between ' +
      'them, and at least one letter.',
    check({ name }, context) {
      if (name) context.format('name', name, containerPortName);
    },
  },
  number: {
    description: '`containerPort` is from 1 to 65535.',
    remediation: 'Write the port at which the container listens.',
    check({ containerPort }, context) {
      if (!containerPort) return context.required('containerPort');
      const fault = portNumber(containerPort);
      if (fault) context.invalid('containerPort', containerPort, fault);
    },
  },
  'host-port': {
    description: '`hostPort` is from 1 to 65535.',
    check(port, context) {
      const hostPort = context.view.hostPort(port);
      const fault = hostPort !== 0 && portNumber(hostPort);
      if (fault) context.invalid('hostPort', hostPort, fault);
    },
  },
  protocol: {
    description: '`protocol` is `TCP`, `UDP` or `SCTP`.',
    check: ({ protocol }, context) =>
      context.oneOf('protocol', protocol || 'TCP', ['SCTP', 'TCP', 'UDP']),
  },
  'host-network': {
    description: 'In a Pod with `hostNetwork`, `hostPort` is the same as `containerPort`.',
    remediation: "Leave out `hostPort`: with `hostNetwork` the container's port is the node's.",
    check(port, context) {
      if (!context.view.spec.hostNetwork || context.node.parent?.fieldName !== 'containers') return;
      const hostPort = context.view.hostPort(port);
      if ((context.view.isPod || hostPort !== 0) && hostPort !== (port.containerPort ?? 0))
        context.invalid(
          'hostPort',
          hostPort,
          'must match `containerPort` when `hostNetwork` is true',
        );
    },
  },
});

export const containerPortsRules = definePodRules(['Container', 'EphemeralContainer'], {
  'port-names': {
    description: 'No two ports of a container share a name.',
    remediation: 'Rename one of them.',
    check({ ports }, context) {
      if (ports === undefined || ports.length < 2) return;
      const seen = new Set<string>();
      ports.forEach(({ name }, i) => {
        if (!name || containerPortName(name)) return;
        if (seen.has(name)) context.duplicate(`ports[${i}].name`, name);
        seen.add(name);
      });
    },
  },
});

export const hostPortsRules = definePodRules('PodSpec', {
  'host-ports': {
    description:
      "No two ports of a Pod's containers have the same `hostPort`, `protocol` and `hostIP`. " +
      'An init container is compared with itself alone.',
    remediation:
      'Leave out `hostPort`, and reach the Pod through a Service; or write another number.',
    check({ containers = [], initContainers = [] }, context) {
      const seen = new Set<string>();
      containers.forEach((c, i) => {
        checkHostPorts(c, `containers[${i}]`, seen, context);
      });
      // Kubernetes checks each init container in a list of its own, and so reports every one as the
      // first.
      initContainers.forEach((c) => {
        checkHostPorts(c, 'initContainers[0]', new Set(), context);
      });
    },
  },
});

function checkHostPorts(
  { ports = [] }: Api<'Container'>,
  path: string,
  seen: Set<string>,
  context: PodRuleContext,
): void {
  ports.forEach((port, i) => {
    const hostPort = context.view.hostPort(port);
    if (hostPort === 0) return;
    const taken = `${port.protocol || 'TCP'}/${port.hostIP ?? ''}/${hostPort}`;
    if (seen.has(taken)) context.duplicate(`${path}.ports[${i}].hostPort`, taken);
    seen.add(taken);
  });
}
