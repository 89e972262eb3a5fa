import type { Choices } from '../nodes/choices.js';
import type { AnyObject } from '../nodes/scheduling-case.js';
import { NAMESPACES } from './random-limits.js';

/** What quotas limit, and amounts of it. */
const HARD: Readonly<Record<string, readonly string[]>> = {
  pods: ['0', '1', '2', '10'],
  'count/pods': ['1', '3'],
  cpu: ['500m', '1', '2'],
  'requests.cpu': ['500m', '1', '2', '1.5'],
  'limits.cpu': ['1', '4'],
  memory: ['1Gi', '4Gi'],
  'requests.memory': ['512Mi', '1Gi', '4G'],
  'limits.memory': ['1Gi', '8Gi'],
  'requests.ephemeral-storage': ['1Gi', '5Gi'],
  'limits.ephemeral-storage': ['1Gi'],
  'requests.nvidia.com/gpu': ['0', '1'],
  'hugepages-2Mi': ['32Mi'],
  'requests.hugepages-2Mi': ['0'],
  persistentvolumeclaims: ['0', '1', '5'],
  'requests.storage': ['1Gi', '5Gi', '100Gi'],
  'fast.storageclass.storage.k8s.io/requests.storage': ['1Gi', '10Gi'],
  'fast.storageclass.storage.k8s.io/persistentvolumeclaims': ['0', '2'],
  'count/persistentvolumeclaims': ['1'],
  services: ['0', '1', '5'],
  'services.nodeports': ['0', '1', '2'],
  'services.loadbalancers': ['0', '1'],
  'count/services': ['1'],
  configmaps: ['0', '3'],
  'count/configmaps': ['1'],
  secrets: ['1'],
  'count/deployments.apps': ['0', '1'],
  'count/statefulsets.apps': ['0', '1'],
  'count/replicasets.apps': ['1'],
  'count/jobs.batch': ['0', '1'],
  'count/cronjobs.batch': ['0'],
  'count/ingresses.networking.k8s.io': ['0', '1'],
  'count/serviceaccounts': ['1'],
  replicationcontrollers: ['0', '1'],
  resourcequotas: ['1', '3'],
};
const COMPUTE = ['pods', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory', 'cpu'];
const POD_SCOPES = ['Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort'];

export function randomQuota(random: Choices, name: string): AnyObject {
  const isCompute = random.chance(0.6);
  const names = random.some(isCompute ? COMPUTE : Object.keys(HARD), 4);
  const hard = Object.fromEntries(
    names.map((each) => [each, random.pick(HARD[each] as readonly string[])]),
  );
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name, namespace: random.pick(NAMESPACES) },
    spec: { hard, ...randomScopes(random) },
    ...random.maybe(0.4, () => ({ status: randomStatus(random, hard) })),
  };
}

function randomScopes(random: Choices): object {
  if (random.chance(0.65)) return {};
  if (random.chance(0.4)) return { scopes: [random.pick(POD_SCOPES)] };
  if (random.chance(0.15)) return { scopes: ['CrossNamespacePodAffinity'] };
  const operator = random.pick(['In', 'NotIn', 'Exists', 'DoesNotExist']);
  const hasValues = operator === 'In' || operator === 'NotIn';
  const scopeName = random.pick(['PriorityClass', 'PriorityClass', 'VolumeAttributesClass']);
  const values = random.pick([['high'], ['low'], ['high', 'gold'], ['gold']]);
  return {
    scopeSelector: {
      matchExpressions: [
        { scopeName, operator, ...(hasValues && { values }) },
        ...(random.chance(0.2) ? [{ scopeName: random.pick(POD_SCOPES), operator: 'Exists' }] : []),
      ],
    },
  };
}

/** Returns a status that a controller has counted; sometimes, one that it has only begun. */
function randomStatus(random: Choices, hard: AnyObject): object {
  const used = Object.fromEntries(
    Object.keys(hard)
      .filter(() => random.chance(0.97))
      .map((name) => [name, random.pick(['0', '0', random.pick(HARD[name] as readonly string[])])]),
  );
  return random.chance(0.03) ? { used } : { hard, used };
}
