import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedWorkload } from '../../types/checked-workload.js';
import type { PortsOf } from '../../types/objects/ports.js';
import type { PropertyOf } from '../../types/type-utils.js';
import type { DaemonSetProps } from '../../workloads/daemon-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Runs one replica of a Pod on each node, or on each node that the Pod can be scheduled to.
 *
 * Labels and a selector that are not given are derived from each other, or from the path of the
 * construct. Source: apps/v1 DaemonSet.
 *
 * @example
 * ```ts
 * import { App, Chart, DaemonSet } from 'cdk8s-pods';
 *
 * const app = new App();
 * new DaemonSet(new Chart(app, 'logging'), 'agent', {
 *   template: {
 *     tolerations: [{ operator: 'Exists' }],
 *     containers: { agent: { image: 'fluent/fluent-bit:4.0' } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface DaemonSet extends ApiObject, PodsObject<string | number, 'DaemonSet'> {
  /** The kind of the object. */
  readonly kind: 'DaemonSet';
}

/** The type of the class `DaemonSet`. It infers and checks the type of the props. */
export interface DaemonSetConstructor {
  /**
   * Creates a DaemonSet.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the DaemonSet, and its `template`: a Pod, written in place or made
   * by `podTemplate`
   */
  new <const P = DaemonSetProps & { readonly template: PodProps }>(
    scope: Construct,
    id: string,
    props: CheckedDaemonSetProps<P>,
  ): DaemonSet & { readonly '~ports'?: PortsOf<PropertyOf<P, 'template'>> };

  /**
   * Checks the props of a DaemonSet at compile time, and returns them. Use it in the constructor of
   * a subclass, where TypeScript does not infer their type:
   * `super(scope, id, DaemonSet.props({ … }))`.
   */
  props<const P = DaemonSetProps & { readonly template: PodProps }>(
    props: CheckedDaemonSetProps<P>,
  ): DaemonSetProps & { readonly template: PodProps };
}

type CheckedDaemonSetProps<P> = CheckedWorkload<
  P,
  'DaemonSet',
  DaemonSetProps,
  'Always' | undefined,
  'a DaemonSet always restarts its containers: set restartPolicy to Always or leave it out'
>;

/** The class of `DaemonSet` objects. */
export const DaemonSet: DaemonSetConstructor = class DaemonSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'apps/v1', 'DaemonSet', props as WorkloadProps, 'label selector');
  }
} as unknown as DaemonSetConstructor;
