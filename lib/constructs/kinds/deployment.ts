import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedWorkload } from '../../types/checked-workload.js';
import type { PortsOf } from '../../types/objects/ports.js';
import type { PropertyOf } from '../../types/type-utils.js';
import type { DeploymentProps } from '../../workloads/deployment.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Runs a number of replicas of a Pod, replaces those that fail, and rolls out changes of the
 * template step by step.
 *
 * Labels and a selector that are not given are derived from each other, or from the path of the
 * construct. Source: apps/v1 Deployment.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Deployment(new Chart(app, 'shop'), 'web', {
 *   replicas: 3,
 *   template: {
 *     containers: {
 *       web: {
 *         image: 'nginx:1.29',
 *         ports: { http: 80 },
 *         readinessProbe: { httpGet: { port: 'http' } },
 *       },
 *     },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface Deployment extends ApiObject, PodsObject<string | number, 'Deployment'> {
  /** The kind of the object. */
  readonly kind: 'Deployment';
}

/** The type of the class `Deployment`. It infers and checks the type of the props. */
export interface DeploymentConstructor {
  /**
   * Creates a Deployment.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the Deployment, and its `template`: a Pod, written in place or
   * made by `podTemplate`
   */
  new <const P = DeploymentProps & { readonly template: PodProps }>(
    scope: Construct,
    id: string,
    props: CheckedDeploymentProps<P>,
  ): Deployment & { readonly '~ports'?: PortsOf<PropertyOf<P, 'template'>> };

  /**
   * Checks the props of a Deployment at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, Deployment.props({ … }))`.
   */
  props<const P = DeploymentProps & { readonly template: PodProps }>(
    props: CheckedDeploymentProps<P>,
  ): DeploymentProps & { readonly template: PodProps };
}

type CheckedDeploymentProps<P> = CheckedWorkload<
  P,
  'Deployment',
  DeploymentProps,
  'Always' | undefined,
  'a Deployment always restarts its containers: set restartPolicy to Always or leave it out'
>;

/** The class of `Deployment` objects. */
export const Deployment: DeploymentConstructor = class Deployment extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'apps/v1', 'Deployment', props as WorkloadProps, 'label selector');
  }
} as unknown as DeploymentConstructor;
