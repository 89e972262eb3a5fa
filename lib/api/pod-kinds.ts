/** A kind that is a Pod or holds a template of one. */
export interface PodKind {
  /** The one version that a server has of it. */
  readonly apiVersion: string;
  /** The fields that lead to the Pod: none in a Pod itself, `['spec', 'template']` in most. */
  readonly podPath: readonly string[];
}

const TEMPLATE_PATH = ['spec', 'template'];

/** The kinds that are a Pod or hold a template of one. */
export const POD_KINDS: ReadonlyMap<string, PodKind> = new Map([
  ['Pod', { apiVersion: 'v1', podPath: [] }],
  ['PodTemplate', { apiVersion: 'v1', podPath: ['template'] }],
  ['ReplicationController', { apiVersion: 'v1', podPath: TEMPLATE_PATH }],
  ['ReplicaSet', { apiVersion: 'apps/v1', podPath: TEMPLATE_PATH }],
  ['Deployment', { apiVersion: 'apps/v1', podPath: TEMPLATE_PATH }],
  ['StatefulSet', { apiVersion: 'apps/v1', podPath: TEMPLATE_PATH }],
  ['DaemonSet', { apiVersion: 'apps/v1', podPath: TEMPLATE_PATH }],
  ['Job', { apiVersion: 'batch/v1', podPath: TEMPLATE_PATH }],
  ['CronJob', { apiVersion: 'batch/v1', podPath: ['spec', 'jobTemplate', ...TEMPLATE_PATH] }],
]);

/** The kind of an object of the API, where it is one of these. */
export function findPodKind({
  apiVersion,
  kind,
}: {
  readonly apiVersion: string;
  readonly kind: string;
}): PodKind | undefined {
  const found = POD_KINDS.get(kind);
  return found?.apiVersion === apiVersion ? found : undefined;
}

/**
 * The groups in which Kubernetes has, or had, these kinds: of another version of them a server
 * knows nothing. A Job of Volcano is none of them.
 */
const KUBERNETES_API_VERSION = /^(?:(?:apps|batch|extensions)\/)?[^/]*$/;

/** Whether an object is of one of these kinds, whatever its version. */
export const isPodKind = ({
  kind,
  apiVersion,
}: {
  readonly kind: string;
  readonly apiVersion: string;
}): boolean => POD_KINDS.has(kind) && KUBERNETES_API_VERSION.test(apiVersion);

/** What stands at some fields of a value, each in the one before. */
export const getIn = (value: unknown, fields: readonly string[]): unknown =>
  fields.reduce<unknown>(
    (held, field) => (held as Readonly<Record<string, unknown>> | null | undefined)?.[field],
    value,
  );
