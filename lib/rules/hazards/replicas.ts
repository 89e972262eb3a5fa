import type { Api } from '../../api/types.js';
import { share } from '../../formats/percent.js';
import { containersOf, type PodSpec, sidecarsOf } from '../../lifecycle/container.js';
import type { At } from './at.js';
import { on } from './on.js';
import { replicasOf } from './workload.js';

const ADVICE = 'Leave the port of the node out and let a Service lead to the Pods; or run one Pod a node, by a DaemonSet.';

export const hostPort = on('ContainerPort', {
  'host-port-of-many': {
    level: 'warning',
    says: 'A port of the node is for one Pod a node: a workload of many Pods has none, or spreads its Pods over nodes.',
    advice: ADVICE,
    check({ hostPort }, at) {
      if (!hostPort) return;
      const replicas = replicasOf(at);
      // Once a Pod: by the first of its ports.
      const isFirst = portsOf(at.view.spec).find((port) => port.hostPort) === at.node.value;
      if (replicas > 1 && isFirst && !isSpread(at.view.spec)) at.tell('hostPort', needsNodes(replicas, hostPort, at));
    },
  },
});

export const hostNetwork = on('PodSpec', {
  'host-network-of-many': {
    level: 'warning',
    says: 'With `hostNetwork`, each port is one of the node: a workload of many Pods does without, or spreads its Pods over nodes.',
    advice: ADVICE,
    check({ hostNetwork }, at) {
      if (!hostNetwork) return;
      const { spec } = at.view;
      const [replicas, port] = [replicasOf(at), portsOf(spec)[0]];
      if (port && !port.hostPort && replicas > 1 && !isSpread(spec)) at.tell('hostNetwork', needsNodes(replicas, port.containerPort, at));
    },
  },
});

export const surge = on('DaemonSetSpec', {
  'host-port-of-surge': {
    level: 'error',
    says: 'A DaemonSet that starts a new Pod beside the old one, by `maxSurge`, has no port of the node.',
    advice: 'Write `maxUnavailable: 1` and leave `maxSurge` out.',
    check({ updateStrategy, template }, at) {
      const { type, rollingUpdate } = updateStrategy ?? {};
      if ((type || 'RollingUpdate') !== 'RollingUpdate' || share(rollingUpdate?.maxSurge ?? 0).size === 0) return;
      const spec = template?.spec ?? {};
      const port = portsOf(spec).find((port) => port.hostPort || spec.hostNetwork);
      if (port !== undefined)
        at.tell(
          'updateStrategy.rollingUpdate.maxSurge',
          `the old Pod holds port ${port.hostPort || port.containerPort} of the node until the new one is Ready, which waits for that port: the DaemonSet is never updated`,
        );
    },
  },
});

const needsNodes = (replicas: number, port: number | undefined, { kind }: At): string =>
  `each of the ${replicas} Pods of the ${kind} needs a node of its own with port ${port} free, or stays Pending`;

/** Whether a Pod keeps away from its like. */
const isSpread = ({ affinity, topologySpreadConstraints = [] }: PodSpec): boolean =>
  (affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).length > 0 ||
  topologySpreadConstraints.some(({ whenUnsatisfiable }) => whenUnsatisfiable === 'DoNotSchedule');

/** The ports of those that run as long as the Pod. */
const portsOf = (spec: PodSpec): readonly Api<'ContainerPort'>[] =>
  [...containersOf(spec), ...sidecarsOf(spec)].flatMap(({ ports = [] }) => ports);
