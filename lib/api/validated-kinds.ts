import { isPodKind, POD_KINDS } from './pod-kinds.js';

/** A kind without a Pod template that applications use beside Pods. */
export interface OtherKind {
  /** The version whose objects are validated. */
  readonly apiVersion: string;
  readonly isNamespaced: boolean;
}

const kind = (apiVersion: string, isNamespaced: boolean): OtherKind => ({
  apiVersion,
  isNamespaced,
});

/** The kinds without a Pod template that are validated. */
export const OTHER_KINDS: ReadonlyMap<string, OtherKind> = new Map([
  ['ConfigMap', kind('v1', true)],
  ['LimitRange', kind('v1', true)],
  ['Namespace', kind('v1', false)],
  ['PersistentVolumeClaim', kind('v1', true)],
  ['ResourceQuota', kind('v1', true)],
  ['Secret', kind('v1', true)],
  ['Service', kind('v1', true)],
  ['ServiceAccount', kind('v1', true)],
  ['HorizontalPodAutoscaler', kind('autoscaling/v2', true)],
  ['Ingress', kind('networking.k8s.io/v1', true)],
  ['NetworkPolicy', kind('networking.k8s.io/v1', true)],
  ['RuntimeClass', kind('node.k8s.io/v1', false)],
  ['PodDisruptionBudget', kind('policy/v1', true)],
  ['ClusterRole', kind('rbac.authorization.k8s.io/v1', false)],
  ['ClusterRoleBinding', kind('rbac.authorization.k8s.io/v1', false)],
  ['Role', kind('rbac.authorization.k8s.io/v1', true)],
  ['RoleBinding', kind('rbac.authorization.k8s.io/v1', true)],
  ['PriorityClass', kind('scheduling.k8s.io/v1', false)],
  ['StorageClass', kind('storage.k8s.io/v1', false)],
]);

/** Returns the version in which objects of a kind are validated, if they are. */
export const apiVersionOf = (name: string): string | undefined =>
  (POD_KINDS.get(name) ?? OTHER_KINDS.get(name))?.apiVersion;

/** Whether an object is of a kind that is validated. The Service of another group is not. */
export const isValidatedKind = (object: {
  readonly kind: string;
  readonly apiVersion: string;
}): boolean => {
  const other = OTHER_KINDS.get(object.kind);
  return other === undefined ? isPodKind(object) : other.apiVersion === object.apiVersion;
};

/** The names of the kinds that are validated. */
export const validatedKindNames = (): readonly string[] => [
  ...POD_KINDS.keys(),
  ...OTHER_KINDS.keys(),
];
