import type { NamedConstruct } from '../../spec/named-object.js';
import type { ClusterRoleBindingProps, RoleBindingProps } from '../../spec/objects/role-binding.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { TitleOf } from './named.js';
import type { CheckedObjectField } from './object-field.js';

/** The props of a RoleBinding, whose role and subjects are checked. */
export type CheckedRoleBinding<Given> = CheckedObjectField<
  Given,
  RoleBindingProps,
  'roleRef',
  'Role' | 'ClusterRole',
  'a Role or ClusterRole',
  CheckedSubjects<Given, RoleBindingProps>
>;
/** The props of a ClusterRoleBinding, whose role and subjects are checked. */
export type CheckedClusterRoleBinding<Given> = CheckedObjectField<
  Given,
  ClusterRoleBindingProps,
  'roleRef',
  'ClusterRole',
  'a ClusterRole',
  CheckedSubjects<Given, ClusterRoleBindingProps>
>;

type CheckedSubjects<Given, Wide> = ByVerdict<
  Wide,
  RejectedSubjects<Given, Wide>
>[SubjectsVerdict<Given>]['type'];
interface WithSubjects {
  readonly subjects: readonly unknown[];
}
/** The kinds of objects among the subjects that cannot be subjects. */
type WrongKind<Subject> = Subject extends NamedConstruct
  ? Exclude<Subject['kind'], 'ServiceAccount'>
  : never;
type SubjectsVerdict<Given> = Given extends WithSubjects
  ? [WrongKind<Given['subjects'][number]>] extends [never]
    ? Valid
    : Invalid
  : Valid;
interface RejectedSubjects<Given, Wide> {
  readonly type: Given extends WithSubjects
    ? Omit<Wide, 'subjects'> & {
        readonly subjects: {
          readonly [I in keyof Given['subjects']]: [WrongKind<Given['subjects'][I]>] extends [never]
            ? unknown
            : `this is ${TitleOf<WrongKind<Given['subjects'][I]>>}: write a ServiceAccount, or { kind: 'User', name: '…' }`;
        };
      }
    : Wide;
}
