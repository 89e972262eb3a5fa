import type { Metadata } from '../metadata.js';
import type { NamedConstruct, NamedObject, ServiceAccountObject } from '../named-object.js';

/** The fields of a RoleBinding. Source: rbac.authorization.k8s.io/v1 RoleBinding. */
export interface RoleBindingProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The Role of the same namespace, or the ClusterRole, whose rules the subjects get in this
   * namespace. It cannot be changed later.
   */
  readonly roleRef: NamedObject<'Role'> | NamedObject<'ClusterRole'> | RoleRef;
  /** Who gets the rights. */
  readonly subjects?: readonly (ServiceAccountObject | Subject)[] | undefined;
}

/** The fields of a ClusterRoleBinding. Source: rbac.authorization.k8s.io/v1 ClusterRoleBinding. */
export interface ClusterRoleBindingProps {
  /**
   * The name, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /** The ClusterRole whose rules the subjects get in the cluster. It cannot be changed later. */
  readonly roleRef: NamedObject<'ClusterRole'> | RoleRef<'ClusterRole'>;
  /** Who gets the rights. */
  readonly subjects?: readonly (ServiceAccountSubject | Subject)[] | undefined;
}

/** A Role or ClusterRole by its name. Source: rbac.authorization.k8s.io/v1 RoleRef. */
export interface RoleRef<Kind extends string = 'Role' | 'ClusterRole'> {
  /**
   * The API group of the kind.
   *
   * @default 'rbac.authorization.k8s.io'
   */
  readonly apiGroup?: 'rbac.authorization.k8s.io' | undefined;
  /** The kind. */
  readonly kind: Kind;
  /** The name. */
  readonly name: string;
}

/** Who gets rights. Source: rbac.authorization.k8s.io/v1 Subject. */
export type Subject =
  | {
      readonly kind: 'ServiceAccount';
      /** The name of the ServiceAccount. */
      readonly name: string;
      /** The namespace of the ServiceAccount. */
      readonly namespace: string;
      readonly apiGroup?: '' | undefined;
    }
  | {
      readonly kind: 'User' | 'Group';
      /** The name, as the authentication of the cluster defines it. */
      readonly name: string;
      readonly namespace?: undefined;
      /**
       * The API group of the kind.
       *
       * @default 'rbac.authorization.k8s.io'
       */
      readonly apiGroup?: 'rbac.authorization.k8s.io' | undefined;
    };

/** A ServiceAccount in a ClusterRoleBinding. One by its name needs a namespace. */
interface ServiceAccountSubject extends ServiceAccountObject, NamedConstruct {
  readonly kind: 'ServiceAccount';
}
