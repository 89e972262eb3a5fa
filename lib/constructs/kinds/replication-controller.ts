import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedWorkload } from '../../types/checked-workload.js';
import type { PortsOf } from '../../types/objects/ports.js';
import type { PropertyOf } from '../../types/type-utils.js';
import type { ReplicationControllerProps } from '../../workloads/replica-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Runs a number of replicas of a Pod. It is the predecessor of ReplicaSet and Deployment, which new
 * apps should use.
 *
 * Labels and a selector that are not given are derived from each other, or from the path of the
 * construct. Source: core/v1 ReplicationController.
 *
 * @example
 * ```ts
 * import { App, Chart, ReplicationController } from 'cdk8s-pods';
 *
 * const app = new App();
 * new ReplicationController(new Chart(app, 'shop'), 'web', {
 *   replicas: 3,
 *   selector: { app: 'web' },
 *   template: { containers: { web: { image: 'nginx:1.29' } } },
 * });
 * app.synth();
 * ```
 */
export interface ReplicationController
  extends ApiObject,
    PodsObject<string | number, 'ReplicationController'> {
  /** The kind of the object. */
  readonly kind: 'ReplicationController';
}

/** The type of the class `ReplicationController`. It infers and checks the type of the props. */
export interface ReplicationControllerConstructor {
  /**
   * Creates a ReplicationController.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the ReplicationController, and its `template`: a Pod, written in
   * place or made by `podTemplate`
   */
  new <const P = ReplicationControllerProps & { readonly template: PodProps }>(
    scope: Construct,
    id: string,
    props: CheckedReplicationControllerProps<P>,
  ): ReplicationController & { readonly '~ports'?: PortsOf<PropertyOf<P, 'template'>> };

  /**
   * Checks the props of a ReplicationController at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ReplicationController.props({ … }))`.
   */
  props<const P = ReplicationControllerProps & { readonly template: PodProps }>(
    props: CheckedReplicationControllerProps<P>,
  ): ReplicationControllerProps & { readonly template: PodProps };
}

type CheckedReplicationControllerProps<P> = CheckedWorkload<
  P,
  'ReplicationController',
  ReplicationControllerProps,
  'Always' | undefined,
  `a ReplicationController always restarts its containers: set restartPolicy to Always or leave it out`
>;

/** The class of `ReplicationController` objects. */
export const ReplicationController: ReplicationControllerConstructor = class extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    const { selector, ...rest } = props as ReplicationControllerProps &
      Pick<WorkloadProps, 'template'>;
    super(
      scope,
      id,
      'v1',
      'ReplicationController',
      { ...rest, selector: selector && { matchLabels: selector } },
      'labels',
    );
  }
} as unknown as ReplicationControllerConstructor;
