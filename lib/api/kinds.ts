/** A kind that is a Pod or holds a template of one. */
export interface PodKind {
  /** The one version that a server has of it. */
  readonly apiVersion: string;
  /** The fields that lead to the Pod: none in a Pod itself, `['spec', 'template']` in most. */
  readonly fields: readonly string[];
}

const TEMPLATE = ['spec', 'template'];

/** The kinds that are a Pod or hold a template of one. */
export const KINDS: ReadonlyMap<string, PodKind> = new Map([
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

/** The kind of an object of the API, where it is one of these. */
export function podKindOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): PodKind | undefined {
  const found = KINDS.get(kind);
  return found?.apiVersion === apiVersion ? found : undefined;
}

/** The groups in which Kubernetes has, or had, these kinds: of another version of them a server knows nothing. A Job of Volcano is none of them. */
const GROUPS = /^(?:(?:apps|batch|extensions)\/)?[^/]*$/;

/** Whether an object is of one of these kinds, whatever its version. */
export const isPodKind = ({ kind, apiVersion }: { readonly kind: string; readonly apiVersion: string }): boolean =>
  KINDS.has(kind) && GROUPS.test(apiVersion);

/** What stands at some fields of a value, each in the one before. */
export const valueAt = (value: unknown, fields: readonly string[]): unknown =>
  fields.reduce<unknown>((held, field) => (held as Readonly<Record<string, unknown>> | null | undefined)?.[field], value);
