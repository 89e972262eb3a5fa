/** The newest supported version of Kubernetes, and the default wherever a version can be chosen. */
export const NEWEST_VERSION = '1.37';

/** The version of Kubernetes that is not released yet, and that can be chosen to look ahead. */
export const PREVIEW_VERSION = '1.38';

/** The pre-release of Kubernetes that the preview is taken from. */
export const PREVIEW_RELEASE = 'v1.38.0-beta.0';

/** The supported versions of Kubernetes, oldest first. The last one is a preview. */
export const KUBERNETES_VERSIONS = [
  '1.34',
  '1.35',
  '1.36',
  NEWEST_VERSION,
  PREVIEW_VERSION,
] as const;

/** A supported version of Kubernetes. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** Returns the minor of a version: 37 for 1.37. */
export const minorOf = (version: KubernetesVersion): number => Number(version.slice('1.'.length));

/** The minor of `NEWEST_VERSION`. */
export const NEWEST_MINOR: number = minorOf(NEWEST_VERSION);

/** The minor of the newest version that can be chosen, the preview. */
export const LAST_MINOR: number = minorOf(PREVIEW_VERSION);

/** Returns a version as it is printed: `1.37`, or `1.38 (preview)`. */
export const versionName = (version: string): string =>
  version === PREVIEW_VERSION ? `${version} (preview)` : version;

/** Returns a minor version as it is printed: `1.37`, or `1.38 (preview)`. */
export const minorName = (minor: number): string => versionName(`1.${minor}`);
