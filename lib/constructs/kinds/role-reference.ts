import type { ApiObject } from 'cdk8s';

/** Returns the reference of a binding to a Role or ClusterRole. */
export const roleRefOf = ({ kind, name }: ApiObject): object => ({
  apiGroup: 'rbac.authorization.k8s.io',
  kind,
  name,
});

/** Returns the subject that a ServiceAccount is. */
export const subjectOf = ({ kind, name, metadata: { namespace } }: ApiObject): object => ({
  kind,
  name,
  ...(namespace === undefined ? {} : { namespace }),
});
