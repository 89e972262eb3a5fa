/** A kind that holds a Pod. */
export interface PodKind {
  /** The version of the API in which servers take it. */
  readonly apiVersion: string;
  /** The fields that lead to the Pod: none in a Pod itself, `['spec', 'template']` in most. */
  readonly fields: readonly string[];
}

const TEMPLATE = ['spec', 'template'];

/** The nine kinds that hold a Pod, by name. */
const POD_KINDS: ReadonlyMap<string, PodKind> = new Map([
  ['Pod', { apiVersion: 'v1', fields: [] }],
  ['PodTemplate', { apiVersion: 'v1', fields: ['template'] }],
  ['ReplicationController', { apiVersion: 'v1', fields: TEMPLATE }],
  ['ReplicaSet', { apiVersion: 'apps/v1', fields: TEMPLATE }],
  ['Deployment', { apiVersion: 'apps/v1', fields: TEMPLATE }],
  ['StatefulSet', { apiVersion: 'apps/v1', fields: TEMPLATE }],
  ['DaemonSet', { apiVersion: 'apps/v1', fields: TEMPLATE }],
  ['Job', { apiVersion: 'batch/v1', fields: TEMPLATE }],
  ['CronJob', { apiVersion: 'batch/v1', fields: ['spec', 'jobTemplate', ...TEMPLATE] }],
]);

/** The kind of an object of the API, where it is one that holds a Pod. */
export function podKindOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): PodKind | undefined {
  const found = POD_KINDS.get(kind);
  return found?.apiVersion === apiVersion ? found : undefined;
}
