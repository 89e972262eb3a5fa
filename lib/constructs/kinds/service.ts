import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ServiceObject } from '../../spec/named-object.js';
import type { ServiceProps } from '../../spec/objects/service.js';
import type { CheckedService, ServicePortsOf } from '../../types/objects/service.js';
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
    ServiceObject<Port> {
  /** The kind of the object. */
  readonly kind: 'Service';
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
}

const KIND = {
  apiVersion: 'v1',
  kind: 'Service',
  example: "{ selector: { app: 'web' }, ports: { http: 80 } }",
  hasSpec: true,
};

/** The class of `Service` objects. */
export const Service: ServiceConstructor = class Service extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id, KIND, props, (related) => ({
      selector: related.serviceSelector(props.selector),
    }));
  }
} as unknown as ServiceConstructor;
