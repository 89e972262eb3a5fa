import type { ApiObject } from 'cdk8s';
import type { Construct, Node } from 'constructs';
import type { ServiceObject } from '../../spec/named-object.js';
import type { ServiceProps } from '../../spec/objects/service.js';
import type { CheckedService, ServicePortsOf } from '../../types/objects/service.js';
import { ExternalObject } from './external-object.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * A stable address and DNS name for a set of Pods.
 *
 * A Pod or workload in place of the selector stands for its labels. It has to have labels of its
 * own. If its ports are known, a `targetPort` that it does not have does not compile. The Service
 * does not depend on the workload: Kubernetes' own advice is to create the Service first.
 *
 * `Port` are the names and numbers of its ports. Source: core/v1 Service.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, Service } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     metadata: { labels: { app: 'web' } },
 *     containers: { web: { image: 'nginx:1.29', ports: { http: 8080 } } },
 *   },
 * });
 * new Service(chart, 'service', {
 *   selector: web,
 *   ports: { http: { port: 80, targetPort: 'http' } },
 * });
 * app.synth();
 * ```
 */
export interface Service<Port extends string | number = string | number>
  extends ApiObject,
    NamedService<Port> {
  /** The kind of the object. */
  readonly kind: 'Service';
  /** The name of the object. */
  readonly name: string;
  /** The node of the construct. */
  readonly node: Node;
}

/** A Service, in place of its name: a construct, or a Service that others create. */
export interface NamedService<Port extends string | number = string | number>
  extends ServiceObject<Port> {
  /** The node of the construct; `undefined` if others create the object. */
  readonly node: Node | undefined;
}

/** The type of the class `Service`. It infers and checks the type of the props. */
export interface ServiceConstructor {
  /**
   * Creates a Service.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the fields of its `spec`
   * @throws an Error if the Pods of the selector have no labels of their own
   */
  new <const P = ServiceProps>(
    scope: Construct,
    id: string,
    props: CheckedService<P>,
  ): Service<ServicePortsOf<P>>;

  /**
   * Checks the props of a Service at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, Service.props({ … }))`.
   */
  props<const P = ServiceProps>(props: CheckedService<P>): ServiceProps;

  /**
   * Returns a Service that others create, such as an operator or another program. It can stand
   * where the API has the name of a Service, in any namespace. Nothing is written for it.
   *
   * If the app is `complete`, list it in `externals`, too.
   *
   * @param name - the name of the Service
   * @param options - `ports`, the names and numbers of its ports; any, if they are not given. The
   * types check them
   *
   * @example
   * ```ts
   * import { App, Chart, Service, StatefulSet } from 'cdk8s-pods';
   *
   * const app = new App();
   * new StatefulSet(new Chart(app, 'shop'), 'database', {
   *   serviceName: Service.named('database', { ports: ['sql', 5432] }),
   *   template: { containers: { database: { image: 'postgres:18', ports: { sql: 5432 } } } },
   * });
   * app.synth();
   * ```
   */
  named<const Port extends string | number = string | number>(
    name: string,
    options?: { readonly ports: readonly Port[] },
  ): NamedService<Port>;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'Service',
  example: "{ selector: { app: 'web' }, ports: { http: 80 } }",
  hasSpec: true,
};

/** The class of `Service` objects. */
export const Service: ServiceConstructor = class Service extends ObjectWithoutPod {
  static named(name: string): ExternalService {
    return new ExternalService(name);
  }

  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id, KIND, props, (related) => ({
      selector: related.serviceSelector(props.selector),
    }));
  }
} as unknown as ServiceConstructor;

/** A Service that others create. */
class ExternalService extends ExternalObject {
  readonly kind = 'Service';
}
