import type { LabelSelector } from '../label-selector.js';
import type { ConfigMapName, SecretName } from '../named-object.js';
import type { DownwardAPIVolumeFile } from './downward-api.js';
import type { KeyToPath } from './files.js';

/**
 * Files from several sources in one read-only directory, which are updated while the Pod runs. A
 * server refuses two items with the same path; if a whole ConfigMap, a whole Secret or a token
 * writes the same path as another source, the later source takes precedence.
 *
 * Source: core/v1 ProjectedVolumeSource.
 */
export interface ProjectedVolumeSource {
  /**
   * Permission bits of files that have no `mode`, at most 0o777. Write them in octal, `0o444`: a
   * decimal 444 is 0o674. Tokens, trust bundles and keys have 0o600 instead if all containers have
   * the same `runAsUser`, and 0o640 with `fsGroup`.
   *
   * @default 0o644
   */
  readonly defaultMode?: number | undefined;
  /**
   * User ID that owns files that have no `user`. Since Kubernetes 1.37; a server drops it unless
   * its feature gate AtomicWriteVolumeUserFields is enabled.
   *
   * @default - root; for tokens, trust bundles and keys the `runAsUser` that all containers share
   */
  readonly defaultUser?: number | undefined;
  /**
   * The sources of the files: `[{ configMap: { name: 'app' } }, { secret: { name: 'tls' } }]`.
   * Without any source, the directory is empty.
   */
  readonly sources?: readonly VolumeProjection[] | undefined;
}

/**
 * A source of a projected volume: set exactly one of these fields. A server refuses two, and only
 * warns if there is none.
 *
 * Source: core/v1 VolumeProjection.
 */
export interface VolumeProjection {
  /** CA certificates that the cluster publishes. On by default since Kubernetes 1.37. */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection | undefined;
  /** The keys of a ConfigMap. */
  readonly configMap?: ConfigMapProjection | undefined;
  /** Fields of the Pod itself. */
  readonly downwardAPI?: DownwardAPIProjection | undefined;
  /**
   * A private key and a certificate for this Pod. Since Kubernetes 1.34, on by default since 1.37.
   */
  readonly podCertificate?: PodCertificateProjection | undefined;
  /** The keys of a Secret. */
  readonly secret?: SecretProjection | undefined;
  /** A token of the Pod's ServiceAccount. */
  readonly serviceAccountToken?: ServiceAccountTokenProjection | undefined;
}

/**
 * The keys of a ConfigMap as files of a projected volume.
 *
 * Source: core/v1 ConfigMapProjection.
 */
export interface ConfigMapProjection {
  /**
   * The keys that become files, and their paths. If the ConfigMap does not have a key, the Pod
   * stays in ContainerCreating, unless `optional` is true.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /**
   * The ConfigMap in the Pod's namespace, or its name. It is optional in the API's type, but a
   * server refuses the source without it.
   */
  readonly name?: ConfigMapName | undefined;
  /**
   * Whether the Pod starts even if the ConfigMap or a key of `items` is missing; the files appear
   * once it exists.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * The keys of a Secret as files of a projected volume.
 *
 * Source: core/v1 SecretProjection.
 */
export interface SecretProjection {
  /**
   * The keys that become files, and their paths. If the Secret does not have a key, the Pod stays
   * in ContainerCreating, unless `optional` is true.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /**
   * The Secret in the Pod's namespace, or its name; in a `secret` volume it is `secretName`. A
   * server refuses the source without it.
   */
  readonly name?: SecretName | undefined;
  /**
   * Whether the Pod starts even if the Secret or a key of `items` is missing; the files appear once
   * it exists.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * Fields of the Pod itself as files of a projected volume.
 *
 * Source: core/v1 DownwardAPIProjection.
 */
export interface DownwardAPIProjection {
  /** The files; none if omitted. */
  readonly items?: readonly DownwardAPIVolumeFile[] | undefined;
}

/**
 * A token of the Pod's ServiceAccount, bound to the Pod: the API server accepts it only while the
 * Pod exists. The kubelet replaces it after 80 % of its lifetime or a day, so read the file before
 * each use.
 *
 * Source: core/v1 ServiceAccountTokenProjection.
 */
export interface ServiceAccountTokenProjection {
  /**
   * The recipient for which the token is intended. A recipient with another name should reject it.
   *
   * @default - the API server
   */
  readonly audience?: string | undefined;
  /**
   * Lifetime of the token in seconds, from 600 to 2^32. A server can be configured to shorten it.
   *
   * @default 3600
   */
  readonly expirationSeconds?: number | undefined;
  /** Path of the file in the volume: relative, without `..`. */
  readonly path: string;
  /**
   * User ID that owns the file. Since Kubernetes 1.37; a server drops it unless its feature gate
   * AtomicWriteVolumeUserFields is enabled.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}

/**
 * CA certificates in one PEM file, from one ClusterTrustBundle with a `name`, or from the bundles
 * of a signer. Duplicates are removed, and the order is random.
 *
 * Source: core/v1 ClusterTrustBundleProjection.
 */
export interface ClusterTrustBundleProjection {
  /**
   * Selects bundles of the signer; refused together with `name`. `{}` selects all of them.
   *
   * @default - no bundle is selected
   */
  readonly labelSelector?: LabelSelector | undefined;
  /** Name of a single bundle. Either this or `signerName` is required. */
  readonly name?: string | undefined;
  /**
   * Whether the Pod starts with an empty file if no bundle is found. Otherwise it waits in
   * ContainerCreating.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
  /** Path of the file in the volume: relative, without `..`. */
  readonly path: string;
  /**
   * Signer whose bundles are combined: `example.com/internal-ca`. Also set `labelSelector`: without
   * it, no bundle is found.
   */
  readonly signerName?: string | undefined;
  /**
   * User ID that owns the file. Since Kubernetes 1.37; a server drops it unless its feature gate
   * AtomicWriteVolumeUserFields is enabled.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}

/**
 * A private key, which is generated on the node, and a certificate that a signer issues for the
 * Pod; both are renewed while the Pod runs. The Pod waits in ContainerCreating for the certificate,
 * forever if the signer denies it. At least one of the three paths is required.
 *
 * Source: core/v1 PodCertificateProjection.
 */
export interface PodCertificateProjection {
  /**
   * File with the certificates only, in PEM format. If it is renewed between the reads of the two
   * files, it may not match the key: see `credentialBundlePath`.
   */
  readonly certificateChainPath?: string | undefined;
  /**
   * File with the key (PKCS #8), followed by the certificates, in PEM format. Prefer it: a single
   * read returns a key and a certificate that match.
   */
  readonly credentialBundlePath?: string | undefined;
  /** File with the private key only, in PEM format (PKCS #8). */
  readonly keyPath?: string | undefined;
  /** Type of the key. */
  readonly keyType: 'ECDSAP256' | 'ECDSAP384' | 'ECDSAP521' | 'ED25519' | 'RSA3072' | 'RSA4096';
  /**
   * Maximum lifetime of a certificate in seconds: from 3600 to 7862400 (91 days), or to 86400 for a
   * signer of kubernetes.io. The signer may issue a shorter one.
   *
   * @default 86400
   */
  readonly maxExpirationSeconds?: number | undefined;
  /**
   * The signer that issues the certificate: `example.com/internal-ca`. A controller in the cluster
   * must implement it.
   */
  readonly signerName: string;
  /**
   * User ID that owns the files. Since Kubernetes 1.37; a server drops it unless its feature gate
   * AtomicWriteVolumeUserFields is enabled.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
  /**
   * Additional information for the signer: `{ 'example.com/role': 'web' }`. A key needs a domain.
   * The values are not verified. Since Kubernetes 1.35.
   */
  readonly userAnnotations?: { readonly [name: string]: string } | undefined;
}
