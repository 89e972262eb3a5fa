import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../../spec/pod.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { DeploymentProps } from '../../workloads/deployment.js';
import { Workload, type WorkloadProps } from './workload.js';

/**
 * Copies of a Pod that serve: as many as are asked for, replaced where they fail, and step by step
 * where the template changes.
 *
 * Labels and selector that are not written are derived from each other, or from the construct's
 * path. Source: apps/v1 Deployment.
 */
export interface Deployment extends ApiObject {}

/** How a Deployment is made. */
export interface DeploymentConstructor {
  /**
   * @param props the Deployment, whose `template` is a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: DeploymentProps & {
      readonly template: TemplateOf<
        P,
        'Always' | undefined,
        'a Deployment restarts its containers: Always, or leave it out'
      >;
    },
  ): Deployment;
}

export const Deployment: DeploymentConstructor = class Deployment extends Workload {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, 'apps/v1', 'Deployment', props as WorkloadProps, 'by selector');
  }
};
