/** The objects that every cluster has, or that its controllers create in every namespace. */
const CLUSTER_OBJECTS: Readonly<Record<string, RegExp>> = {
  ServiceAccount: /^(?:default|builder|deployer|pipeline)$/,
  ConfigMap: /^(?:kube-root-ca\.crt|openshift-service-ca\.crt)$/,
  Service: /^kubernetes$/,
  ClusterRole: /^(?:cluster-admin|admin|edit|view|system:.*)$/,
  PriorityClass: /^system-(?:cluster|node)-critical$/,
};

/** The namespaces whose objects the cluster itself has. */
const CLUSTER_NAMESPACES: ReadonlySet<string> = new Set(['kube-system', 'openshift-config']);

/** Whether an object exists without a manifest. */
export const isInEveryCluster = (
  kind: string,
  name: string,
  namespace: string | undefined,
): boolean => CLUSTER_NAMESPACES.has(namespace ?? '') || CLUSTER_OBJECTS[kind]?.test(name) === true;
