import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireProps, TEMPLATE_EXAMPLE } from '../../spec/lowering/lower-pod.js';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedWorkload, ClaimTemplateName } from '../../types/checked-workload.js';
import type { PortsOf } from '../../types/objects/ports.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { lowerVolumeClaimTemplates, type StatefulSetProps } from '../../workloads/stateful-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Runs replicas of a Pod that have an identity: each has a number, a stable name, and storage of
 * its own.
 *
 * Labels and a selector that are not given are derived from each other, or from the path of the
 * construct. Source: apps/v1 StatefulSet.
 *
 * @example
 * ```ts
 * import { App, Chart, StatefulSet } from 'cdk8s-pods';
 *
 * const app = new App();
 * new StatefulSet(new Chart(app, 'store'), 'db', {
 *   serviceName: 'db',
 *   volumeClaimTemplates: {
 *     data: {
 *       spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
 *     },
 *   },
 *   template: {
 *     containers: {
 *       db: {
 *         image: 'postgres:18',
 *         volumeMounts: { '/var/lib/postgresql': { volume: 'data' } },
 *       },
 *     },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface StatefulSet extends ApiObject, PodsObject<string | number, 'StatefulSet'> {
  /** The kind of the object. */
  readonly kind: 'StatefulSet';
}

/** The type of the class `StatefulSet`. It infers and checks the type of the props. */
export interface StatefulSetConstructor {
  /**
   * Creates a StatefulSet.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the fields of the StatefulSet, and its `template`: a Pod, written in place or
   * made by `podTemplate` Containers can mount the `volumeClaimTemplates` by name
   */
  new <const P = StatefulSetProps & { readonly template: PodProps }>(
    scope: Construct,
    id: string,
    props: CheckedStatefulSetProps<P>,
  ): StatefulSet & { readonly '~ports'?: PortsOf<PropertyOf<P, 'template'>> };

  /**
   * Checks the props of a StatefulSet at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, StatefulSet.props({ … }))`.
   */
  props<const P = StatefulSetProps & { readonly template: PodProps }>(
    props: CheckedStatefulSetProps<P>,
  ): StatefulSetProps & { readonly template: PodProps };
}

type CheckedStatefulSetProps<P> = CheckedWorkload<
  P,
  'StatefulSet',
  StatefulSetProps,
  'Always' | undefined,
  'a StatefulSet always restarts its containers: set restartPolicy to Always or leave it out',
  ClaimTemplateName<P>
>;

/** The class of `StatefulSet` objects. */
export const StatefulSet: StatefulSetConstructor = class StatefulSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    requireProps('StatefulSet', props, TEMPLATE_EXAMPLE);
    const { volumeClaimTemplates, ...rest } = props as StatefulSetProps & WorkloadProps;
    const claims = volumeClaimTemplates && lowerVolumeClaimTemplates(volumeClaimTemplates);
    super(
      scope,
      id,
      'apps/v1',
      'StatefulSet',
      { ...rest, volumeClaimTemplates: claims },
      'label selector',
    );
  }
} as unknown as StatefulSetConstructor;
