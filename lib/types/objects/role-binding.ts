import type { NamedConstruct } from '../../spec/named-object.js';
import type { ClusterRoleBindingProps, RoleBindingProps } from '../../spec/objects/role-binding.js';
import type { InferLiteral } from '../infer-literal.js';
import type { UnknownArray } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { KindOf } from './kind-of.js';
import type { WithWrongObject } from './object-field.js';

/** The props of a RoleBinding, whose role and subjects are checked. */
export type CheckedRoleBinding<Given> = CheckedBinding<
  Given,
  RoleBindingProps,
  'Role' | 'ClusterRole',
  'a Role or ClusterRole'
>;
/** The props of a ClusterRoleBinding, whose role and subjects are checked. */
export type CheckedClusterRoleBinding<Given> = CheckedBinding<
  Given,
  ClusterRoleBindingProps,
  'ClusterRole',
  'a ClusterRole'
>;

type CheckedBinding<
  Given,
  Wide,
  Kinds extends string,
  Advice extends string,
> = InferLiteral<Given> &
  ByVerdict<Wide, RejectedBinding<Given, Wide, Kinds, Advice>>[
    | RoleVerdict<Given, Kinds>
    | SubjectsVerdict<Given>]['type'];
interface ToConstruct {
  readonly roleRef: NamedConstruct;
}
interface WithSubjects {
  readonly subjects: UnknownArray;
}
type RoleVerdict<Given, Kinds extends string> = Given extends ToConstruct
  ? Given['roleRef']['kind'] extends Kinds
    ? Valid
    : Invalid
  : Valid;
type SubjectsVerdict<Given> = Given extends WithSubjects
  ? [WrongSubject<Given['subjects'][number]>] extends [never]
    ? Valid
    : Invalid
  : Valid;
/** The objects among subjects that cannot be subjects. */
type WrongSubject<Subject> = Subject extends NamedConstruct
  ? Subject['kind'] extends 'ServiceAccount'
    ? never
    : Subject
  : never;

// ---- Slow path

interface RejectedBinding<Given, Wide, Kinds extends string, Advice extends string> {
  readonly type: Given extends {
    readonly roleRef: { readonly node: unknown; readonly kind: Kinds };
  }
    ? ExplainSubjectsIn<Given, Wide>
    : WithWrongObject<Given, ExplainSubjectsIn<Given, Wide>, 'roleRef', Kinds, Advice>;
}
type ExplainSubjectsIn<Given, Wide> = Given extends WithSubjects
  ? Omit<Wide, 'subjects'> & { readonly subjects: ExplainSubjects<Given['subjects']> }
  : Wide;
type ExplainSubjects<Subjects> = { readonly [I in keyof Subjects]: ExplainSubject<Subjects[I]> };
type ExplainSubject<Subject> = [WrongSubject<Subject>] extends [never]
  ? unknown
  : `this is ${KindOf<WrongSubject<Subject>>}: write a ServiceAccount, or { kind: 'User', name: '…' }`;
