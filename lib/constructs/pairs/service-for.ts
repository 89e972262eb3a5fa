import type { ApiObject } from 'cdk8s';
import { servicePortsOf } from '../../application/application-pods.js';
import { podTemplateOf } from '../../references/pod-template.js';
import type { PodsObject } from '../../spec/named-object.js';
import { PODS_KINDS } from '../../spec/named-object.js';
import type { ServicePort } from '../../spec/objects/service.js';
import type {
  CheckedExposedPorts,
  CheckedServicePods,
  PortsFor,
} from '../../types/objects/service-for.js';
import { manifestOf, noPortMessage } from './manifest-of.js';

/** A Pod or workload. */
export type PodsConstruct = ApiObject & PodsObject;

/** The ports of a Service, by the names of the ports of its Pods. */
export interface ExposedPorts {
  /** The number of the port of the Service, from 1 to 65535, or more of its fields. */
  readonly [name: string]: number | ExposedPort | undefined;
}
/** A port of a Service, without the fields that come from the Pods. */
export interface ExposedPort extends Omit<ServicePort, 'targetPort' | 'protocol'> {}

/** The fields of a Service that `serviceFor()` returns. */
export interface ServiceFor<Pods, Ports> {
  /** The Pods of the Service. */
  readonly selector: Pods;
  /** The ports of the Service. */
  readonly ports: PortsFor<Ports, Pods>;
}

/**
 * Returns the selector and the ports of a Service for a Pod or workload. Each port of the Service
 * has the name of a port of a container or sidecar, targets it by this name, and has its protocol,
 * if that is not TCP.
 *
 * It reads the ports that the Pods have when it is called.
 *
 * @param pods - The Pod or workload. Its Pods have labels of their own.
 * @param ports - The numbers of the ports of the Service, by the names of the Pods' ports. By
 * default, each port of the Pods that has a name, at its own number.
 * @returns Props of a Service. Spread them to add other fields.
 * @throws An Error if the Pods do not have a port of this name, or have two.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, Service, serviceFor } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     metadata: { labels: { app: 'web' } },
 *     containers: { web: { image: 'nginx:1.29', ports: { http: 8080, metrics: 9090 } } },
 *   },
 * });
 * new Service(chart, 'internal', serviceFor(web));
 * new Service(chart, 'public', { ...serviceFor(web, { http: 80 }), type: 'LoadBalancer' });
 * app.synth();
 * ```
 */
export function serviceFor<const Pods = PodsConstruct, const Ports = undefined>(
  pods: CheckedServicePods<Pods, PodsConstruct, Ports>,
  ports?: CheckedExposedPorts<Ports, ExposedPorts, Pods>,
): ServiceFor<Pods, NoInfer<Ports>> {
  const object = pods as unknown as PodsConstruct;
  const declared = portsByName(object);
  const given = (ports as ExposedPorts | undefined) ?? numbersOf(object, declared);
  const entries = Object.entries(given).flatMap(([name, port]) => {
    if (port === undefined) return [];
    const found = declared.get(name) ?? [];
    const [target] = found;
    if (target === undefined) throw new Error(noPortMessage(object, name, [...declared.keys()]));
    if (found.length > 1) throw new Error(ambiguousMessage(object, name));
    const { protocol } = target;
    const fields = typeof port === 'number' ? { port } : port;
    return [
      [name, { ...fields, targetPort: name, ...(protocol === 'TCP' ? {} : { protocol }) }] as const,
    ];
  });
  return { selector: object, ports: Object.fromEntries(entries) } as ServiceFor<
    Pods,
    NoInfer<Ports>
  >;
}

type DeclaredPort = ReturnType<typeof servicePortsOf>[number];

/** Returns the ports of Pods that have a name. */
function portsByName(pods: PodsConstruct): ReadonlyMap<string, readonly DeclaredPort[]> {
  const manifest = manifestOf(pods, 'serviceFor', PODS_KINDS, 'a Pod or a workload');
  const template = podTemplateOf(manifest);
  const found = new Map<string, DeclaredPort[]>();
  for (const port of template === undefined ? [] : servicePortsOf(template))
    if (port.name !== undefined) found.set(port.name, [...(found.get(port.name) ?? []), port]);
  return found;
}

/** Returns the numbers of all ports. */
function numbersOf(
  { kind, name }: PodsConstruct,
  declared: ReadonlyMap<string, readonly DeclaredPort[]>,
): ExposedPorts {
  if (declared.size === 0)
    throw new Error(
      `${kind} '${name}' has no port with a name: write ports: { http: 8080 } in a container`,
    );
  return Object.fromEntries(
    [...declared].map(([port, [first]]) => [port, first?.number as number]),
  );
}

const ambiguousMessage = ({ kind, name }: PodsConstruct, port: string): string =>
  `${kind} '${name}' has two ports with the name '${port}': give one of them another name`;
