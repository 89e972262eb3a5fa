import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../../spec/pod.js';
import type { InferLiteral } from '../../types/checked-pod.js';
import type { NoEntries } from '../../types/pattern-types.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { UnionKeys } from '../../types/type-utils.js';
import { lowerVolumeClaimTemplates, type StatefulSetProps } from '../../workloads/stateful-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Copies of a Pod that are told apart: each has a number, a name that stays, and storage of its
 * own.
 *
 * Labels and selector that are not written are derived from each other, or from the construct's
 * path. Source: apps/v1 StatefulSet.
 */
export interface StatefulSet extends ApiObject {}

/** How a StatefulSet is made. */
export interface StatefulSetConstructor {
  /**
   * @param props the StatefulSet, whose `template` is a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps, const V = NoEntries>(
    scope: Construct,
    id: string,
    props: StatefulSetProps & {
      readonly volumeClaimTemplates?: InferLiteral<V> | undefined;
      readonly template: TemplateOf<
        P,
        'Always' | undefined,
        'a StatefulSet restarts its containers: Always, or leave it out',
        UnionKeys<V>
      >;
    },
  ): StatefulSet;
}

export const StatefulSet: StatefulSetConstructor = class StatefulSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    const { volumeClaimTemplates, ...rest } = props as StatefulSetProps & WorkloadProps;
    const claims = volumeClaimTemplates && lowerVolumeClaimTemplates(volumeClaimTemplates);
    super(
      scope,
      id,
      'apps/v1',
      'StatefulSet',
      { ...rest, volumeClaimTemplates: claims },
      'by selector',
    );
  }
};
