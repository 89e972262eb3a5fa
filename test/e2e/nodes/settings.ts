/** Which clusters are compared. */
export interface NodesSettings {
  readonly clusters: number;
  readonly seed: number;
}

/** Reads the settings from the environment. By default the seed is new in every run. */
export function settingsFromEnvironment(): NodesSettings {
  const { CDK8S_PODS_NODES = '100', CDK8S_PODS_NODES_SEED = String(Date.now() % 1_000_000_000) } =
    process.env;
  return { clusters: Number(CDK8S_PODS_NODES), seed: Number(CDK8S_PODS_NODES_SEED) };
}
