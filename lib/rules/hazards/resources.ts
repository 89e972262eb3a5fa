import type { Api } from '../../api/types.js';
import { allOf, isSidecar } from '../../lifecycle/container.js';
import type { At } from './at.js';
import { type HazardRule, on } from './on.js';
import { replicasOf, SERVES } from './workload.js';

type Amount = number | string | undefined;

const amounts = on('ResourceRequirements', {
  'cpu-cores': {
    level: 'warning',
    says: '`cpu` is in cores, and no node has a hundred to give.',
    advice: 'Write `500m` for half a core.',
    check({ requests, limits }, at) {
      const [field, cores] = requests?.['cpu'] === undefined ? ['limits', bare(limits?.['cpu'])] : ['requests', bare(requests['cpu'])];
      if (cores !== undefined && cores >= 100) at.tell(`${field}[cpu]`, `this is ${cores} cores, not thousandths of one`);
    },
  },
  'memory-bytes': {
    level: 'error',
    says: '`memory` is in bytes, and no container starts in less than a MiB.',
    advice: 'Write `512Mi` for 512 MiB.',
    check({ limits }, at) {
      const bytes = bare(limits?.['memory']);
      // What is no whole number of bytes, the server warns of.
      if (bytes !== undefined && Number.isInteger(bytes) && bytes > 0 && bytes < 2 ** 20)
        at.tell('limits[memory]', `this is ${bytes} bytes: no container starts in so little`);
    },
  },
  'cpu-limit-low': {
    level: 'note',
    says: 'A limit of `cpu` is at least a tenth of a core.',
    advice: 'Raise the limit, or leave it out and keep the request.',
    check({ limits }, at) {
      const [, milli] = /^(\d+)m$/.exec(String(limits?.['cpu'] ?? '')) ?? [];
      if (milli && Number(milli) < 100)
        at.tell('limits[cpu]', 'whatever starts or answers is slowed down to this, also where the node is idle: probes may time out');
    },
  },
});

const pods = on('PodSpec', {
  'best-effort': {
    level: 'warning',
    says: 'A Pod of which there are several, or that keeps data, says how much it needs, or one of its containers does.',
    advice: 'Write `resources.requests` of `cpu` and `memory`, as much as each container needs day by day.',
    check(spec, at) {
      if (!isCountedOn(spec, at) || spec.priorityClassName?.startsWith('system-')) return;
      if (!asks(spec.resources) && !allOf(spec).some(({ resources }) => asks(resources)))
        at.tell(
          'containers',
          'nothing is said of what the Pod needs: it is placed on any node, however full, and the first to be evicted there',
        );
    },
  },
});

/** Whether a workload has several Pods that serve, or one that keeps data. */
function isCountedOn({ volumes }: Api<'PodSpec'>, at: At): boolean {
  if (!SERVES.has(at.kind)) return false;
  const { spec }: Api<'StatefulSet'> = at.nodes[0]?.value ?? {};
  const keeps = volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim) || (spec?.volumeClaimTemplates?.length ?? 0) > 0;
  return keeps || replicasOf(at) > 1;
}

const asks = (resources: Api<'ResourceRequirements'> | undefined): boolean =>
  resources !== undefined && [resources.requests, resources.limits].some((amounts) => amounts && ('cpu' in amounts || 'memory' in amounts));

const containers = on('Container', {
  'cpu-request': {
    level: 'note',
    says: 'A container requests `cpu` and `memory`.',
    advice: 'Write `resources.requests`, as much as it needs day by day.',
    check({ resources }, at) {
      const { limits, requests } = resources ?? {};
      const lacks = (['cpu', 'memory'] as const).filter(
        (name) => (requests?.[name] ?? limits?.[name] ?? ofPod('requests', name, at)) === undefined,
      );
      if (lacks.length > 0 && !isStep(at))
        at.tell('resources.requests', `without ${lacks.join(' and ')} it is placed on any node, however full, and gets what others leave`);
    },
  },
  'memory-limit': {
    level: 'note',
    says: 'A container has a limit of `memory`.',
    advice: 'Write `resources.limits.memory`.',
    check({ resources }, at) {
      if ((resources?.limits?.['memory'] ?? ofPod('limits', 'memory', at)) === undefined && !isStep(at))
        at.tell('resources.limits[memory]', 'what it leaks it takes from all that is on its node');
    },
  },
  'cpu-limit': {
    level: 'note',
    says: 'A container has a limit of `cpu`.',
    advice: 'Write `resources.limits.cpu`, where no container may use what others leave idle.',
    check({ resources }, at) {
      if ((resources?.limits?.['cpu'] ?? ofPod('limits', 'cpu', at)) === undefined && !isStep(at))
        at.tell('resources.limits[cpu]', 'it may use whatever others leave idle');
    },
  },
});

/** A number without a unit. */
function bare(amount: Amount): number | undefined {
  if (amount === undefined) return undefined;
  return /^\d+(?:\.\d+)?$/.test(String(amount)) ? Number(amount) : undefined;
}

/** What the Pod asks for, for all its containers together. */
const ofPod = (field: 'requests' | 'limits', name: string, { view }: At): Amount =>
  view.spec.resources?.[field]?.[name] ?? (field === 'requests' ? view.spec.resources?.limits?.[name] : undefined);

/** Whether a container ends before those that serve start. */
const isStep = ({ node }: At): boolean => node.key === 'initContainers' && !isSidecar(node.value);

export const resources: readonly HazardRule[] = [amounts, pods, containers].flat();
