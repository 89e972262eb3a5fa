import type { Api } from '../../api/api.js';
import { memoize } from '../../formats/memoize.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { scaledValue } from '../../formats/quantity-value.js';
import { suggestMemory } from '../../formats/suggest-memory.js';
import { allContainersOf, isSidecar } from '../../lifecycle/pod-containers.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { replicasOf, SERVING_KINDS } from './workload.js';

type Amount = number | string | undefined;

const resourceQuantityHazards = defineRules('hazard', 'ResourceRequirements', {
  'cpu-cores': {
    severity: 'warning',
    description: '`cpu` is less than 100 cores.',
    remediation: 'Write millicores with their unit, such as `500m` for half a core.',
    check({ requests, limits }, context) {
      const [field, cores] =
        requests?.['cpu'] === undefined
          ? ['limits', unitlessNumber(limits?.['cpu'])]
          : ['requests', unitlessNumber(requests['cpu'])];
      if (cores !== undefined && cores >= 100)
        context.report([field, 'cpu'], `this is ${cores} cores, not millicores`);
    },
  },
  'memory-bytes': {
    severity: 'error',
    description: 'The limit of `memory` is at least 1 MiB.',
    remediation: 'Write the amount with its unit, such as `512Mi` for 512 MiB.',
    check({ limits }, context) {
      const bytes = bytesOf(limits?.['memory']);
      if (bytes === undefined || bytes < 1 || bytes >= 2 ** 20) return;
      const unit = bytes === 1n ? 'byte' : 'bytes';
      context.report(
        ['limits', 'memory'],
        `this is ${bytes} ${unit}: no container starts with so little memory`,
        suggestMemory(limits?.['memory']),
      );
    },
  },
  'cpu-limit-low': {
    severity: 'note',
    description: 'A limit of `cpu` is at least a tenth of a core.',
    remediation: 'Increase the limit, such as to `100m`, or leave it out and keep the request.',
    check({ limits }, context) {
      const [, milli] = /^(\d+)m$/.exec(String(limits?.['cpu'] ?? '')) ?? [];
      if (milli && Number(milli) < 100)
        context.report(
          ['limits', 'cpu'],
          'the container is throttled, even on an idle node: it starts and responds slowly, and ' +
            'its probes may time out',
        );
    },
  },
});

const podResourceHazards = defineRules('hazard', 'PodSpec', {
  'best-effort': {
    severity: 'warning',
    description:
      'A Pod of a workload that has several replicas, or keeps data, has resource requests, or ' +
      'one of its containers has.',
    remediation:
      'Write `resources.requests` for `cpu` and `memory`, with the amounts that the container ' +
      'usually needs.',
    check(spec, context) {
      if (!needsResources(spec, context) || spec.priorityClassName?.startsWith('system-')) return;
      if (
        !hasComputeResources(spec.resources) &&
        !allContainersOf(spec).some(({ resources }) => hasComputeResources(resources))
      )
        context.report(
          'containers',
          'without requests, the scheduler places the Pod on any node, however full, and the ' +
            'kubelet evicts it first',
        );
    },
  },
});

/** Whether a workload serves requests, and has several Pods or keeps data. */
function needsResources({ volumes }: Api<'PodSpec'>, context: PodRuleContext): boolean {
  if (!SERVING_KINDS.has(context.rootKind)) return false;
  const { spec }: Api<'StatefulSet'> = context.nodes[0]?.value ?? {};
  const keepsData =
    volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim) ||
    (spec?.volumeClaimTemplates?.length ?? 0) > 0;
  return keepsData || replicasOf(context) > 1;
}

const hasComputeResources = (resources: Api<'ResourceRequirements'> | undefined): boolean =>
  resources !== undefined &&
  [resources.requests, resources.limits].some(
    (amounts) => amounts && ('cpu' in amounts || 'memory' in amounts),
  );

const containerResourceHazards = defineRules('hazard', 'Container', {
  'cpu-request': {
    severity: 'note',
    description: 'A container requests `cpu` and `memory`.',
    remediation: 'Write `resources.requests` with the amounts that the container usually needs.',
    check({ resources }, context) {
      const { limits, requests } = resources ?? {};
      const missing = (['cpu', 'memory'] as const).filter(
        (name) =>
          (requests?.[name] ?? limits?.[name] ?? podLevelAmount('requests', name, context)) ===
          undefined,
      );
      if (missing.length > 0 && !isRegularInitContainer(context))
        context.report(
          ['resources', 'requests'],
          `without a request for ${missing.join(' and ')}, the scheduler places the Pod on any ` +
            'node, however full, and the container gets only what others leave',
        );
    },
  },
  'memory-limit': {
    severity: 'note',
    description: 'A container has a limit of `memory`.',
    remediation: 'Write `resources.limits.memory`, such as `512Mi`.',
    check({ resources }, context) {
      if (
        (resources?.limits?.['memory'] ?? podLevelAmount('limits', 'memory', context)) ===
          undefined &&
        !isRegularInitContainer(context)
      )
        context.report(
          ['resources', 'limits', 'memory'],
          'a memory leak takes memory from all Pods on the node',
        );
    },
  },
  'cpu-limit': {
    severity: 'note',
    description: 'A container has a limit of `cpu`.',
    remediation: 'If no container may use idle CPU time of the node, write `resources.limits.cpu`.',
    check({ resources }, context) {
      if (
        (resources?.limits?.['cpu'] ?? podLevelAmount('limits', 'cpu', context)) === undefined &&
        !isRegularInitContainer(context)
      )
        context.report(
          ['resources', 'limits', 'cpu'],
          'the container may use all CPU time that others leave idle',
        );
    },
  },
});

/** The number of bytes of an amount, rounded up as the server does. */
const bytesOf = (amount: Amount): bigint | undefined =>
  amount === undefined ? undefined : bytesOfText(String(amount));

const bytesOfText = memoize((text) => {
  const quantity = resourceQuantityOf(text);
  return quantity && scaledValue(quantity, 0);
});

/** The number that an amount without a unit is. */
function unitlessNumber(amount: Amount): number | undefined {
  if (amount === undefined) return undefined;
  return /^\d+(?:\.\d+)?$/.test(String(amount)) ? Number(amount) : undefined;
}

/** The amount that the Pod has for all its containers together. */
const podLevelAmount = (
  field: 'requests' | 'limits',
  name: string,
  { view }: PodRuleContext,
): Amount =>
  view.spec.resources?.[field]?.[name] ??
  (field === 'requests' ? view.spec.resources?.limits?.[name] : undefined);

/** Whether the container is an init container that exits before the containers start. */
const isRegularInitContainer = ({ node }: PodRuleContext): boolean =>
  node.fieldName === 'initContainers' && !isSidecar(node.value);

export const resourceHazards: readonly PodRule[] = [
  resourceQuantityHazards,
  podResourceHazards,
  containerResourceHazards,
].flat();
