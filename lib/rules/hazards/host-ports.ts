import type { Api } from '../../api/api.js';
import { parseIntOrPercent } from '../../formats/int-or-percent.js';
import { type ApiPodSpec, containersOf, sidecarsOf } from '../../lifecycle/pod-containers.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules } from '../context/define-rules.js';
import { replicasOf } from './workload.js';

const AVOID_HOST_PORT =
  'Leave out the port of the node and expose the Pods by a Service, or run one Pod per node ' +
  'with a DaemonSet.';

export const hostPortHazards = defineRules('hazard', 'ContainerPort', {
  'host-port-of-many': {
    severity: 'warning',
    description:
      'Only one Pod per node can use a port of the node. A workload with several replicas uses ' +
      'none, or spreads its Pods over the nodes.',
    remediation: AVOID_HOST_PORT,
    check({ hostPort }, context) {
      if (!hostPort) return;
      const replicas = replicasOf(context);
      // Report once per Pod, at its first host port.
      const isFirst = context.view.cached(firstHostPort, context.view.spec) === context.node.value;
      if (replicas > 1 && isFirst && !isSpreadOverNodes(context.view.spec))
        context.report('hostPort', nodePerPodMessage(replicas, hostPort, context));
    },
  },
});

export const hostNetworkReplicaHazards = defineRules('hazard', 'PodSpec', {
  'host-network-of-many': {
    severity: 'warning',
    description:
      'With `hostNetwork`, every port is a port of the node. A workload with several replicas ' +
      'does not use it, or spreads its Pods over the nodes.',
    remediation: AVOID_HOST_PORT,
    check({ hostNetwork }, context) {
      if (!hostNetwork) return;
      const { spec } = context.view;
      const [replicas, port] = [replicasOf(context), longRunningPorts(spec)[0]];
      if (port && !port.hostPort && replicas > 1 && !isSpreadOverNodes(spec))
        context.report('hostNetwork', nodePerPodMessage(replicas, port.containerPort, context));
    },
  },
});

export const hostPortSurgeHazards = defineRules('hazard', 'DaemonSetSpec', {
  'host-port-of-surge': {
    severity: 'error',
    description:
      'A DaemonSet with `maxSurge`, which starts the new Pod before the old one ends, uses no ' +
      'port of the node.',
    remediation: 'Write `maxUnavailable: 1` and leave out `maxSurge`.',
    check({ updateStrategy, template }, context) {
      const { type, rollingUpdate } = updateStrategy ?? {};
      if (
        (type || 'RollingUpdate') !== 'RollingUpdate' ||
        parseIntOrPercent(rollingUpdate?.maxSurge ?? 0).size === 0
      )
        return;
      const spec = template?.spec ?? {};
      const port = longRunningPorts(spec).find((port) => port.hostPort || spec.hostNetwork);
      if (port !== undefined)
        context.report(
          ['updateStrategy', 'rollingUpdate', 'maxSurge'],
          `the old Pod keeps port ${port.hostPort || port.containerPort} of the node until the ` +
            'new Pod is Ready, and the new Pod needs that port to start: the DaemonSet is never ' +
            'updated',
        );
    },
  },
});

const nodePerPodMessage = (
  replicas: number,
  port: number | undefined,
  { rootKind }: PodRuleContext,
): string =>
  `each of the ${replicas} Pods of the ${rootKind} needs a different node where port ${port} is ` +
  'free; a Pod without such a node stays Pending';

/** Whether the Pods of a workload are kept on different nodes. */
const isSpreadOverNodes = ({ affinity, topologySpreadConstraints = [] }: ApiPodSpec): boolean =>
  (affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).length > 0 ||
  topologySpreadConstraints.some(({ whenUnsatisfiable }) => whenUnsatisfiable === 'DoNotSchedule');

const firstHostPort = (spec: ApiPodSpec): Api<'ContainerPort'> | undefined =>
  longRunningPorts(spec).find((port) => port.hostPort);

/** The ports of the containers that run as long as the Pod. */
const longRunningPorts = (spec: ApiPodSpec): readonly Api<'ContainerPort'>[] =>
  [...containersOf(spec), ...sidecarsOf(spec)].flatMap(({ ports = [] }) => ports);
