import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  minorOf,
} from '../../lib/api/kubernetes-version.js';
import { podSecurityChecks } from '../../lib/rules/pod-security/pod-security-checks.js';

/** The versions of Kubernetes at which cases are recorded, with their minors. */
export const RECORDED_VERSIONS: readonly (readonly [KubernetesVersion, number])[] =
  KUBERNETES_VERSIONS.map((version) => [version, minorOf(version)]);

/** The versions of the Pod Security Standards from which on some check judges as it does. */
export const POD_SECURITY_VERSIONS: readonly number[] = [
  ...new Set(podSecurityChecks.flatMap(({ versions }) => versions.map(({ since }) => since))),
].sort((a, b) => a - b);
