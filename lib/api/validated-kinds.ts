import { isPodKind, POD_KINDS } from './pod-kinds.js';

/** A kind without a Pod template that applications use beside Pods. */
export interface OtherKind {
  /** The version whose objects are validated. */
  readonly apiVersion: string;
  readonly isNamespaced: boolean;
  /** Whether all rules of the kind exist, so that its objects are validated. */
  readonly isValidated: boolean;
}

const kind = (apiVersion: string, isNamespaced: boolean, isValidated: boolean): OtherKind => ({
  apiVersion,
  isNamespaced,
  isValidated,
});

/** The kinds without a Pod template whose types the schema has. */
export const OTHER_KINDS: ReadonlyMap<string, OtherKind> = new Map([
  ['ConfigMap', kind('v1', true, true)],
  ['LimitRange', kind('v1', true, true)],
  ['Namespace', kind('v1', false, true)],
  ['PersistentVolumeClaim', kind('v1', true, true)],
  ['ResourceQuota', kind('v1', true, true)],
  ['Secret', kind('v1', true, true)],
  ['Service', kind('v1', true, true)],
  ['ServiceAccount', kind('v1', true, true)],
  ['HorizontalPodAutoscaler', kind('autoscaling/v2', true, true)],
  ['Ingress', kind('networking.k8s.io/v1', true, true)],
  ['NetworkPolicy', kind('networking.k8s.io/v1', true, true)],
  ['RuntimeClass', kind('node.k8s.io/v1', false, true)],
  ['PodDisruptionBudget', kind('policy/v1', true, true)],
  ['ClusterRole', kind('rbac.authorization.k8s.io/v1', false, true)],
  ['ClusterRoleBinding', kind('rbac.authorization.k8s.io/v1', false, true)],
  ['Role', kind('rbac.authorization.k8s.io/v1', true, true)],
  ['RoleBinding', kind('rbac.authorization.k8s.io/v1', true, true)],
  ['PriorityClass', kind('scheduling.k8s.io/v1', false, true)],
  ['StorageClass', kind('storage.k8s.io/v1', false, true)],
]);

/** Returns the version in which objects of a kind are validated, if the schema has the kind. */
export const apiVersionOf = (name: string): string | undefined =>
  (POD_KINDS.get(name) ?? OTHER_KINDS.get(name))?.apiVersion;

/** Whether objects of a kind, in the right version, are validated. */
export const isValidatedKindName = (name: unknown): boolean =>
  POD_KINDS.has(name as string) || OTHER_KINDS.get(name as string)?.isValidated === true;

/** Whether an object is of a kind that is validated. The Service of another group is not. */
export const isValidatedKind = (object: {
  readonly kind: string;
  readonly apiVersion: string;
}): boolean => {
  const other = OTHER_KINDS.get(object.kind);
  return other === undefined
    ? isPodKind(object)
    : other.isValidated && other.apiVersion === object.apiVersion;
};

/** The names of the kinds that are validated. */
export const validatedKindNames = (): readonly string[] => [
  ...POD_KINDS.keys(),
  ...[...OTHER_KINDS].flatMap(([name, { isValidated }]) => (isValidated ? [name] : [])),
];
