/** Which Pods are run. */
export interface LivesSettings {
  /** The seeds of the Pods. */
  readonly seeds: readonly number[];
  /** Seconds between the creation of two Pods, so that the kubelet is not delayed by its load. */
  readonly pace: number;
}

/** Reads the settings from the environment. By default the seed is new in every run. */
export function settingsFromEnvironment(): LivesSettings {
  const {
    CDK8S_PODS_LIVES = '300',
    CDK8S_PODS_LIVES_PACE = '0.15',
    CDK8S_PODS_LIVES_SEED = String(Date.now() % 1_000_000_000),
  } = process.env;
  const seeds = Array.from(
    { length: Number(CDK8S_PODS_LIVES) },
    (_, i) => Number(CDK8S_PODS_LIVES_SEED) + i,
  );
  return { seeds, pace: Number(CDK8S_PODS_LIVES_PACE) };
}

/** The names of the files with the settings and with the record, in the scratch folder. */
export const [LIVES_FILE, RECORD_FILE] = ['lives.json', 'record.json'];
