const SEED = 'CDK8S_PODS_LIVES_SEED';
const { CDK8S_PODS_LIVES = '300', CDK8S_PODS_LIVES_PACE = '0.15', [SEED]: seed = String(Date.now() % 1_000_000_000) } = process.env;
// The same for the processes that this one starts.
process.env[SEED] = seed;

/**
 * How many Pods live, of which seeds on, and how many seconds after each other they are made: a kubelet that has too much to do at once does it
 * late. Without a seed they are Pods that nobody has seen.
 */
export const LIVES = { pods: Number(CDK8S_PODS_LIVES), seed: Number(seed), pace: Number(CDK8S_PODS_LIVES_PACE) };

/** The file in the scratch folder in which it is kept what was seen. */
export const RECORD = 'record.json';
