/** Which Pods are run, and how. */
export interface RuntimeSettings {
  /** The seed of the first random Pod. */
  readonly seed: number;
  /** The number of Pods. */
  readonly pods: number;
  /** The version of cgroups that the kubelet finds. */
  readonly cgroupVersion: 1 | 2;
}

/** Reads the settings from the environment. By default the seed is new in every run. */
export function settingsFromEnvironment(): Omit<RuntimeSettings, 'cgroupVersion'> {
  const {
    CDK8S_PODS_RUNTIME = '1000',
    CDK8S_PODS_RUNTIME_SEED = String(Date.now() % 1_000_000_000),
  } = process.env;
  return { seed: Number(CDK8S_PODS_RUNTIME_SEED), pods: Number(CDK8S_PODS_RUNTIME) };
}

/** The names of the files with the settings and with the record, in the scratch folder. */
export const [SETTINGS_FILE, RECORD_FILE] = ['runtime.json', 'record.json'];
