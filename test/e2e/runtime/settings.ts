import { COMPARED_VERSIONS } from '../../../conformance/runtime/recorded-cases.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../../../lib/api/kubernetes-version.js';

/** Which Pods are run, and how. */
export interface RuntimeSettings {
  /** The seed of the first random Pod. */
  readonly seed: number;
  /** The number of Pods. */
  readonly pods: number;
  /** The version of cgroups that the kubelet finds. */
  readonly cgroupVersion: 1 | 2;
  /** The version of the API server and of the kubelet. */
  readonly kubernetes: KubernetesVersion;
}

/**
 * Reads the settings from the environment. By default the seed is new in every run.
 *
 * @throws Error if a version is not supported
 */
export function settingsFromEnvironment(): Omit<RuntimeSettings, 'cgroupVersion'> {
  const {
    CDK8S_PODS_RUNTIME = '1000',
    CDK8S_PODS_RUNTIME_SEED = String(Date.now() % 1_000_000_000),
    CDK8S_PODS_RUNTIME_KUBERNETES = NEWEST_VERSION,
  } = process.env;
  const kubernetes = COMPARED_VERSIONS.find((each) => each === CDK8S_PODS_RUNTIME_KUBERNETES);
  if (kubernetes === undefined)
    throw new Error(`CDK8S_PODS_RUNTIME_KUBERNETES: write ${COMPARED_VERSIONS.join(', ')}`);
  return { kubernetes, seed: Number(CDK8S_PODS_RUNTIME_SEED), pods: Number(CDK8S_PODS_RUNTIME) };
}

/** The names of the files with the settings and with the record, in the scratch folder. */
export const [SETTINGS_FILE, RECORD_FILE] = ['runtime.json', 'record.json'];
