/** The oldest and the newest minor of Kubernetes that the rules know: 37 is 1.37. */
export const OLDEST = 34;
export const NEWEST = 37;

/** A version of Kubernetes whose verdicts are known. */
export type KubernetesVersion = '1.34' | '1.35' | '1.36' | '1.37';

/** The number of a version: 37 of 1.37. */
export const minorOf = (version: KubernetesVersion): number => Number(version.slice('1.'.length));
