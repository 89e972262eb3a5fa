import {
  CLASS_METADATA,
  INGRESS_CLASS,
  LIMIT_RANGE,
  NAMESPACE,
  PRIORITY_CLASS,
  RESOURCE_QUOTA,
  RUNTIME_CLASS,
  SERVICE_ACCOUNT,
} from './admission-shapes.js';
import {
  IN_TREE_VOLUME,
  LABEL_SELECTOR,
  LABELS,
  METADATA,
  NODE_SELECTOR,
  POD,
  RESOURCE_LIST,
} from './pod-shape.js';
import type { ValueOf } from './shape.js';

const TAINT = { 'key!': 'string', 'value!': 'string', 'effect!': 'string' } as const;
const NODE = {
  'metadata!': METADATA,
  'spec!': { unschedulable: 'boolean', taints: [TAINT] },
  'status!': {
    allocatable: RESOURCE_LIST,
    capacity: RESOURCE_LIST,
    images: [{ names: ['string'], sizeBytes: 'integer' }],
    declaredFeatures: ['string'],
  },
} as const;
const CLAIM = {
  'metadata!': METADATA,
  'spec!': {
    volumeName: 'string',
    storageClassName: 'string',
    accessModes: ['string'],
    resources: { requests: RESOURCE_LIST },
    selector: LABEL_SELECTOR,
    volumeMode: 'string',
    volumeAttributesClassName: 'string',
  },
  'status!': {
    phase: 'string',
    allocatedResources: RESOURCE_LIST,
    currentVolumeAttributesClassName: 'string',
    modifyVolumeStatus: { targetVolumeAttributesClassName: 'string' },
  },
} as const;
const VOLUME = {
  'metadata!': METADATA,
  'spec!': {
    nodeAffinity: { required: NODE_SELECTOR },
    storageClassName: 'string',
    capacity: RESOURCE_LIST,
    accessModes: ['string'],
    claimRef: { name: 'string', namespace: 'string' },
    csi: { 'driver!': 'string', 'volumeHandle!': 'string' },
    ...IN_TREE_VOLUME,
    volumeMode: 'string',
  },
  'status!': { phase: 'string' },
} as const;
const STORAGE_CLASS = {
  'metadata!': CLASS_METADATA,
  provisioner: 'string',
  volumeBindingMode: 'string',
  allowedTopologies: [{ matchLabelExpressions: [{ 'key!': 'string', 'values!': ['string'] }] }],
} as const;
const CSI_NODE = {
  'metadata!': METADATA,
  'spec!': { 'drivers!': [{ 'name!': 'string', allocatable: { count: 'integer' } }] },
} as const;
const SERVICE = {
  'metadata!': METADATA,
  'spec!': {
    selector: LABELS,
    type: 'string',
    allocateLoadBalancerNodePorts: 'boolean',
    'ports!': [{ nodePort: 'integer' }],
  },
} as const;
const SELECTING = { 'metadata!': METADATA, 'spec!': { selector: LABEL_SELECTOR } } as const;
const BUDGET = {
  ...SELECTING,
  'status!': { disruptionsAllowed: 'integer', disruptedPods: { '*': 'any' } },
} as const;

/** The kinds of objects that the scheduler and the admission plugins read, by the name of their list. */
export const CLUSTER_KINDS = {
  nodes: { kind: 'Node', shape: NODE },
  pods: { kind: 'Pod', shape: POD },
  namespaces: { kind: 'Namespace', shape: NAMESPACE },
  persistentVolumes: { kind: 'PersistentVolume', shape: VOLUME },
  persistentVolumeClaims: { kind: 'PersistentVolumeClaim', shape: CLAIM },
  storageClasses: { kind: 'StorageClass', shape: STORAGE_CLASS },
  csiNodes: { kind: 'CSINode', shape: CSI_NODE },
  services: { kind: 'Service', shape: SERVICE },
  podDisruptionBudgets: { kind: 'PodDisruptionBudget', shape: BUDGET },
  replicaSets: { kind: 'ReplicaSet', shape: SELECTING },
  statefulSets: { kind: 'StatefulSet', shape: SELECTING },
  serviceAccounts: { kind: 'ServiceAccount', shape: SERVICE_ACCOUNT },
  limitRanges: { kind: 'LimitRange', shape: LIMIT_RANGE },
  resourceQuotas: { kind: 'ResourceQuota', shape: RESOURCE_QUOTA },
  priorityClasses: { kind: 'PriorityClass', shape: PRIORITY_CLASS },
  runtimeClasses: { kind: 'RuntimeClass', shape: RUNTIME_CLASS },
  ingressClasses: { kind: 'IngressClass', shape: INGRESS_CLASS },
} as const;

export type ListName = keyof typeof CLUSTER_KINDS;

/** The names of the lists, by kind. */
export const kindToList: ReadonlyMap<unknown, ListName> = new Map(
  Object.entries(CLUSTER_KINDS).map(([list, { kind }]) => [kind, list as ListName]),
);

/** The objects of a cluster, by kind. */
export type ClusterObjects = {
  readonly [L in ListName]: readonly ValueOf<(typeof CLUSTER_KINDS)[L]['shape']>[];
};

export type Node = ClusterObjects['nodes'][number];
export type Taint = ValueOf<typeof TAINT>;
export type PersistentVolumeClaim = ClusterObjects['persistentVolumeClaims'][number];
export type PersistentVolume = ClusterObjects['persistentVolumes'][number];
export type StorageClass = ClusterObjects['storageClasses'][number];
export type Namespace = ClusterObjects['namespaces'][number];
export type ServiceAccount = ClusterObjects['serviceAccounts'][number];
export type LimitRange = ClusterObjects['limitRanges'][number];
export type ResourceQuota = ClusterObjects['resourceQuotas'][number];
export type PriorityClass = ClusterObjects['priorityClasses'][number];
export type RuntimeClass = ClusterObjects['runtimeClasses'][number];
export type CSINode = ClusterObjects['csiNodes'][number];
