import type { ServiceObject } from '../../spec/named-object.js';
import type { HTTPRouteMatch, RouteParentReference } from '../../spec/objects/http-route.js';
import type { CheckedRouteService, RouteErrors } from '../../types/objects/ingress-for.js';
import type { CheckedOptions } from '../../types/pattern-types.js';
import { servicePort } from './service-port.js';

/** The options of `httpRouteFor()`. All of them have to be chosen. */
export interface HTTPRouteOptions {
  /** The Gateways to which the route is attached. */
  readonly parentRefs: readonly RouteParentReference[];
  /** The hosts, such as `['shop.example.com']`; an empty list for all hosts of the Gateways. */
  readonly hostnames: readonly string[];
  /** The conditions of a request, of which one has to match; an empty list for all requests. */
  readonly matches: readonly HTTPRouteMatch[];
  /** The name or the number of the port of the Service. The route has its number. */
  readonly port: string | number;
}

/** The HTTPRoute that `httpRouteFor()` returns. */
export interface HTTPRouteFor {
  /** The group and version of the Gateway API. */
  readonly apiVersion: 'gateway.networking.k8s.io/v1';
  /** The kind of the object. */
  readonly kind: 'HTTPRoute';
  /** Source: gateway.networking.k8s.io/v1 HTTPRouteSpec. */
  readonly spec: {
    readonly parentRefs: readonly RouteParentReference[];
    readonly hostnames?: readonly string[];
    readonly rules: readonly [
      {
        readonly matches?: readonly HTTPRouteMatch[];
        readonly backendRefs: readonly [{ readonly name: string; readonly port: number }];
      },
    ];
  };
}

/**
 * Returns an HTTPRoute of the Gateway API for a port of a Service, as an object for `ApiObject`.
 *
 * @param service - The Service, which is in the namespace of the route; also `Service.named(…)`.
 * @param options - The Gateways, the hosts, the conditions and the port.
 * @returns The object, without `metadata`. Spread it to add a name, labels or annotations.
 * @throws An Error if the Service does not have the port, or if others create the Service and the
 * port is a name.
 *
 * @example
 * ```ts
 * import { ApiObject } from 'cdk8s';
 * import { App, Chart, httpRouteFor, Service } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const service = new Service(chart, 'web', { selector: { app: 'web' }, ports: { http: 80 } });
 * const route = httpRouteFor(service, {
 *   parentRefs: [{ name: 'public', namespace: 'gateways' }],
 *   hostnames: ['shop.example.com'],
 *   matches: [{ path: { type: 'PathPrefix', value: '/' } }],
 *   port: 'http',
 * });
 * new ApiObject(chart, 'route', { ...route, metadata: { name: 'shop' } });
 * app.synth();
 * ```
 */
export function httpRouteFor<const Service = ServiceObject, const Options = HTTPRouteOptions>(
  service: CheckedRouteService<Service, ServiceObject>,
  options: CheckedOptions<
    HTTPRouteOptions,
    Options,
    RouteErrors<Options, HTTPRouteOptions, 'httpRouteFor()', Service>
  >,
): HTTPRouteFor {
  const object = service as unknown as ServiceObject;
  const { parentRefs, hostnames, matches, port } = options as unknown as HTTPRouteOptions;
  const number = servicePort(object, port, 'httpRouteFor');
  if (number === undefined)
    throw new Error(
      `the number of the port '${port}' of Service '${object.name}' is not known, and a route needs ` +
        'it: write the number',
    );
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    spec: {
      parentRefs,
      ...(hostnames.length === 0 ? {} : { hostnames }),
      rules: [
        {
          ...(matches.length === 0 ? {} : { matches }),
          backendRefs: [{ name: object.name, port: number }],
        },
      ],
    },
  };
}
