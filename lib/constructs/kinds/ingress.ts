import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { IngressProps } from '../../spec/objects/ingress.js';
import type { CheckedIngress } from '../../types/objects/ingress.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Routes HTTP requests from outside the cluster to Services, by host and path.
 *
 * A Service can stand in place of its name. If its ports are known, a port that it does not have
 * does not compile. Source: networking.k8s.io/v1 Ingress.
 *
 * @example
 * ```ts
 * import { App, Chart, Ingress, Service } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const service = new Service(chart, 'web', { selector: { app: 'web' }, ports: { http: 80 } });
 * new Ingress(chart, 'ingress', {
 *   rules: [
 *     {
 *       host: 'shop.example.com',
 *       http: {
 *         paths: [
 *           {
 *             path: '/',
 *             pathType: 'Prefix',
 *             backend: { service: { name: service, port: { name: 'http' } } },
 *           },
 *         ],
 *       },
 *     },
 *   ],
 * });
 * app.synth();
 * ```
 */
export interface Ingress extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'Ingress';
}

/** The type of the class `Ingress`. It infers and checks the type of the props. */
export interface IngressConstructor {
  /**
   * Creates an Ingress.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the fields of its `spec`
   */
  new <const P = IngressProps>(scope: Construct, id: string, props: CheckedIngress<P>): Ingress;

  /**
   * Checks the props of an Ingress at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, Ingress.props({ … }))`.
   */
  props<const P = IngressProps>(props: CheckedIngress<P>): IngressProps;
}

const KIND = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  example: "{ defaultBackend: { service: { name: 'web', port: { name: 'http' } } } }",
  hasSpec: true,
};

/** The class of `Ingress` objects. */
export const Ingress: IngressConstructor = class Ingress extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: IngressProps) {
    super(scope, id, KIND, props);
  }
} as unknown as IngressConstructor;
