import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ServiceAccountObject } from '../../spec/named-object.js';
import type { ServiceAccountProps } from '../../spec/objects/service-account.js';
import type { CheckedServiceAccount } from '../../types/objects/service-account.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * An identity of Pods, with which their programs authenticate to the API server.
 *
 * It can stand where the API has the name of a ServiceAccount. Source: core/v1 ServiceAccount.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, ServiceAccount } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const account = new ServiceAccount(chart, 'web');
 * new Deployment(chart, 'deployment', {
 *   template: {
 *     serviceAccountName: account,
 *     containers: { web: { image: 'nginx:1.29' } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface ServiceAccount extends ApiObject, ServiceAccountObject {
  /** The kind of the object. */
  readonly kind: 'ServiceAccount';
}

/** The type of the class `ServiceAccount`. */
export interface ServiceAccountConstructor {
  /**
   * Creates a ServiceAccount.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the other fields
   */
  new <const P = ServiceAccountProps>(
    scope: Construct,
    id: string,
    props?: CheckedServiceAccount<P>,
  ): ServiceAccount;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  example: '{}',
  hasSpec: false,
};

/** The class of `ServiceAccount` objects. */
export const ServiceAccount: ServiceAccountConstructor =
  class ServiceAccount extends ObjectWithoutPod {
    constructor(scope: Construct, id: string, props: ServiceAccountProps = {}) {
      super(scope, id, KIND, props);
    }
  } as unknown as ServiceAccountConstructor;
