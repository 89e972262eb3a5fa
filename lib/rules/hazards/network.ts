import type { Api } from '../../api/api.js';
import { namespaces } from '../../lifecycle/namespaces.js';
import type { ApiPodSpec } from '../../lifecycle/pod-containers.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { RunningContainers } from './running-containers.js';
import { SERVING_KINDS } from './workload.js';

type Container = Api<'Container'>;

const runningContainers = (spec: ApiPodSpec): RunningContainers => new RunningContainers(spec);

const probeTargetHazards = defineRules('hazard', 'Container', {
  'probe-of-another': {
    // A note: some Pods have a sidecar just to report the health of the container.
    severity: 'note',
    description:
      'A probe checks its own container: no other container that runs at the same time has that ' +
      'port.',
    remediation:
      'Probe a port of this container, or move the probe to the container that listens on the ' +
      'port.',
    check(container, context) {
      for (const field of PROBES) {
        const probe = container[field];
        const port = probe && probePort(probe);
        if (port === undefined || declaresPort(container, port)) continue;
        const other = context.view
          .cached(runningContainers, context.view.spec)
          .listenerBeside(container, port);
        if (other !== undefined)
          context.report(
            field,
            `port ${port} belongs to container '${other.name}', which shares the network: the ` +
              'probe checks that container',
          );
      }
    },
  },
});

const portConflictHazards = defineRules('hazard', 'ContainerPort', {
  'taken-in-pod': {
    // A warning: the list of ports does not make a container listen.
    severity: 'warning',
    description:
      'Containers that run at the same time listen on different ports, even if their ports of ' +
      'the node differ.',
    remediation: 'Change the `containerPort` of one of them, such as to 8081.',
    check(port, context) {
      // The server warns about the conflicts of ports that have the same port of the node, or none.
      if (!port.hostPort) return;
      const own = context.nearest('Container');
      const other =
        own && context.view.cached(runningContainers, context.view.spec).conflictBefore(own, port);
      if (other !== undefined)
        context.report(
          [],
          `container '${other.name}' already listens on port ${port.containerPort} of the ` +
            'shared network: the second container to start fails',
        );
    },
  },
});

const hostNetworkHazards = defineRules('hazard', 'PodSpec', {
  'node-dns': {
    severity: 'warning',
    description:
      'A workload on the network of its nodes that looks up Services by name has `dnsPolicy: ' +
      'ClusterFirstWithHostNet`.',
    remediation:
      'Write `ClusterFirstWithHostNet`, or `Default` if the Pod does not look up Services.',
    check(spec, context) {
      // Node agents and static Pods seldom look up a Service, and a server shows them with the
      // default.
      if (
        spec.dnsPolicy === 'ClusterFirst' &&
        SERVING_KINDS.has(context.rootKind) &&
        namespaces(spec).net.sharedWithNode
      )
        context.report('dnsPolicy', NODE_DNS_MESSAGE);
    },
  },
  'node-dns-by-default': {
    severity: 'note',
    description: 'A Pod on the network of its node has a `dnsPolicy`.',
    remediation:
      'Write `dnsPolicy: ClusterFirstWithHostNet` to find Services by name, or `dnsPolicy: ' +
      'Default` to use the name servers of the node.',
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
    description: 'A Pod on the network of its node has no `hostname`.',
    remediation:
      'Leave out `hostname` or `hostNetwork`. If the name is only for DNS, add `subdomain`.',
    check(spec, context) {
      if (spec.hostname && !spec.subdomain && namespaces(spec).uts.sharedWithNode)
        context.report(
          'hostname',
          'with `hostNetwork`, the containers see the host name of the node: this one is not set',
        );
    },
  },
});

const NODE_DNS_MESSAGE =
  'with `hostNetwork`, the Pod uses the name servers of the node, which do not know the ' +
  'Services of the cluster';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/**
 * The number of the port of the Pod that a probe checks. `undefined` for a named port or another
 * host.
 */
function probePort({ httpGet, tcpSocket, grpc }: Api<'Probe'>): number | undefined {
  if ((httpGet ?? tcpSocket)?.host) return undefined;
  const port = (httpGet ?? tcpSocket ?? grpc)?.port;
  return typeof port === 'number' ? port : undefined;
}

const declaresPort = ({ ports }: Container, number: number): boolean =>
  ports?.some(
    ({ containerPort, protocol }) => containerPort === number && (protocol || 'TCP') === 'TCP',
  ) ?? false;

export const networkHazards: readonly PodRule[] = [
  probeTargetHazards,
  portConflictHazards,
  hostNetworkHazards,
].flat();
