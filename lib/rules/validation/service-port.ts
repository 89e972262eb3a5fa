import type { Api } from '../../api/api.js';
import {
  containerPortName,
  dnsLabel,
  portNumber,
  qualifiedName,
} from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { hasNodePorts, serviceTypeOf } from '../shared/service-type.js';
import { toGoStruct } from '../shared/to-go-struct.js';

type ServicePort = Api<'ServicePort'>;

export const servicePortRules = defineRules('validation', 'ServicePort', {
  number: {
    description: 'The `port` of a Service is between 1 and 65535.',
    remediation: 'Write the number of the port of the Service, such as 80.',
    check({ port = 0 }, context) {
      const error = portNumber(port);
      if (error) context.invalid('port', port, error);
    },
  },
  protocol: {
    description: '`protocol` is `TCP`, `UDP` or `SCTP`.',
    check: ({ protocol }, context) =>
      context.oneOf('protocol', protocol || 'TCP', ['SCTP', 'TCP', 'UDP']),
  },
  'target-port': {
    description:
      '`targetPort` is a number between 1 and 65535, or the name of a port of the containers. It ' +
      'is `port` by default.',
    remediation: 'Write the number of a port of the containers, such as 8080, or its name.',
    check({ targetPort, port = 0 }, context) {
      if (typeof targetPort === 'string' && targetPort)
        return context.format('targetPort', targetPort, containerPortName);
      const number = Number(targetPort) || port;
      const error = portNumber(number);
      const written = targetPort ? 'targetPort' : 'port';
      if (error) context.invalid({ path: written, field: 'targetPort' }, number, error);
    },
  },
  'app-protocol': {
    description: '`appProtocol` is a qualified name, such as `http` or `example.com/protocol`.',
    check({ appProtocol }, context) {
      if (appProtocol !== undefined) context.format('appProtocol', appProtocol, qualifiedName);
    },
  },
});

export const servicePortsRules = defineRules('validation', 'ServiceSpec', {
  'port-names': {
    description:
      'The names of the ports of a Service are unique DNS labels. If there are several ports, ' +
      'each has a name.',
    remediation: 'Name each port, such as `http`, and rename one of two ports with one name.',
    check({ ports }, context) {
      if (ports === undefined) return;
      const seen = new Set<string>();
      for (const [i, { name }] of ports.entries()) {
        if (!name) {
          if (ports.length > 1) context.required(['ports', i, 'name']);
          continue;
        }
        context.format(['ports', i, 'name'], name, dnsLabel);
        if (seen.has(name)) context.duplicate(['ports', i, 'name'], name);
        seen.add(name);
      }
    },
  },
  'node-port-type': {
    description: 'A Service of the type `ClusterIP` has no `nodePort`.',
    remediation: 'Leave out `nodePort`, or write `type: NodePort`.',
    check(spec, context) {
      if (serviceTypeOf(spec) !== 'ClusterIP') return;
      for (const [i, { nodePort }] of (spec.ports ?? []).entries())
        if (nodePort)
          context.forbidden(['ports', i, 'nodePort'], "may not be used when `type` is 'ClusterIP'");
    },
  },
  'node-ports-once': {
    description:
      'The combination of `nodePort` and `protocol` is unique among the ports of a Service. ' +
      'Ports with the same `port` get the same `nodePort`.',
    remediation: 'Leave out `nodePort`, or write another number.',
    check(spec, context) {
      const { ports = [] } = spec;
      const seen = new Set<string>();
      for (const [i, nodePort] of nodePortsOf(spec).entries()) {
        if (!nodePort) continue;
        const key = `${ports[i]?.protocol || 'TCP'}/${nodePort}`;
        // The number of a port that the server allocates is not known.
        const value = typeof nodePort === 'number' ? nodePort : undefined;
        if (seen.has(key)) context.duplicate(['ports', i, 'nodePort'], value);
        seen.add(key);
      }
    },
  },
  'ports-once': {
    description: 'The combination of `port` and `protocol` is unique among the ports of a Service.',
    remediation: 'Remove one of the two ports, or change its number.',
    check({ ports }, context) {
      if (ports === undefined) return;
      const seen = new Set<string>();
      for (const [i, { port = 0, protocol: written }] of ports.entries()) {
        const protocol = written || 'TCP';
        const key = `${protocol}/${port}`;
        if (seen.has(key))
          context.duplicate(['ports', i], toGoStruct('ServicePort', { protocol, port }));
        seen.add(key);
      }
    },
  },
});

/**
 * Returns the node port that each port gets: a number, a text that names an allocated one, or
 * nothing. The server gives all ports with one `port` the same number if they have none.
 */
function nodePortsOf(spec: Api<'ServiceSpec'>): readonly (number | string | undefined)[] {
  const { ports = [], allocateLoadBalancerNodePorts: allocates = true } = spec;
  if (!hasNodePorts(spec)) return ports.map(({ nodePort }) => nodePort);
  const canAllocate = serviceTypeOf(spec) === 'NodePort' || allocates;
  const requested = firstNodePorts(ports);
  const given = new Map<number, number | string>();
  return ports.map(({ port = 0, nodePort }) => {
    if (!nodePort && !canAllocate) return undefined;
    const earlier = given.get(port);
    if (earlier !== undefined) return nodePort || earlier;
    const gets = requested.get(port) ?? `allocated for ${port}`;
    given.set(port, gets);
    return gets;
  });
}

/** Returns the first `nodePort` that is written for each `port`. */
function firstNodePorts(ports: readonly ServicePort[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { port = 0, nodePort } of ports)
    if (nodePort && !first.has(port)) first.set(port, nodePort);
  return first;
}
