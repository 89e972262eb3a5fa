import { KUBERNETES_VERSIONS, type KubernetesVersion, minorOf, NEWEST } from '../../lib/api/kubernetes.js';
import { checks } from '../../lib/rules/standards/book.js';

/** The versions of Kubernetes at which cases are recorded, with their minors. */
export const KUBERNETES: readonly (readonly [KubernetesVersion, number])[] = KUBERNETES_VERSIONS.map((version) => [
  version,
  minorOf(version),
]);

/** The newest of them, which is the last. */
export const NEWEST_VERSION = `1.${NEWEST}` as KubernetesVersion;

/** The versions of the Pod Security Standards from which on some check judges as it does. */
export const STANDARDS: readonly number[] = [...new Set(checks.flatMap(({ revisions }) => revisions.map(({ since }) => since)))].sort(
  (a, b) => a - b,
);
