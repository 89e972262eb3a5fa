import { fieldOf, fieldsOf, listOf } from '../../references/fields.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';

const RBAC = 'rbac.authorization.k8s.io';
/** The fields of a rule about resources, of which the types require the first two. */
const RESOURCE_FIELDS = ['apiGroups', 'resources', 'resourceNames'];

/** Whether a rule is about resources and URLs, about neither, or lacks the API groups. */
export function isRefusedRule(rule: unknown): boolean {
  const given = RESOURCE_FIELDS.filter((field) => fieldOf(rule, field) !== undefined);
  return fieldOf(rule, 'nonResourceURLs') === undefined
    ? !given.includes('apiGroups') || !given.includes('resources')
    : given.length > 0;
}

/** Whether a binding has a role of another kind, or subjects in another form, than the types. */
export function isRefusedBinding(props: PlainObject, roles: readonly string[]): boolean {
  const { apiGroup = RBAC, kind } = fieldsOf(props, 'roleRef');
  return (
    apiGroup !== RBAC ||
    !roles.includes(String(kind)) ||
    listOf(props, 'subjects').some(isRefusedSubject)
  );
}

function isRefusedSubject(subject: unknown): boolean {
  const { kind, namespace, apiGroup } = fieldsOf(subject);
  if (kind === 'ServiceAccount')
    return namespace === undefined || (apiGroup !== undefined && apiGroup !== '');
  return (
    (kind !== 'User' && kind !== 'Group') ||
    namespace !== undefined ||
    (apiGroup !== undefined && apiGroup !== RBAC)
  );
}
