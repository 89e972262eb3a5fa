import type { PodContext } from './pod-context.js';
import type { ReferredObject } from './referred-objects.js';
import type { Variable } from './variable.js';

/** The Service of the API server, for which each container gets variables. */
const API_SERVICE = 'kubernetes';

interface ServicePort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol?: string;
}

const NO_VARIABLES: ReadonlyMap<string, Variable> = new Map();

/**
 * Returns the variables for the Services whose IP address is known.
 *
 * Source: getServiceEnvVarMap, pkg/kubelet/envvars FromServices.
 */
export function serviceVariablesOf(pod: PodContext): ReadonlyMap<string, Variable> {
  const all = pod.objects.services();
  if (all.length === 0) return NO_VARIABLES;
  const variables = new Map<string, Variable>();
  for (const service of all) {
    const { name = '', namespace = 'default' } = service.metadata ?? {};
    const isOfServer = namespace === 'default' && name === API_SERVICE;
    const isLinked = namespace === pod.namespace && pod.spec.enableServiceLinks !== false;
    const address = service.spec?.['clusterIP'];
    if (!(isOfServer || isLinked) || typeof address !== 'string' || /^(?:None)?$/.test(address))
      continue;
    for (const [key, value] of variablesOf(name, address, service))
      variables.set(key, {
        value,
        source: { from: 'Service', at: name, known: true },
      });
  }
  return variables;
}

function variablesOf(
  name: string,
  address: string,
  { spec }: ReferredObject,
): readonly (readonly [string, string])[] {
  const prefix = variableName(name);
  const ports = (spec?.['ports'] ?? []) as readonly ServicePort[];
  const host = address.includes(':') ? `[${address}]` : address;
  return [
    [`${prefix}_SERVICE_HOST`, address],
    [`${prefix}_SERVICE_PORT`, String(ports[0]?.port ?? 0)],
    ...ports.flatMap(({ name: port, port: number }) =>
      port ? [[`${prefix}_SERVICE_PORT_${variableName(port)}`, String(number)] as const] : [],
    ),
    ...ports.flatMap(({ port, protocol = 'TCP' }, i) => {
      const url = `${protocol.toLowerCase()}://${host}:${port}`;
      const own = `${prefix}_PORT_${port}_${protocol.toUpperCase()}`;
      return [
        ...(i === 0 ? [[`${prefix}_PORT`, url] as const] : []),
        [own, url] as const,
        [`${own}_PROTO`, protocol.toLowerCase()] as const,
        [`${own}_PORT`, String(port)] as const,
        [`${own}_ADDR`, address] as const,
      ];
    }),
  ];
}

const variableName = (name: string): string => name.replaceAll('-', '_').toUpperCase();

const SERVICE_VARIABLE =
  /^([A-Z][A-Z0-9_]*?)_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/;

/** Whether a variable may be that of a Service which is not in the input. */
export const isServiceVariable = ({ spec }: PodContext, name: string): boolean => {
  const service = SERVICE_VARIABLE.exec(name)?.[1];
  return service !== undefined && (service === 'KUBERNETES' || spec.enableServiceLinks !== false);
};
