import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../../spec/pod.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { ReplicationControllerProps } from '../../workloads/replica-set.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Copies of a Pod, as many as are asked for. What came before ReplicaSet and Deployment: take those
 * for what is new.
 *
 * Labels and selector that are not written are derived from each other, or from the construct's
 * path. Source: core/v1 ReplicationController.
 */
export interface ReplicationController extends ApiObject {}

/** How a ReplicationController is made. */
export interface ReplicationControllerConstructor {
  /**
   * @param props the ReplicationController, whose `template` is a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: ReplicationControllerProps & {
      readonly template: TemplateOf<
        P,
        'Always' | undefined,
        'a ReplicationController restarts its containers: Always, or leave it out'
      >;
    },
  ): ReplicationController;
}

export const ReplicationController: ReplicationControllerConstructor = class ReplicationController extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    const { selector, ...rest } = props as ReplicationControllerProps &
      Pick<WorkloadProps, 'template'>;
    super(
      scope,
      id,
      'v1',
      'ReplicationController',
      { ...rest, selector: selector && { matchLabels: selector } },
      'by labels',
    );
  }
};
