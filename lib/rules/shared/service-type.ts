import type { Api } from '../../api/api.js';

type ServiceSpec = Api<'ServiceSpec'>;

/** Returns the type of a Service. */
export const serviceTypeOf = ({ type }: Pick<ServiceSpec, 'type'>): string => type || 'ClusterIP';

/** Whether a Service has a port on every node. */
export const hasNodePorts = (spec: ServiceSpec): boolean =>
  ['NodePort', 'LoadBalancer'].includes(serviceTypeOf(spec));

/** Returns `clusterIPs` as the server fills it in if only `clusterIP` is written. */
export const clusterIpsOf = ({
  clusterIP,
  clusterIPs,
}: Pick<ServiceSpec, 'clusterIP' | 'clusterIPs'>): readonly string[] =>
  clusterIPs?.length ? clusterIPs : clusterIP ? [clusterIP] : [];

/** Whether a Service is written to have no cluster IP. */
export const isHeadless = (spec: ServiceSpec): boolean => {
  const addresses = clusterIpsOf(spec);
  return addresses.length === 1 && addresses[0] === 'None';
};
