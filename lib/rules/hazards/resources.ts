import type { Api } from '../../api/api.js';
import { allContainersOf, isSidecar } from '../../lifecycle/pod-containers.js';
import { defineHazardRules, type HazardRule } from './define-hazard-rules.js';
import type { HazardContext } from './hazard-context.js';
import { replicasOf, SERVING_KINDS } from './workload.js';

type Amount = number | string | undefined;

const resourceQuantityHazards = defineHazardRules('ResourceRequirements', {
  'cpu-cores': {
    severity: 'warning',
    description: '`cpu` is in cores, and no node has a hundred to give.',
    remediation: 'Write `500m` for half a core.',
    check({ requests, limits }, context) {
      const [field, cores] =
        requests?.['cpu'] === undefined
          ? ['limits', unitlessNumber(limits?.['cpu'])]
          : ['requests', unitlessNumber(requests['cpu'])];
      if (cores !== undefined && cores >= 100)
        context.report(`${field}[cpu]`, `this is ${cores} cores, not thousandths of one`);
    },
  },
  'memory-bytes': {
    severity: 'error',
    description: '`memory` is in bytes, and no container starts in less than a MiB.',
    remediation: 'Write `512Mi` for 512 MiB.',
    check({ limits }, context) {
      const bytes = unitlessNumber(limits?.['memory']);
      // What is no whole number of bytes, the server warns of.
      if (bytes !== undefined && Number.isInteger(bytes) && bytes > 0 && bytes < 2 ** 20)
        context.report(
          'limits[memory]',
          `this is ${bytes} bytes: no container starts in so little`,
        );
    },
  },
  'cpu-limit-low': {
    severity: 'note',
    description: 'A limit of `cpu` is at least a tenth of a core.',
    remediation: 'Raise the limit, or leave it out and keep the request.',
    check({ limits }, context) {
      const [, milli] = /^(\d+)m$/.exec(String(limits?.['cpu'] ?? '')) ?? [];
      if (milli && Number(milli) < 100)
        context.report(
          'limits[cpu]',
          'whatever starts or answers is slowed down to this, also where the node is idle: ' +
            'probes may time out',
        );
    },
  },
});

const podResourceHazards = defineHazardRules('PodSpec', {
  'best-effort': {
    severity: 'warning',
    description:
      'A Pod of which there are several, or that keeps data, says how much it needs, or one ' +
      'of its containers does.',
    remediation:
      'Write `resources.requests` of `cpu` and `memory`, as much as each container needs day ' +
      'by day.',
    check(spec, context) {
      if (!needsResources(spec, context) || spec.priorityClassName?.startsWith('system-')) return;
      if (
        !hasComputeResources(spec.resources) &&
        !allContainersOf(spec).some(({ resources }) => hasComputeResources(resources))
      )
        context.report(
          'containers',
          'nothing is said of what the Pod needs: it is placed on any node, however full, ' +
            'and the first to be evicted there',
        );
    },
  },
});

/** Whether a workload has several Pods that serve, or one that keeps data. */
function needsResources({ volumes }: Api<'PodSpec'>, context: HazardContext): boolean {
  if (!SERVING_KINDS.has(context.rootKind)) return false;
  const { spec }: Api<'StatefulSet'> = context.nodes[0]?.value ?? {};
  const keeps =
    volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim) ||
    (spec?.volumeClaimTemplates?.length ?? 0) > 0;
  return keeps || replicasOf(context) > 1;
}

const hasComputeResources = (resources: Api<'ResourceRequirements'> | undefined): boolean =>
  resources !== undefined &&
  [resources.requests, resources.limits].some(
    (amounts) => amounts && ('cpu' in amounts || 'memory' in amounts),
  );

const containerResourceHazards = defineHazardRules('Container', {
  'cpu-request': {
    severity: 'note',
    description: 'A container requests `cpu` and `memory`.',
    remediation: 'Write `resources.requests`, as much as it needs day by day.',
    check({ resources }, context) {
      const { limits, requests } = resources ?? {};
      const lacks = (['cpu', 'memory'] as const).filter(
        (name) =>
          (requests?.[name] ?? limits?.[name] ?? podLevelAmount('requests', name, context)) ===
          undefined,
      );
      if (lacks.length > 0 && !isRegularInitContainer(context))
        context.report(
          'resources.requests',
          `without ${lacks.join(' and ')} it is placed on any node, however full, and gets what others leave`,
        );
    },
  },
  'memory-limit': {
    severity: 'note',
    description: 'A container has a limit of `memory`.',
    remediation: 'Write `resources.limits.memory`.',
    check({ resources }, context) {
      if (
        (resources?.limits?.['memory'] ?? podLevelAmount('limits', 'memory', context)) ===
          undefined &&
        !isRegularInitContainer(context)
      )
        context.report(
          'resources.limits[memory]',
          'what it leaks it takes from all that is on its node',
        );
    },
  },
  'cpu-limit': {
    severity: 'note',
    description: 'A container has a limit of `cpu`.',
    remediation: 'Write `resources.limits.cpu`, where no container may use what others leave idle.',
    check({ resources }, context) {
      if (
        (resources?.limits?.['cpu'] ?? podLevelAmount('limits', 'cpu', context)) === undefined &&
        !isRegularInitContainer(context)
      )
        context.report('resources.limits[cpu]', 'it may use whatever others leave idle');
    },
  },
});

/** A number without a unit. */
function unitlessNumber(amount: Amount): number | undefined {
  if (amount === undefined) return undefined;
  return /^\d+(?:\.\d+)?$/.test(String(amount)) ? Number(amount) : undefined;
}

/** What the Pod asks for, for all its containers together. */
const podLevelAmount = (
  field: 'requests' | 'limits',
  name: string,
  { view }: HazardContext,
): Amount =>
  view.spec.resources?.[field]?.[name] ??
  (field === 'requests' ? view.spec.resources?.limits?.[name] : undefined);

/** Whether a container ends before those that serve start. */
const isRegularInitContainer = ({ node }: HazardContext): boolean =>
  node.fieldName === 'initContainers' && !isSidecar(node.value);

export const resourceHazards: readonly HazardRule[] = [
  resourceQuantityHazards,
  podResourceHazards,
  containerResourceHazards,
].flat();
