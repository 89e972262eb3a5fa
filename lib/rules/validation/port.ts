import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import { containerPortName, portNumber } from '../../formats/name-formats.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';

export const portRules = defineRules('validation', 'ContainerPort', {
  name: {
    description:
      'The name of a port has at most 15 characters: lower-case letters, digits and single ' +
      'hyphens between them, with at least one letter.',
    check({ name }, context) {
      if (name) context.format('name', name, containerPortName);
    },
  },
  number: {
    description: '`containerPort` is between 1 and 65535.',
    remediation: 'Write the number of the port on which the container listens, such as 8080.',
    check({ containerPort }, context) {
      if (!containerPort) return context.required('containerPort');
      const error = portNumber(containerPort);
      if (error) context.invalid('containerPort', containerPort, error);
    },
  },
  'host-port': {
    description: '`hostPort` is between 1 and 65535.',
    check(port, context) {
      const hostPort = context.view.hostPort(port);
      const error = hostPort !== 0 && portNumber(hostPort);
      if (error) context.invalid('hostPort', hostPort, error);
    },
  },
  protocol: {
    description: '`protocol` is `TCP`, `UDP` or `SCTP`.',
    check: ({ protocol }, context) =>
      context.oneOf('protocol', protocol || 'TCP', ['SCTP', 'TCP', 'UDP']),
  },
  'host-network': {
    description: 'In a Pod with `hostNetwork`, `hostPort` is equal to `containerPort`.',
    remediation:
      'Leave out `hostPort`: with `hostNetwork`, the container uses the ports of the node.',
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

export const containerPortsRules = defineRules('validation', ['Container', 'EphemeralContainer'], {
  'port-names': {
    description: 'The names of the ports of a container are unique.',
    remediation: 'Rename one of the ports.',
    check({ ports }, context) {
      if (ports === undefined || ports.length < 2) return;
      const seen = new Set<string>();
      ports.forEach(({ name }, i) => {
        if (!name || containerPortName(name)) return;
        if (seen.has(name)) context.duplicate(['ports', i, 'name'], name);
        seen.add(name);
      });
    },
  },
});

export const hostPortsRules = defineRules('validation', 'PodSpec', {
  'host-ports': {
    description:
      'The combination of `hostPort`, `protocol` and `hostIP` is unique among the ports of a ' +
      "Pod's containers. The ports of an init container are only compared with each other.",
    remediation: 'Leave out `hostPort` and expose the Pod by a Service, or write another number.',
    check({ containers = [], initContainers = [] }, context) {
      const seen = new Set<string>();
      containers.forEach((c, i) => {
        checkHostPorts(c, ['containers', i], seen, context);
      });
      // Kubernetes checks each init container as a list of its own, and so reports each as the
      // first.
      initContainers.forEach((c) => {
        checkHostPorts(c, ['initContainers', 0], new Set(), context);
      });
    },
  },
});

function checkHostPorts(
  { ports = [] }: Api<'Container'>,
  containerPath: FieldPath,
  seen: Set<string>,
  context: PodRuleContext,
): void {
  ports.forEach((port, i) => {
    const hostPort = context.view.hostPort(port);
    if (hostPort === 0) return;
    const hostAddress = `${port.protocol || 'TCP'}/${port.hostIP ?? ''}/${hostPort}`;
    if (seen.has(hostAddress))
      context.duplicate([...containerPath, 'ports', i, 'hostPort'], hostAddress);
    seen.add(hostAddress);
  });
}
