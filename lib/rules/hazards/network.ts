import type { Api } from '../../api/api.js';
import {
  containersRunningBefore,
  containersRunningBeside,
  namespaces,
} from '../../lifecycle/namespaces.js';
import { defineHazardRules, type HazardRule } from './define-hazard-rules.js';
import { SERVING_KINDS } from './workload.js';

type Container = Api<'Container'>;
type Port = Api<'ContainerPort'>;

const probeTargetHazards = defineHazardRules('Container', {
  'probe-of-another': {
    // Health is sometimes asked of a sidecar that is there for it.
    severity: 'note',
    description:
      'A probe asks its own container: no other container that runs beside it has the port.',
    remediation:
      'Probe a port of this container, or move the probe to the container that listens there.',
    check(container, context) {
      for (const field of PROBES) {
        const probe = container[field];
        const port = probe && probePort(probe);
        if (port === undefined || declaresPort(container, port)) continue;
        const other = containersRunningBeside(context.view.spec, container).find((each) =>
          declaresPort(each, port),
        );
        if (other !== undefined)
          context.report(
            field,
            `port ${port} is of container '${other.name}', which has the same network: the probe tells how that one is`,
          );
      }
    },
  },
});

const portConflictHazards = defineHazardRules('ContainerPort', {
  'taken-in-pod': {
    severity: 'error',
    description:
      'Containers that run at the same time do not listen on the same port, whatever ports ' +
      'of the node lead there.',
    remediation: 'Let one of the two listen on another `containerPort`.',
    check(port, context) {
      // Of others the server warns.
      if (!port.hostPort) return;
      const own = context.nearest('Container');
      const other =
        own &&
        containersRunningBefore(context.view.spec, own).find(({ ports }) =>
          ports?.some((each) => isUnreportedConflict(each, port)),
        );
      if (other !== undefined)
        context.report(
          '',
          `container '${other.name}' listens on port ${port.containerPort} of the same network: the second to start cannot`,
        );
    },
  },
});

/**
 * Whether two ports are one in the Pod, and the server is silent on it: they are reached by
 * different ports of the node.
 */
const isUnreportedConflict = (one: Port, other: Port): boolean =>
  one.containerPort === other.containerPort &&
  (one.protocol || 'TCP') === (other.protocol || 'TCP') &&
  Boolean(one.hostPort && other.hostPort) &&
  (one.hostPort !== other.hostPort ||
    Boolean(one.hostIP && other.hostIP && one.hostIP !== other.hostIP));

const hostNetworkHazards = defineHazardRules('PodSpec', {
  'node-dns': {
    severity: 'warning',
    description:
      'A workload that serves on the network of its nodes, and is to find Services by name, ' +
      'has `dnsPolicy: ClusterFirstWithHostNet`.',
    remediation: 'Write `ClusterFirstWithHostNet`; or `Default`, where no Service is looked up.',
    check(spec, context) {
      // The agents of a node, and its own Pods, seldom look up a Service, and are shown by a server
      // with the default.
      if (
        spec.dnsPolicy === 'ClusterFirst' &&
        SERVING_KINDS.has(context.rootKind) &&
        namespaces(spec).net.ofNode
      )
        context.report('dnsPolicy', NODE_DNS_MESSAGE);
    },
  },
  'node-dns-by-default': {
    severity: 'note',
    description: 'A Pod on the network of its node says which name servers it asks.',
    remediation:
      'Write `dnsPolicy`: `ClusterFirstWithHostNet` to find Services by name, `Default` for ' +
      'the name servers of the node.',
    check({ hostNetwork, dnsPolicy }, context) {
      if (
        hostNetwork &&
        (!dnsPolicy || (dnsPolicy === 'ClusterFirst' && !SERVING_KINDS.has(context.rootKind)))
      )
        context.report('hostNetwork', NODE_DNS_MESSAGE);
    },
  },
  'hostname-of-node': {
    severity: 'warning',
    description: 'A Pod on the network of its node has the name of its node.',
    remediation:
      'Leave out `hostname`, or `hostNetwork`; or add `subdomain`, where the name is meant ' +
      'for DNS alone.',
    check(spec, context) {
      if (spec.hostname && !spec.subdomain && namespaces(spec).uts.ofNode)
        context.report(
          'hostname',
          'with `hostNetwork` the containers see the name of the node, and this one is not set',
        );
    },
  },
});

const NODE_DNS_MESSAGE =
  'with `hostNetwork` this asks the name servers of the node, which do not know the Services ' +
  'of the cluster';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** The port of the Pod that a probe asks, where it is a number. */
function probePort({ httpGet, tcpSocket, grpc }: Api<'Probe'>): number | undefined {
  if ((httpGet ?? tcpSocket)?.host) return undefined;
  const port = (httpGet ?? tcpSocket ?? grpc)?.port;
  return typeof port === 'number' ? port : undefined;
}

const declaresPort = ({ ports }: Container, number: number): boolean =>
  ports?.some(
    ({ containerPort, protocol }) => containerPort === number && (protocol || 'TCP') === 'TCP',
  ) ?? false;

export const networkHazards: readonly HazardRule[] = [
  probeTargetHazards,
  portConflictHazards,
  hostNetworkHazards,
].flat();
