import type { ServiceObject } from '../../spec/named-object.js';
import type { IngressPort } from '../../spec/objects/ingress.js';
import type { CheckedRouteService, RouteErrors } from '../../types/objects/ingress-for.js';
import type { CheckedOptions } from '../../types/pattern-types.js';
import { servicePort } from './service-port.js';

/** The options of `ingressFor()`. All of them have to be chosen. */
export interface IngressOptions {
  /** The name of the IngressClass; `undefined` for the default class of the cluster. */
  readonly ingressClassName: string | undefined;
  /** The host, such as `'shop.example.com'` or `'*.example.com'`; `undefined` for all hosts. */
  readonly host: string | undefined;
  /** The path, which starts with a slash. Only `ImplementationSpecific` allows `undefined`. */
  readonly path: string | undefined;
  /** How the path of a request is compared: as a whole, by its elements, or as the class does. */
  readonly pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  /** The name or the number of the port of the Service. */
  readonly port: string | number;
}

/** The fields of an Ingress that `ingressFor()` returns. */
export interface IngressFor {
  /** The name of the IngressClass. */
  readonly ingressClassName?: string;
  /** One rule, with one path. */
  readonly rules: readonly [
    {
      readonly host?: string;
      readonly http: {
        readonly paths: readonly [
          {
            readonly path?: string;
            readonly pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific';
            readonly backend: {
              readonly service: { readonly name: ServiceObject; readonly port: IngressPort };
            };
          },
        ];
      };
    },
  ];
}

/**
 * Returns the class and the rule of an Ingress for a port of a Service. The backend has the port by
 * name if you write its name, and by number if you write its number.
 *
 * @param service - The Service, which is in the namespace of the Ingress; also `Service.named(…)`.
 * @param options - The class, the host, the path and the port.
 * @returns Props of an Ingress. Spread them to add other fields, such as `tls`; for an Ingress with
 * several backends, spread the `rules` of each.
 * @throws An Error if the Service does not have the port.
 *
 * @example
 * ```ts
 * import { App, Chart, Ingress, ingressFor, Service } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const service = new Service(chart, 'web', { selector: { app: 'web' }, ports: { http: 80 } });
 * new Ingress(chart, 'ingress', {
 *   ...ingressFor(service, {
 *     ingressClassName: 'nginx',
 *     host: 'shop.example.com',
 *     path: '/',
 *     pathType: 'Prefix',
 *     port: 'http',
 *   }),
 *   tls: [{ hosts: ['shop.example.com'], secretName: 'shop-certificate' }],
 * });
 * app.synth();
 * ```
 */
export function ingressFor<const Service = ServiceObject, const Options = IngressOptions>(
  service: CheckedRouteService<Service, ServiceObject>,
  options: CheckedOptions<
    IngressOptions,
    Options,
    RouteErrors<Options, IngressOptions, 'ingressFor()', Service>
  >,
): IngressFor {
  const name = service as unknown as ServiceObject;
  const { ingressClassName, host, path, pathType, port } = options as unknown as IngressOptions;
  servicePort(name, port, 'ingressFor');
  const backend = {
    service: { name, port: typeof port === 'string' ? { name: port } : { number: port } },
  };
  const paths = [{ ...(path === undefined ? {} : { path }), pathType, backend }] as const;
  return {
    ...(ingressClassName === undefined ? {} : { ingressClassName }),
    rules: [{ ...(host === undefined ? {} : { host }), http: { paths } }],
  };
}
