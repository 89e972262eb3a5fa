import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  minorOf,
} from '../../lib/api/kubernetes-version.js';
import { podSecurityRules } from '../../lib/rules/pod-security/pod-security-rules.js';

/** The versions of Kubernetes for which cases are recorded, with their minor versions. */
export const RECORDED_VERSIONS: readonly (readonly [KubernetesVersion, number])[] =
  KUBERNETES_VERSIONS.map((version) => [version, minorOf(version)]);

/** The versions of the Pod Security Standards in which a check changes. */
export const POD_SECURITY_VERSIONS: readonly number[] = [
  ...new Set(podSecurityRules.map(({ since }) => since)),
].sort((a, b) => a - b);
