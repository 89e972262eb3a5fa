/** A kind that is a Pod or contains a Pod template. */
export interface PodKind {
  /** The only version of the kind that API servers support. */
  readonly apiVersion: string;
  /** The path to the Pod: empty for a Pod, `['spec', 'template']` for most workloads. */
  readonly podPath: readonly string[];
}

const TEMPLATE_PATH = ['spec', 'template'];

/** The kinds that are a Pod or contain a Pod template. */
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

/** Returns the kind of an API object, or `undefined` if it is none of these. */
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
 * The API groups in which Kubernetes has, or had, these kinds. The Job of another group, such as
 * Volcano's, is a different kind.
 */
const KUBERNETES_API_VERSION = /^(?:(?:apps|batch|extensions)\/)?[^/]*$/;

/** Whether an object is of one of these kinds, in any version. */
export const isPodKind = ({
  kind,
  apiVersion,
}: {
  readonly kind: string;
  readonly apiVersion: string;
}): boolean => POD_KINDS.has(kind) && KUBERNETES_API_VERSION.test(apiVersion);

/** Returns the value at a path of nested fields, or `undefined`. */
export const getIn = (value: unknown, fields: readonly string[]): unknown =>
  fields.reduce<unknown>(
    (nested, field) => (nested as Readonly<Record<string, unknown>> | null | undefined)?.[field],
    value,
  );
