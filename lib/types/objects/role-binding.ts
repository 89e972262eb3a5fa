import type { ClusterRoleBindingProps, RoleBindingProps } from '../../spec/objects/role-binding.js';
import type { CheckedObjectField } from './object-field.js';

/** The props of a RoleBinding, whose role is checked. */
export type CheckedRoleBinding<Given> = CheckedObjectField<
  Given,
  RoleBindingProps,
  'roleRef',
  'Role' | 'ClusterRole',
  'a Role or ClusterRole'
>;
/** The props of a ClusterRoleBinding, whose role is checked. */
export type CheckedClusterRoleBinding<Given> = CheckedObjectField<
  Given,
  ClusterRoleBindingProps,
  'roleRef',
  'ClusterRole',
  'a ClusterRole'
>;
