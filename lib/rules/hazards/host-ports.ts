import type { Api } from '../../api/api.js';
import { parseIntOrPercent } from '../../formats/int-or-percent.js';
import { type ApiPodSpec, containersOf, sidecarsOf } from '../../lifecycle/pod-containers.js';
import { defineHazardRules } from './define-hazard-rules.js';
import type { HazardContext } from './hazard-context.js';
import { replicasOf } from './workload.js';

const AVOID_HOST_PORT =
  'Leave the port of the node out and let a Service lead to the Pods; or run one Pod a node, ' +
  'by a DaemonSet.';

export const hostPortHazards = defineHazardRules('ContainerPort', {
  'host-port-of-many': {
    severity: 'warning',
    description:
      'A port of the node is for one Pod a node: a workload of many Pods has none, or ' +
      'spreads its Pods over nodes.',
    remediation: AVOID_HOST_PORT,
    check({ hostPort }, context) {
      if (!hostPort) return;
      const replicas = replicasOf(context);
      // Once a Pod: by the first of its ports.
      const isFirst =
        longRunningPorts(context.view.spec).find((port) => port.hostPort) === context.node.value;
      if (replicas > 1 && isFirst && !isSpreadOverNodes(context.view.spec))
        context.report('hostPort', nodePerPodMessage(replicas, hostPort, context));
    },
  },
});

export const hostNetworkReplicaHazards = defineHazardRules('PodSpec', {
  'host-network-of-many': {
    severity: 'warning',
    description:
      'With `hostNetwork`, each port is one of the node: a workload of many Pods does ' +
      'without, or spreads its Pods over nodes.',
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

export const hostPortSurgeHazards = defineHazardRules('DaemonSetSpec', {
  'host-port-of-surge': {
    severity: 'error',
    description:
      'A DaemonSet that starts a new Pod beside the old one, by `maxSurge`, has no port of ' +
      'the node.',
    remediation: 'Write `maxUnavailable: 1` and leave `maxSurge` out.',
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
          'updateStrategy.rollingUpdate.maxSurge',
          `the old Pod holds port ${port.hostPort || port.containerPort} of the node until the new one is Ready, which waits for that port: the DaemonSet is never updated`,
        );
    },
  },
});

const nodePerPodMessage = (
  replicas: number,
  port: number | undefined,
  { rootKind }: HazardContext,
): string =>
  `each of the ${replicas} Pods of the ${rootKind} needs a node of its own with port ${port} free, or stays Pending`;

/** Whether a Pod keeps away from its like. */
const isSpreadOverNodes = ({ affinity, topologySpreadConstraints = [] }: ApiPodSpec): boolean =>
  (affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).length > 0 ||
  topologySpreadConstraints.some(({ whenUnsatisfiable }) => whenUnsatisfiable === 'DoNotSchedule');

/** The ports of those that run as long as the Pod. */
const longRunningPorts = (spec: ApiPodSpec): readonly Api<'ContainerPort'>[] =>
  [...containersOf(spec), ...sidecarsOf(spec)].flatMap(({ ports = [] }) => ports);
