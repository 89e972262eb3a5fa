import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ClusterRoleBindingProps } from '../../spec/objects/role-binding.js';
import type { CheckedClusterRoleBinding } from '../../types/objects/role-binding.js';
import { ObjectWithoutPod } from './object-without-pod.js';
import { roleRefOf, subjectOf } from './role-reference.js';

/**
 * Gives the rights of a ClusterRole to subjects, in the cluster. It belongs to no namespace.
 *
 * A ClusterRole in place of `roleRef` stands for a reference to it, and a ServiceAccount in
 * `subjects` for its name and namespace. Source: rbac.authorization.k8s.io/v1 ClusterRoleBinding.
 *
 * @example
 * ```ts
 * import { App, Chart, ClusterRole, ClusterRoleBinding, ServiceAccount } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const role = new ClusterRole(chart, 'role', {
 *   rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list'] }],
 * });
 * const account = new ServiceAccount(chart, 'account');
 * new ClusterRoleBinding(chart, 'binding', { roleRef: role, subjects: [account] });
 * app.synth();
 * ```
 */
export interface ClusterRoleBinding extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'ClusterRoleBinding';
}

/** The type of the class `ClusterRoleBinding`. It infers and checks the type of the props. */
export interface ClusterRoleBindingConstructor {
  /**
   * Creates a ClusterRoleBinding.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, the role and the subjects
   */
  new <const P = ClusterRoleBindingProps>(
    scope: Construct,
    id: string,
    props: CheckedClusterRoleBinding<P>,
  ): ClusterRoleBinding;

  /**
   * Checks the props of a ClusterRoleBinding at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ClusterRoleBinding.props({ … }))`.
   */
  props<const P = ClusterRoleBindingProps>(
    props: CheckedClusterRoleBinding<P>,
  ): ClusterRoleBindingProps;
}

const KIND = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  example: '{ roleRef: role, subjects: [account] }',
  hasSpec: false,
  isClusterScoped: true,
};

/** The class of `ClusterRoleBinding` objects. */
export const ClusterRoleBinding: ClusterRoleBindingConstructor =
  class ClusterRoleBinding extends ObjectWithoutPod {
    constructor(scope: Construct, id: string, props: ClusterRoleBindingProps) {
      super(scope, id, KIND, props, (related) => ({
        roleRef: related.reference(props.roleRef, roleRefOf),
        subjects: props.subjects?.map((each) => related.reference(each, subjectOf)),
      }));
    }
  } as unknown as ClusterRoleBindingConstructor;
