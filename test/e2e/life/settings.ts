const { CDK8S_PODS_LIVES = '300', CDK8S_PODS_LIVES_SEED = '1', CDK8S_PODS_LIVES_WAVES = '3' } = process.env;

/** How many Pods live, of which seeds on, and in how many waves: a kubelet that has too much to do at once does it late. */
export const LIVES = { pods: Number(CDK8S_PODS_LIVES), seed: Number(CDK8S_PODS_LIVES_SEED), waves: Number(CDK8S_PODS_LIVES_WAVES) };

/** The file in the scratch folder in which it is kept what was seen. */
export const RECORD = 'record.json';
