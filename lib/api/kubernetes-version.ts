/** The newest supported version of Kubernetes, and the default wherever a version can be chosen. */
export const NEWEST_VERSION = '1.37';

/** The supported versions of Kubernetes, oldest first. */
export const KUBERNETES_VERSIONS = ['1.34', '1.35', '1.36', NEWEST_VERSION] as const;

/** A supported version of Kubernetes. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** Returns the minor of a version: 37 for 1.37. */
export const minorOf = (version: KubernetesVersion): number => Number(version.slice('1.'.length));

/** The minor of `NEWEST_VERSION`. */
export const NEWEST_MINOR: number = minorOf(NEWEST_VERSION);
