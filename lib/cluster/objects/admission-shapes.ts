import { LABELS, METADATA, RESOURCE_LIST, TOLERATION } from './pod-shape.js';
import type { ValueOf } from './shape.js';

const NAMED = [{ 'name!': 'string' }] as const;
/** The newest of several default classes counts. */
export const CLASS_METADATA = { ...METADATA, creationTimestamp: 'time' } as const;

/** The forms of the objects that only the admission plugins read. */
export const NAMESPACE = { 'metadata!': METADATA, 'status!': { phase: 'string' } } as const;
export const SERVICE_ACCOUNT = {
  'metadata!': METADATA,
  automountServiceAccountToken: 'boolean',
  'imagePullSecrets!': NAMED,
  'secrets!': NAMED,
} as const;
const LIMIT_RANGE_ITEM = {
  'type!': 'string',
  max: RESOURCE_LIST,
  min: RESOURCE_LIST,
  default: RESOURCE_LIST,
  defaultRequest: RESOURCE_LIST,
  maxLimitRequestRatio: RESOURCE_LIST,
} as const;
export const LIMIT_RANGE = {
  'metadata!': METADATA,
  'spec!': { 'limits!': [LIMIT_RANGE_ITEM] },
} as const;
const SCOPE_SELECTOR_REQUIREMENT = {
  'scopeName!': 'string',
  'operator!': 'string',
  'values!': ['string'],
} as const;
export const RESOURCE_QUOTA = {
  'metadata!': METADATA,
  'spec!': {
    hard: RESOURCE_LIST,
    'scopes!': ['string'],
    scopeSelector: { 'matchExpressions!': [SCOPE_SELECTOR_REQUIREMENT] },
  },
  'status!': { hard: RESOURCE_LIST, used: RESOURCE_LIST },
} as const;
export const PRIORITY_CLASS = {
  'metadata!': METADATA,
  'value!': 'integer',
  'globalDefault!': 'boolean',
  preemptionPolicy: 'string',
} as const;
export const RUNTIME_CLASS = {
  'metadata!': METADATA,
  overhead: { 'podFixed!': RESOURCE_LIST },
  scheduling: { nodeSelector: LABELS, 'tolerations!': [TOLERATION] },
} as const;
export const INGRESS_CLASS = { 'metadata!': CLASS_METADATA } as const;

export type LimitRangeItem = ValueOf<typeof LIMIT_RANGE_ITEM>;
export type ScopeSelectorRequirement = ValueOf<typeof SCOPE_SELECTOR_REQUIREMENT>;
