import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../../spec/pod.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { DaemonSetProps } from '../../workloads/daemon-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * A copy of a Pod on every node, or on each that the Pod's nodeSelector, affinity and tolerations
 * let it run on.
 *
 * Labels and selector that are not written are derived from each other, or from the construct's
 * path. Source: apps/v1 DaemonSet.
 */
export interface DaemonSet extends ApiObject {}

/** How a DaemonSet is made. */
export interface DaemonSetConstructor {
  /**
   * @param props the DaemonSet, whose `template` is a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: DaemonSetProps & {
      readonly template: TemplateOf<
        P,
        'Always' | undefined,
        'a DaemonSet restarts its containers: Always, or leave it out'
      >;
    },
  ): DaemonSet;
}

export const DaemonSet: DaemonSetConstructor = class DaemonSet extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'apps/v1', 'DaemonSet', props as WorkloadProps, 'by selector');
  }
};
