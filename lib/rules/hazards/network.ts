import type { Api } from '../../api/types.js';
import { namespaces, runningBefore, runningBeside } from '../../lifecycle/namespaces.js';
import { type HazardRule, on } from './on.js';
import { SERVES } from './workload.js';

type Container = Api<'Container'>;
type Port = Api<'ContainerPort'>;

const probes = on('Container', {
  'probe-of-another': {
    // Health is sometimes asked of a sidecar that is there for it.
    level: 'note',
    says: 'A probe asks its own container: no other container that runs beside it has the port.',
    advice: 'Probe a port of this container, or move the probe to the container that listens there.',
    check(container, at) {
      for (const field of PROBES) {
        const probe = container[field];
        const port = probe && portOf(probe);
        if (port === undefined || has(container, port)) continue;
        const other = runningBeside(at.view.spec, container).find((each) => has(each, port));
        if (other !== undefined)
          at.tell(field, `port ${port} is of container '${other.name}', which has the same network: the probe tells how that one is`);
      }
    },
  },
});

const ports = on('ContainerPort', {
  'taken-in-pod': {
    level: 'error',
    says: 'Containers that run at the same time do not listen on the same port, whatever ports of the node lead there.',
    advice: 'Let one of the two listen on another `containerPort`.',
    check(port, at) {
      // Of others the server warns.
      if (!port.hostPort) return;
      const own = at.nearest('Container');
      const other = own && runningBefore(at.view.spec, own).find(({ ports }) => ports?.some((each) => isHidden(each, port)));
      if (other !== undefined)
        at.tell('', `container '${other.name}' listens on port ${port.containerPort} of the same network: the second to start cannot`);
    },
  },
});

/** Whether two ports are one in the Pod, and the server is silent on it: they are reached by different ports of the node. */
const isHidden = (one: Port, other: Port): boolean =>
  one.containerPort === other.containerPort &&
  (one.protocol || 'TCP') === (other.protocol || 'TCP') &&
  Boolean(one.hostPort && other.hostPort) &&
  (one.hostPort !== other.hostPort || Boolean(one.hostIP && other.hostIP && one.hostIP !== other.hostIP));

const pods = on('PodSpec', {
  'node-dns': {
    level: 'warning',
    says: 'A workload that serves on the network of its nodes, and is to find Services by name, has `dnsPolicy: ClusterFirstWithHostNet`.',
    advice: 'Write `ClusterFirstWithHostNet`; or `Default`, where no Service is looked up.',
    check(spec, at) {
      // The agents of a node, and its own Pods, seldom look up a Service, and are shown by a server with the default.
      if (spec.dnsPolicy === 'ClusterFirst' && SERVES.has(at.kind) && namespaces(spec).net.ofNode) at.tell('dnsPolicy', NODE_DNS);
    },
  },
  'node-dns-by-default': {
    level: 'note',
    says: 'A Pod on the network of its node says which name servers it asks.',
    advice: 'Write `dnsPolicy`: `ClusterFirstWithHostNet` to find Services by name, `Default` for the name servers of the node.',
    check({ hostNetwork, dnsPolicy }, at) {
      if (hostNetwork && (!dnsPolicy || (dnsPolicy === 'ClusterFirst' && !SERVES.has(at.kind)))) at.tell('hostNetwork', NODE_DNS);
    },
  },
  'hostname-of-node': {
    level: 'warning',
    says: 'A Pod on the network of its node has the name of its node.',
    advice: 'Leave out `hostname`, or `hostNetwork`; or add `subdomain`, where the name is meant for DNS alone.',
    check(spec, at) {
      if (spec.hostname && !spec.subdomain && namespaces(spec).uts.ofNode)
        at.tell('hostname', 'with `hostNetwork` the containers see the name of the node, and this one is not set');
    },
  },
});

const NODE_DNS = 'with `hostNetwork` this asks the name servers of the node, which do not know the Services of the cluster';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** The port of the Pod that a probe asks, where it is a number. */
function portOf({ httpGet, tcpSocket, grpc }: Api<'Probe'>): number | undefined {
  if ((httpGet ?? tcpSocket)?.host) return undefined;
  const port = (httpGet ?? tcpSocket ?? grpc)?.port;
  return typeof port === 'number' ? port : undefined;
}

const has = ({ ports }: Container, number: number): boolean =>
  ports?.some(({ containerPort, protocol }) => containerPort === number && (protocol || 'TCP') === 'TCP') ?? false;

export const network: readonly HazardRule[] = [probes, ports, pods].flat();
