/**
 * Which Pods live, by their seeds, and how many seconds after each other they are made: a kubelet
 * that has too much to do at once does it late.
 */
export interface LivesSettings {
  readonly seeds: readonly number[];
  readonly pace: number;
}

/** What is asked for in the environment. Without a seed they are Pods that nobody has seen. */
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

/**
 * Files in the scratch folder of a world: which Pods are to live in it, and what was seen of them.
 */
export const [LIVES_FILE, RECORD_FILE] = ['lives.json', 'record.json'];
