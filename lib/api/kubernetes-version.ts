/** The newest minor of Kubernetes that the rules know: 37 is 1.37. */
export const NEWEST_MINOR = 37;

/** The versions of Kubernetes whose verdicts are known. */
export const KUBERNETES_VERSIONS = ['1.34', '1.35', '1.36', '1.37'] as const;

/** A version of Kubernetes whose verdicts are known. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** The number of a version: 37 of 1.37. */
export const minorOf = (version: KubernetesVersion): number => Number(version.slice('1.'.length));
