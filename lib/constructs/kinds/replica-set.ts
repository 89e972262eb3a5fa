import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../../spec/pod.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { ReplicaSetProps } from '../../workloads/replica-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Copies of a Pod: as many as are asked for, replaced where they fail. Where the template changes,
 * only new ones follow it: a Deployment does that for you.
 *
 * Labels and selector that are not written are derived from each other, or from the construct's
 * path. Source: apps/v1 ReplicaSet.
 */
export interface ReplicaSet extends ApiObject {}

/** How a ReplicaSet is made. */
export interface ReplicaSetConstructor {
  /**
   * @param props the ReplicaSet, whose `template` is a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: ReplicaSetProps & {
      readonly template: TemplateOf<
        P,
        'Always' | undefined,
        'a ReplicaSet restarts its containers: Always, or leave it out'
      >;
    },
  ): ReplicaSet;
}

export const ReplicaSet: ReplicaSetConstructor = class ReplicaSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'apps/v1', 'ReplicaSet', props as WorkloadProps, 'by selector');
  }
};
