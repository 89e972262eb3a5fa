import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedWorkload } from '../../types/checked-workload.js';
import type { PortsOf } from '../../types/objects/ports.js';
import type { PropertyOf } from '../../types/type-utils.js';
import type { ReplicaSetProps } from '../../workloads/replica-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Runs a number of replicas of a Pod, and replaces those that fail. A change of the template
 * applies only to new Pods; a Deployment also replaces the old ones.
 *
 * Labels and a selector that are not given are derived from each other, or from the path of the
 * construct. Source: apps/v1 ReplicaSet.
 *
 * @example
 * ```ts
 * import { App, Chart, ReplicaSet } from 'cdk8s-pods';
 *
 * const app = new App();
 * new ReplicaSet(new Chart(app, 'shop'), 'web', {
 *   replicas: 3,
 *   template: { containers: { web: { image: 'nginx:1.29' } } },
 * });
 * app.synth();
 * ```
 */
export interface ReplicaSet extends ApiObject, PodsObject<string | number, 'ReplicaSet'> {
  /** The kind of the object. */
  readonly kind: 'ReplicaSet';
}

/** The type of the class `ReplicaSet`. It infers and checks the type of the props. */
export interface ReplicaSetConstructor {
  /**
   * Creates a ReplicaSet.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the ReplicaSet, and its `template`: a Pod, written in place or
   * made by `podTemplate`
   */
  new <const P = ReplicaSetProps & { readonly template: PodProps }>(
    scope: Construct,
    id: string,
    props: CheckedReplicaSetProps<P>,
  ): ReplicaSet & { readonly '~ports'?: PortsOf<PropertyOf<P, 'template'>> };

  /**
   * Checks the props of a ReplicaSet at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ReplicaSet.props({ … }))`.
   */
  props<const P = ReplicaSetProps & { readonly template: PodProps }>(
    props: CheckedReplicaSetProps<P>,
  ): ReplicaSetProps & { readonly template: PodProps };
}

type CheckedReplicaSetProps<P> = CheckedWorkload<
  P,
  'ReplicaSet',
  ReplicaSetProps,
  'Always' | undefined,
  'a ReplicaSet always restarts its containers: set restartPolicy to Always or leave it out'
>;

/** The class of `ReplicaSet` objects. */
export const ReplicaSet: ReplicaSetConstructor = class ReplicaSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'apps/v1', 'ReplicaSet', props as WorkloadProps, 'label selector');
  }
} as unknown as ReplicaSetConstructor;
