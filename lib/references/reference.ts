import type { FieldPath } from '../api/field-path.js';

/**
 * The use of a name. It decides what happens if the object does not exist.
 *
 * - `variable`: a variable of a container, or all variables of `envFrom`
 * - `volume`: the files of a volume
 * - `credentials`: a Secret that the kubelet gives to the driver of a volume
 * - `file`: a file of a volume, which a container mounts by `subPath`
 * - `image-pull`: a Secret with which the kubelet pulls images
 * - `account`: the ServiceAccount of a Pod
 * - `claim`: a PersistentVolumeClaim, a ResourceClaim or a template of one
 * - `class`: a PriorityClass or a RuntimeClass
 * - `scale`: the object that an autoscaler scales
 * - `backend`: the Service that receives the requests of an Ingress or a route
 * - `certificate`: the Secret with the certificate of an Ingress
 * - `webhook`: the Service of a webhook of the API server
 * - `api`: the Service of an APIService
 * - `role`: the Role or ClusterRole of a binding
 * - `subject`: the ServiceAccount of a binding
 * - `hostname`: the Service that gives the Pods of a StatefulSet their host names
 */
export type NameUse =
  | 'variable'
  | 'volume'
  | 'credentials'
  | 'file'
  | 'image-pull'
  | 'account'
  | 'claim'
  | 'class'
  | 'scale'
  | 'backend'
  | 'certificate'
  | 'webhook'
  | 'api'
  | 'role'
  | 'subject'
  | 'hostname';

/** A reference to an object by its name, to one of its keys, or to one of its ports. */
export interface NameReference {
  /** `name`: a reference by name. */
  readonly by: 'name';
  /** The path to the name, the key or the port in the manifest that refers to it. */
  readonly path: FieldPath;
  /** The use of the object. */
  readonly use: NameUse;
  /** The API group of the object; `''` for the core group. */
  readonly group: string;
  /** The kind of the object. */
  readonly kind: string;
  /** `undefined` if it is set when the manifest is applied, and for an object of no namespace. */
  readonly namespace: string | undefined;
  /** The name of the object. */
  readonly name: string;
  /** A key of a ConfigMap or Secret. */
  readonly key?: string;
  /** The number or the name of a port of a Service. */
  readonly port?: number | string;
  /** Whether the manifest says that the object or the key need not exist. */
  readonly optional: boolean;
}

/**
 * The use of a selector.
 *
 * - `service`: the Pods that receive the requests to a Service
 * - `disruption-budget`: the Pods that a PodDisruptionBudget protects
 * - `network-policy`: the Pods to which a NetworkPolicy applies
 * - `network-peer`: the Pods that a rule of a NetworkPolicy allows
 * - `spread`: the Pods that a topology spread constraint counts
 */
export type SelectorUse =
  | 'service'
  | 'disruption-budget'
  | 'network-policy'
  | 'network-peer'
  | 'spread';

/** A requirement of a label selector. */
export interface SelectorRequirement {
  /** The key of the label. */
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  readonly operator: string;
  /** The values of `In` and `NotIn`. */
  readonly values: readonly string[];
}

/** A label selector. It is never empty: an empty one names no Pods. */
export interface PodSelector {
  /** The labels that the Pods have. */
  readonly matchLabels: ReadonlyMap<string, string>;
  /** The other requirements. */
  readonly matchExpressions: readonly SelectorRequirement[];
}

/** A reference to Pods by their labels, or to a port of these Pods. */
export interface SelectorReference {
  /** `selector`: a reference by labels. */
  readonly by: 'selector';
  /** The path to the selector or to the port in the manifest that refers to it. */
  readonly path: FieldPath;
  /** The use of the Pods. */
  readonly use: SelectorUse;
  /** `undefined` if it is set when the manifest is applied. */
  readonly namespace: string | undefined;
  /** The labels of the Pods. */
  readonly selector: PodSelector;
  /** The number or the name of a port of the Pods. */
  readonly port?: number | string;
  /** The protocol of that port. */
  readonly protocol?: string;
}

/** A reference of an object to another one, or to Pods. */
export type Reference = NameReference | SelectorReference;
