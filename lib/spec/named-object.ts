import { POD_KINDS } from '../api/pod-kinds.js';

// Objects that can stand in place of their names. At run time, only `kind` and `name` are read.
// The properties by symbol and `~ports` exist at compile time only: they say what is known of an
// object. `~ports` is no symbol, because the types of constructs name it, and an exported type can
// only name symbols that its module can import.

export declare const knownKeys: unique symbol;
export declare const knownPorts: unique symbol;

/** An object of the API, which can stand in place of its name. */
export interface NamedObject<Kind extends string = string> {
  /** The kind of the object. */
  readonly kind: Kind;
  /** The name of the object. */
  readonly name: string;
}

/** An object with keys. `Key` are those that its type knows. */
interface KeyedObject<Kind extends string, Key extends string> extends NamedObject<Kind> {
  /** Exists at compile time only. */
  readonly [knownKeys]?: Key;
}
/** A ConfigMap, in place of its name. */
export interface ConfigMapObject<Key extends string = string>
  extends KeyedObject<'ConfigMap', Key> {}
/** A Secret, in place of its name. */
export interface SecretObject<Key extends string = string> extends KeyedObject<'Secret', Key> {}
/** A ServiceAccount, in place of its name. */
export interface ServiceAccountObject extends NamedObject<'ServiceAccount'> {}
/** A PersistentVolumeClaim, in place of its name. */
export interface PersistentVolumeClaimObject extends NamedObject<'PersistentVolumeClaim'> {}
/** A Service, in place of its name. `Port` are the names and numbers of its ports. */
export interface ServiceObject<Port extends string | number = string | number>
  extends NamedObject<'Service'> {
  /** Exists at compile time only. */
  readonly [knownPorts]?: Port;
}

/** A construct of an object of the API. Types do not look into its fields. */
export interface NamedConstruct extends NamedObject {
  readonly node: unknown;
}

/** The kinds that create Pods, and the Pod itself. */
export type PodsKind =
  | 'Pod'
  | 'Deployment'
  | 'ReplicaSet'
  | 'ReplicationController'
  | 'StatefulSet'
  | 'DaemonSet'
  | 'Job'
  | 'CronJob';
/** The kinds that create Pods, and the Pod itself: all that have a Pod but the PodTemplate. */
export const PODS_KINDS: readonly string[] = [...POD_KINDS.keys()].filter(
  (kind) => kind !== 'PodTemplate',
);
/**
 * A Pod or workload, in place of a selector of its Pods. `Port` are the names and numbers of their
 * ports.
 */
export interface PodsObject<
  Port extends string | number = string | number,
  Kind extends PodsKind = PodsKind,
> extends NamedObject<Kind> {
  /** Exists at compile time only. */
  readonly '~ports'?: Port;
}
/** The kinds that a HorizontalPodAutoscaler can scale. */
export type ScalableKind = 'Deployment' | 'ReplicaSet' | 'ReplicationController' | 'StatefulSet';
export const SCALABLE_KINDS: ReadonlySet<string> = new Set<ScalableKind>([
  'Deployment',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
]);
/** A workload that can be scaled, in place of a reference to it. */
export type ScalableObject<Port extends string | number = string | number> = PodsObject<
  Port,
  ScalableKind
>;

/** An object of cdk8s-plus, which can stand in place of its name, too. */
interface PlusObject<ResourceType extends string = string> {
  readonly resourceType: ResourceType;
  readonly kind: string;
  readonly name: string;
}
/**
 * An object that cdk8s-plus imports by its name, as `fromConfigMapName` does. Its type does not
 * have its kind, so methods tell it from others: an object that is not imported has `permissions`.
 */
interface ImportedObject extends PlusObject {
  readonly permissions?: undefined;
  readonly envValue?: undefined;
  readonly toSubjectConfiguration?: undefined;
}
interface ImportedSecret extends PlusObject {
  readonly permissions?: undefined;
  readonly envValue: object;
}
interface ImportedServiceAccount extends PlusObject {
  readonly permissions?: undefined;
  readonly toSubjectConfiguration: object;
}
/** The name of a ConfigMap, or the ConfigMap itself. */
export type ConfigMapName = string | ConfigMapObject | PlusObject<'configmaps'> | ImportedObject;
/** The name of a Secret, or the Secret itself. */
export type SecretName = string | SecretObject | PlusObject<'secrets'> | ImportedSecret;
/** The name of a ServiceAccount, or the ServiceAccount itself. */
export type ServiceAccountName =
  | string
  | ServiceAccountObject
  | PlusObject<'serviceaccounts'>
  | ImportedServiceAccount;
/** The name of a PersistentVolumeClaim, or the claim itself. */
export type PersistentVolumeClaimName =
  | string
  | PersistentVolumeClaimObject
  | PlusObject<'persistentvolumeclaims'>
  | ImportedObject;
/** The name of a Service, or the Service itself. */
export type ServiceName = string | ServiceObject | PlusObject<'services'>;

/** Whether a value that is not plain data is an object of the API. */
export function isNamedObject(value: object): value is NamedObject {
  const { kind, name } = value as Partial<NamedObject>;
  return typeof kind === 'string' && typeof name === 'string';
}
