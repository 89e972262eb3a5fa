import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { None } from '../checked/added.js';
import type { KeyOf } from '../checked/known.js';
import type { Literal } from '../checked/pod.js';
import type { TemplateOf } from '../checked/workload.js';
import type { PodProps } from '../spec/pod.js';
import { listClaims, type StatefulSetProps } from '../workloads/stateful-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Copies of a Pod that are told apart: each has a number, a name that stays, and storage of its own.
 *
 * Labels and selector that are not written are derived from each other, or from the construct's path. Source: apps/v1 StatefulSet.
 */
export interface StatefulSet extends ApiObject {}

/** How a StatefulSet is made. */
export interface StatefulSetConstructor {
  /** @param props the StatefulSet, whose `template` is a Pod, written in place or made by `podTemplate` */
  new <const P = PodProps, const V = None>(
    scope: Construct,
    id: string,
    props: StatefulSetProps & {
      readonly volumeClaimTemplates?: Literal<V> | undefined;
      readonly template: TemplateOf<P, 'Always' | undefined, 'a StatefulSet restarts its containers: Always, or leave it out', KeyOf<V>>;
    },
  ): StatefulSet;
}

export const StatefulSet: StatefulSetConstructor = class StatefulSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    const { volumeClaimTemplates, ...rest } = props as StatefulSetProps & WorkloadProps;
    const claims = volumeClaimTemplates && listClaims(volumeClaimTemplates);
    super(scope, id, 'apps/v1', 'StatefulSet', { ...rest, volumeClaimTemplates: claims }, 'by selector');
  }
};
