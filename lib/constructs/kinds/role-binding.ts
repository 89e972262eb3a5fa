import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { RoleBindingProps } from '../../spec/objects/role-binding.js';
import type { CheckedRoleBinding } from '../../types/objects/role-binding.js';
import { ObjectWithoutPod } from './object-without-pod.js';
import { roleRefOf, subjectOf } from './role-reference.js';

/**
 * Gives the rights of a Role or ClusterRole to subjects, in its namespace.
 *
 * A Role or ClusterRole in place of `roleRef` stands for a reference to it, and a ServiceAccount in
 * `subjects` for its name and namespace. Source: rbac.authorization.k8s.io/v1 RoleBinding.
 *
 * @example
 * ```ts
 * import { App, Chart, Role, RoleBinding, ServiceAccount } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const role = new Role(chart, 'role', {
 *   rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'] }],
 * });
 * const account = new ServiceAccount(chart, 'account');
 * new RoleBinding(chart, 'binding', { roleRef: role, subjects: [account] });
 * app.synth();
 * ```
 */
export interface RoleBinding extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'RoleBinding';
}

/** The type of the class `RoleBinding`. It infers and checks the type of the props. */
export interface RoleBindingConstructor {
  /**
   * Creates a RoleBinding.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, the role and the subjects
   */
  new <const P = RoleBindingProps>(
    scope: Construct,
    id: string,
    props: CheckedRoleBinding<P>,
  ): RoleBinding;

  /**
   * Checks the props of a RoleBinding at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, RoleBinding.props({ … }))`.
   */
  props<const P = RoleBindingProps>(props: CheckedRoleBinding<P>): RoleBindingProps;
}

const KIND = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  example: '{ roleRef: role, subjects: [account] }',
  hasSpec: false,
};

/** The class of `RoleBinding` objects. */
export const RoleBinding: RoleBindingConstructor = class RoleBinding extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: RoleBindingProps) {
    super(scope, id, KIND, props, (related) => ({
      roleRef: related.reference(
        props.roleRef,
        roleRefOf,
        isRole(props.roleRef) ? ['roleRef'] : undefined,
      ),
      subjects: props.subjects?.map((each) => related.reference(each, subjectOf)),
    }));
  }
} as unknown as RoleBindingConstructor;

/** Whether a reference is to a Role, which belongs to a namespace. */
const isRole = ({ kind }: { readonly kind: string }): boolean => kind === 'Role';
