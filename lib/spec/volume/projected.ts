import type { LabelSelector } from '../label-selector.js';
import type { DownwardAPIVolumeFile } from './downward-api.js';
import type { KeyToPath } from './files.js';

/**
 * Files of several sources in one read-only directory, kept up to date while the Pod runs. A server
 * refuses a path that two items list; where a whole ConfigMap, a whole Secret or a token writes the
 * same path as another source, the later source wins.
 *
 * Source: core/v1 ProjectedVolumeSource.
 */
export interface ProjectedVolumeSource {
  /**
   * Permission bits of files that have no `mode`, at most 0o777. Write them in octal, `0o444`: a
   * decimal 444 is 0o674. Tokens, trust bundles and keys are 0o600 instead where all containers
   * have the same `runAsUser`, and 0o640 with `fsGroup`.
   *
   * @default 0o644
   */
  readonly defaultMode?: number | undefined;
  /**
   * User id that owns files that have no `user`. Since Kubernetes 1.37; a server drops it unless
   * its gate AtomicWriteVolumeUserFields is on.
   *
   * @default - root; for tokens, trust bundles and keys the `runAsUser` that all containers share
   */
  readonly defaultUser?: number | undefined;
  /**
   * What is in the directory, source by source:
   * `[{ configMap: { name: 'app' } }, { secret: { name: 'tls' } }]`. Without any, it is empty.
   */
  readonly sources?: readonly VolumeProjection[] | undefined;
}

/**
 * A source of a projected volume: exactly one of these fields. A server refuses two; of a source
 * without any it only warns.
 *
 * Source: core/v1 VolumeProjection.
 */
export interface VolumeProjection {
  /** CA certificates that the cluster publishes. On by default since Kubernetes 1.37. */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection | undefined;
  /** The keys of a ConfigMap. */
  readonly configMap?: ConfigMapProjection | undefined;
  /** Facts about the Pod itself. */
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
   * The keys that become files, and where. A key that the ConfigMap lacks keeps the Pod in
   * ContainerCreating, unless `optional`.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /**
   * Name of a ConfigMap in the Pod's namespace. The API calls it optional, but a server refuses the
   * source without it.
   */
  readonly name?: string | undefined;
  /**
   * Start also without the ConfigMap, or without keys of `items`; their files appear when they do.
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
   * The keys that become files, and where. A key that the Secret lacks keeps the Pod in
   * ContainerCreating, unless `optional`.
   *
   * @default - every key, as a file of that name
   */
  readonly items?: readonly KeyToPath[] | undefined;
  /**
   * Name of a Secret in the Pod's namespace; in a `secret` volume it is `secretName`. A server
   * refuses the source without it.
   */
  readonly name?: string | undefined;
  /**
   * Start also without the Secret, or without keys of `items`; their files appear when they do.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
}

/**
 * Facts about the Pod itself as files of a projected volume.
 *
 * Source: core/v1 DownwardAPIProjection.
 */
export interface DownwardAPIProjection {
  /** The files; none if left out. */
  readonly items?: readonly DownwardAPIVolumeFile[] | undefined;
}

/**
 * A token of the Pod's ServiceAccount, bound to the Pod: the API server takes it only while the Pod
 * exists. The kubelet replaces it after 80 % of its life or a day, so read the file for each use.
 *
 * Source: core/v1 ServiceAccountTokenProjection.
 */
export interface ServiceAccountTokenProjection {
  /**
   * Who the token is for. A receiver that goes by another name should refuse it.
   *
   * @default - the API server
   */
  readonly audience?: string | undefined;
  /**
   * Life of the token in seconds, from 600 to 2^32. A server may be set to shorten it.
   *
   * @default 3600
   */
  readonly expirationSeconds?: number | undefined;
  /** Where the file stands in the volume: a relative path, without `..`. */
  readonly path: string;
  /**
   * User id that owns the file. Since Kubernetes 1.37; a server drops it unless its gate
   * AtomicWriteVolumeUserFields is on.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}

/**
 * CA certificates in one PEM file, from one ClusterTrustBundle by `name`, or from those of a
 * signer. Duplicates are removed, and the order is random.
 *
 * Source: core/v1 ClusterTrustBundleProjection.
 */
export interface ClusterTrustBundleProjection {
  /**
   * Which bundles of the signer; refused beside `name`. `{}` takes them all.
   *
   * @default - none of them
   */
  readonly labelSelector?: LabelSelector | undefined;
  /** Name of the one bundle. Either this or `signerName` must be there. */
  readonly name?: string | undefined;
  /**
   * Start with an empty file where no bundle is found. Otherwise the Pod waits in
   * ContainerCreating.
   *
   * @default false
   */
  readonly optional?: boolean | undefined;
  /** Where the file stands in the volume: a relative path, without `..`. */
  readonly path: string;
  /**
   * Signer whose bundles are joined: `example.com/internal-ca`. Write a `labelSelector` with it:
   * without one, none is found.
   */
  readonly signerName?: string | undefined;
  /**
   * User id that owns the file. Since Kubernetes 1.37; a server drops it unless its gate
   * AtomicWriteVolumeUserFields is on.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
}

/**
 * A private key, made on the node, and a certificate that a signer issues for the Pod; both are
 * renewed while it runs. The Pod waits in ContainerCreating for the certificate, forever if the
 * signer denies it. At least one of the three paths must be there.
 *
 * Source: core/v1 PodCertificateProjection.
 */
export interface PodCertificateProjection {
  /**
   * File for the certificates alone, in PEM. Read between two renewals, it may not fit the key: see
   * `credentialBundlePath`.
   */
  readonly certificateChainPath?: string | undefined;
  /**
   * File for the key (PKCS #8) and then the certificates, in PEM. Prefer it: one read gives a key
   * and a certificate that fit.
   */
  readonly credentialBundlePath?: string | undefined;
  /** File for the private key alone, in PEM (PKCS #8). */
  readonly keyPath?: string | undefined;
  /** Kind of key. */
  readonly keyType: 'ECDSAP256' | 'ECDSAP384' | 'ECDSAP521' | 'ED25519' | 'RSA3072' | 'RSA4096';
  /**
   * The longest life of a certificate in seconds: from 3600 to 7862400 (91 days), or to 86400 if
   * the signer is one of kubernetes.io. The signer may issue a shorter one.
   *
   * @default 86400
   */
  readonly maxExpirationSeconds?: number | undefined;
  /**
   * Who issues the certificate: `example.com/internal-ca`. Something in the cluster must answer for
   * that name.
   */
  readonly signerName: string;
  /**
   * User id that owns the files. Since Kubernetes 1.37; a server drops it unless its gate
   * AtomicWriteVolumeUserFields is on.
   *
   * @default - `defaultUser` of the volume
   */
  readonly user?: number | undefined;
  /**
   * What the signer should know besides: `{ 'example.com/role': 'web' }`. A key needs a domain;
   * nobody checks that the values are true. Since Kubernetes 1.35.
   */
  readonly userAnnotations?: { readonly [name: string]: string } | undefined;
}
