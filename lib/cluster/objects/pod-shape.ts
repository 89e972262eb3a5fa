import type { ValueOf } from './shape.js';

export const LABELS = { '*': 'string' } as const;
/** Amounts by the name of the resource. */
export const RESOURCE_LIST = { '*': 'quantity' } as const;
export const METADATA = {
  'name!': 'string',
  namespace: 'string',
  'labels!': LABELS,
  annotations: LABELS,
  deletionTimestamp: 'string',
  ownerReferences: [{ 'kind!': 'string', 'name!': 'string', controller: 'boolean' }],
} as const;
export const REQUIREMENT = { 'key!': 'string', 'operator!': 'string', values: ['string'] } as const;
export const LABEL_SELECTOR = { matchLabels: LABELS, matchExpressions: [REQUIREMENT] } as const;
const NODE_SELECTOR_TERM = {
  matchExpressions: [REQUIREMENT],
  matchFields: [REQUIREMENT],
} as const;
export const NODE_SELECTOR = { 'nodeSelectorTerms!': [NODE_SELECTOR_TERM] } as const;
const POD_AFFINITY_TERM = {
  'topologyKey!': 'string',
  labelSelector: LABEL_SELECTOR,
  namespaces: ['string'],
  namespaceSelector: LABEL_SELECTOR,
  matchLabelKeys: ['string'],
  mismatchLabelKeys: ['string'],
} as const;
const POD_AFFINITY = {
  requiredDuringSchedulingIgnoredDuringExecution: [POD_AFFINITY_TERM],
  preferredDuringSchedulingIgnoredDuringExecution: [
    { 'weight!': 'integer', 'podAffinityTerm!': POD_AFFINITY_TERM },
  ],
} as const;
const AFFINITY = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: NODE_SELECTOR,
    preferredDuringSchedulingIgnoredDuringExecution: [
      { 'weight!': 'integer', 'preference!': NODE_SELECTOR_TERM },
    ],
  },
  podAffinity: POD_AFFINITY,
  podAntiAffinity: POD_AFFINITY,
} as const;
export const TOLERATION = {
  key: 'string',
  operator: 'string',
  value: 'string',
  effect: 'string',
  tolerationSeconds: 'integer',
} as const;
const SPREAD_CONSTRAINT = {
  'maxSkew!': 'integer',
  'topologyKey!': 'string',
  'whenUnsatisfiable!': 'string',
  labelSelector: LABEL_SELECTOR,
  minDomains: 'integer',
  nodeAffinityPolicy: 'string',
  nodeTaintsPolicy: 'string',
  matchLabelKeys: ['string'],
} as const;
const RESOURCES = { requests: RESOURCE_LIST, limits: RESOURCE_LIST } as const;
const PORT = {
  hostPort: 'integer',
  containerPort: 'integer',
  hostIP: 'string',
  protocol: 'string',
} as const;
const CONTAINER = {
  'name!': 'string',
  image: 'string',
  ports: [PORT],
  restartPolicy: 'string',
  resources: RESOURCES,
  restartPolicyRules: [{ action: 'string' }],
  volumeMounts: [{ bindMountOptions: ['any'] }],
} as const;
/** The in-tree volumes that CSI drivers attach, in a Pod and in a PersistentVolume. */
export const IN_TREE_VOLUME = {
  gcePersistentDisk: { 'pdName!': 'string', readOnly: 'boolean' },
  awsElasticBlockStore: { 'volumeID!': 'string' },
  azureDisk: { 'diskURI!': 'string', kind: 'string' },
  cinder: { 'volumeID!': 'string' },
  portworxVolume: { 'volumeID!': 'string' },
} as const;
const VOLUME = {
  'name!': 'string',
  persistentVolumeClaim: { 'claimName!': 'string' },
  ephemeral: {},
  image: { reference: 'string' },
  ...IN_TREE_VOLUME,
  iscsi: { 'iqn!': 'string', readOnly: 'boolean' },
  rbd: { 'monitors!': ['string'], pool: 'string', 'image!': 'string', readOnly: 'boolean' },
} as const;
const POD_SPEC = {
  'containers!': [CONTAINER],
  initContainers: [CONTAINER],
  volumes: [VOLUME],
  nodeName: 'string',
  nodeSelector: LABELS,
  affinity: AFFINITY,
  tolerations: [TOLERATION],
  topologySpreadConstraints: [SPREAD_CONSTRAINT],
  schedulerName: 'string',
  schedulingGates: [{ 'name!': 'string' }],
  resourceClaims: [{ 'name!': 'string' }],
  hostNetwork: 'boolean',
  hostUsers: 'boolean',
  priority: 'integer',
  priorityClassName: 'string',
  activeDeadlineSeconds: 'integer',
  preemptionPolicy: 'string',
  overhead: RESOURCE_LIST,
  resources: RESOURCES,
} as const;
const CONTAINER_STATUS = {
  'name!': 'string',
  allocatedResources: RESOURCE_LIST,
  resources: { requests: RESOURCE_LIST },
} as const;

/** The fields of a Pod that the scheduler reads. */
export const POD = {
  'metadata!': METADATA,
  'spec!': POD_SPEC,
  'status!': {
    phase: 'string',
    qosClass: 'string',
    startTime: 'time',
    containerStatuses: [CONTAINER_STATUS],
    initContainerStatuses: [CONTAINER_STATUS],
    resources: { requests: RESOURCE_LIST },
    allocatedResources: RESOURCE_LIST,
    conditions: [{ 'type!': 'string', reason: 'string' }],
  },
} as const;

export type Pod = ValueOf<typeof POD>;
export type PodSpec = ValueOf<typeof POD_SPEC>;
export type Container = ValueOf<typeof CONTAINER>;
export type ContainerPort = ValueOf<typeof PORT>;
export type Volume = ValueOf<typeof VOLUME>;
export type InTreeVolume = ValueOf<typeof IN_TREE_VOLUME>;
export type Toleration = ValueOf<typeof TOLERATION>;
export type TopologySpreadConstraint = ValueOf<typeof SPREAD_CONSTRAINT>;
export type PodAffinity = ValueOf<typeof POD_AFFINITY>;
export type PodAffinityTerm = ValueOf<typeof POD_AFFINITY_TERM>;
export type WeightedPodAffinityTerm = NonNullable<
  PodAffinity['preferredDuringSchedulingIgnoredDuringExecution']
>[number];
export type NodeSelectorTerm = ValueOf<typeof NODE_SELECTOR_TERM>;
export type Requirement = ValueOf<typeof REQUIREMENT>;
export type Labels = ValueOf<typeof LABELS>;
export type ResourceList = ValueOf<typeof RESOURCE_LIST>;
