/**
 * What a Pod is called, and what others know it by.
 *
 * Source: meta/v1 ObjectMeta.
 */
export interface Metadata {
  /**
   * The name, once in its namespace: a DNS subdomain of up to 253 characters (a–z, 0–9, `-` and
   * `.`). In the template of a workload it is not used: each Pod gets a name of its own.
   *
   * @default - made by cdk8s from the construct's place in the tree
   */
  readonly name?: string | undefined;
  /**
   * The namespace. Secrets, ConfigMaps, claims and the ServiceAccount that the Pod names are looked
   * for there.
   *
   * @default - that of the chart; else whichever `kubectl` applies to
   */
  readonly namespace?: string | undefined;
  /**
   * What Services, workloads and NetworkPolicies select Pods by:
   * `{ 'app.kubernetes.io/name': 'web' }`.
   * A key is a name, if need be behind a DNS name and a slash. Name and value have up to 63
   * letters, digits, `-`, `_` and `.`; a value is a string: `'true'`, `'1'`.
   */
  readonly labels?: { readonly [name: string]: string } | undefined;
  /**
   * Notes for tools and controllers; nothing selects by them. Keys as of labels, any text as a
   * value, all together at most 256 KiB.
   */
  readonly annotations?: { readonly [name: string]: string } | undefined;
  /**
   * What must be cleaned up before a deleted Pod goes: `['example.com/lease']`. Whoever does it
   * takes the name away again; if nobody does, the Pod stays in Terminating for ever.
   */
  readonly finalizers?: readonly string[] | undefined;
  /**
   * The beginning of a name that the server completes with five random characters. Only without
   * `name`, and not for `kubectl apply`.
   */
  readonly generateName?: string | undefined;
  /**
   * The objects that the Pod belongs to. When all of them are gone, the garbage collector deletes
   * the Pod.
   */
  readonly ownerReferences?: readonly OwnerReference[] | undefined;
}

/**
 * An object that the Pod belongs to: of its own namespace, or of none (a Node).
 *
 * Source: meta/v1 OwnerReference.
 */
export interface OwnerReference {
  /** The version of the owner's API: `'apps/v1'`. */
  readonly apiVersion: string;
  /** The kind of the owner: `'ReplicaSet'`. */
  readonly kind: string;
  /** The name of the owner. */
  readonly name: string;
  /**
   * The owner's `metadata.uid`, known once it exists. An owner with another UID counts as gone, and
   * the Pod is deleted.
   */
  readonly uid: string;
  /**
   * Whether the owner manages the Pod. One owner at most does.
   *
   * @default false
   */
  readonly controller?: boolean | undefined;
  /**
   * Whether the owner, deleted in the foreground, waits until the Pod is gone.
   *
   * @default false
   */
  readonly blockOwnerDeletion?: boolean | undefined;
}
