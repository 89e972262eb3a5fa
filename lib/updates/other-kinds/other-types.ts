import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { OTHER_KINDS } from '../../api/validated-kinds.js';
import { type StoredField, type StoredType, storedTypesFor } from '../../defaults/stored-types.js';

/**
 * The kinds beside Pods and workloads, by kind, and the types of their objects. A field is
 * described by the name of a type, `[]` or `{}` for a list or a map, `*` if Go stores a reference,
 * `atomic` if server-side apply replaces it, and `by K` for the keys of a list, of which the first
 * is that of a strategic merge patch. `any` is compared as it is written.
 *
 * Source: types.go of core/v1, rbac/v1, storage/v1, scheduling/v1, policy/v1 and autoscaling/v2.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ClusterRole: { aggregationRule: 'any', rules: 'any[]' },
  ClusterRoleBinding: { roleRef: 'RoleRef atomic', subjects: 'any[]' },
  ConfigMap: { binaryData: 'string{}', data: 'string{}', immutable: 'boolean*' },
  HorizontalPodAutoscaler: { spec: 'HorizontalPodAutoscalerSpec' },
  HorizontalPodAutoscalerSpec: {
    behavior: 'any',
    maxReplicas: 'int32',
    metrics: 'any[]',
    minReplicas: 'int32*',
    scaleTargetRef: 'any',
  },
  PodDisruptionBudget: { spec: 'PodDisruptionBudgetSpec' },
  PodDisruptionBudgetSpec: {
    maxUnavailable: 'IntOrString*',
    minAvailable: 'IntOrString*',
    selector: 'any atomic',
    unhealthyPodEvictionPolicy: 'string*',
  },
  PriorityClass: {
    description: 'string',
    globalDefault: 'boolean',
    preemptionPolicy: 'string*',
    value: 'int32',
  },
  Role: { rules: 'any[]' },
  RoleBinding: { roleRef: 'RoleRef atomic', subjects: 'any[]' },
  RoleRef: { apiGroup: 'string', kind: 'string', name: 'string' },
  Secret: {
    data: 'string{}',
    immutable: 'boolean*',
    stringData: 'string{}',
    type: 'string',
  },
  Service: { spec: 'ServiceSpec' },
  ServicePort: {
    appProtocol: 'string*',
    name: 'string',
    nodePort: 'int32',
    port: 'int32',
    protocol: 'string',
    targetPort: 'IntOrString',
  },
  ServiceSpec: {
    allocateLoadBalancerNodePorts: 'boolean*',
    clusterIP: 'string',
    clusterIPs: 'string[]',
    externalIPs: 'string[]',
    externalName: 'string',
    externalTrafficPolicy: 'string',
    healthCheckNodePort: 'int32',
    internalTrafficPolicy: 'string*',
    ipFamilies: 'string[]',
    ipFamilyPolicy: 'string*',
    loadBalancerClass: 'string*',
    loadBalancerIP: 'string',
    loadBalancerSourceRanges: 'string[]',
    ports: 'ServicePort[] by port,protocol',
    publishNotReadyAddresses: 'boolean',
    selector: 'string{} atomic',
    sessionAffinity: 'string',
    sessionAffinityConfig: 'any',
    trafficDistribution: 'string*',
    type: 'string',
  },
  StorageClass: {
    allowVolumeExpansion: 'boolean*',
    allowedTopologies: 'any[]',
    mountOptions: 'string[]',
    parameters: 'string{}',
    provisioner: 'string',
    reclaimPolicy: 'string*',
    volumeBindingMode: 'string*',
  },
};

/** The kinds without a Pod template whose updates are judged. */
const UPDATED_KINDS: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Secret',
  'Service',
  'PersistentVolumeClaim',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'StorageClass',
  'PriorityClass',
  'PodDisruptionBudget',
  'HorizontalPodAutoscaler',
]);

/** Whether an object is of a kind without a Pod template whose updates are judged. */
export const isUpdatedOther = ({ apiVersion, kind }: KubernetesObject): boolean =>
  UPDATED_KINDS.has(String(kind)) && OTHER_KINDS.get(String(kind))?.apiVersion === apiVersion;

/** Returns the type of one of these kinds. */
export function otherTypeOf(name: string, minor: number): StoredType {
  const known = storedTypesFor(minor);
  const described = TABLE[name];
  if (described === undefined) return known.get(name) as StoredType;
  const texts = UPDATED_KINDS.has(name)
    ? { apiVersion: 'string', kind: 'string', metadata: 'ObjectMeta', status: 'any', ...described }
    : described;
  const fields = Object.entries(texts).map(
    ([field, text]) => [field, fieldOf(field, text, minor)] as const,
  );
  return {
    name,
    fields: new Map(fields),
    fieldsByValue: [],
    structs: [],
    defaults: [],
    defaultRule: undefined,
  };
}

function fieldOf(name: string, text: string, minor: number): StoredField {
  const [word = '', ...facts] = text.split(' ');
  const typeName = word.replace(/\W+$/, '');
  const shape = word.includes('[]') ? 'list' : word.includes('{}') ? 'map' : 'one';
  const isObjectType = typeName in TABLE || typeName === 'ObjectMeta';
  const keys = facts.includes('by') ? facts.at(-1)?.split(',') : undefined;
  return {
    name,
    shape,
    valueType: isObjectType ? 'object' : (typeName as StoredField['valueType']),
    type: isObjectType ? otherTypeOf(typeName, minor) : undefined,
    isCopied: true,
    isPointer: word.endsWith('*'),
    isAlwaysWritten: false,
    mergeKey: keys?.[0],
    listKeys: keys,
    retainsKeys: false,
    isAtomic: facts.includes('atomic'),
  };
}
