const { CDK8S_PODS_LIVES = '300', CDK8S_PODS_LIVES_SEED = '1', CDK8S_PODS_LIVES_PACE = '0.15' } = process.env;

/**
 * How many Pods live, of which seeds on, and how many seconds after each other they are made: a kubelet that has too much to do at once does it
 * late.
 */
export const LIVES = { pods: Number(CDK8S_PODS_LIVES), seed: Number(CDK8S_PODS_LIVES_SEED), pace: Number(CDK8S_PODS_LIVES_PACE) };

/** The file in the scratch folder in which it is kept what was seen. */
export const RECORD = 'record.json';
