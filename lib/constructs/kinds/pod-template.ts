import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { deepCopy, type LoweringFlags } from '../../spec/lowering/deep-copy.js';
import { lowerPod, requireProps, TEMPLATE_EXAMPLE } from '../../spec/lowering/lower-pod.js';
import type { Metadata } from '../../spec/metadata.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import { KindObject } from './kind-object.js';

/** The fields of a PodTemplate in addition to its Pod. Source: core/v1 PodTemplate. */
export interface PodTemplateProps {
  /**
   * The metadata of the PodTemplate itself.
   *
   * @default - a name that cdk8s derives from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
}

/**
 * A Pod that is stored in the cluster for controllers that create Pods from it. Kubernetes itself
 * does not run it.
 *
 * Source: core/v1 PodTemplate.
 *
 * @example
 * ```ts
 * import { App, Chart, PodTemplate } from 'cdk8s-pods';
 *
 * const app = new App();
 * new PodTemplate(new Chart(app, 'batch'), 'worker', {
 *   metadata: { name: 'worker' },
 *   template: { containers: { worker: { image: 'shop/worker:1.4' } } },
 * });
 * app.synth();
 * ```
 */
export interface PodTemplate extends ApiObject {}

/** The type of the class `PodTemplate`. It infers and checks the type of the props. */
export interface PodTemplateConstructor {
  /**
   * Creates a PodTemplate.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the `template`: a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedPodTemplateProps<P>,
  ): PodTemplate;

  /**
   * Checks the props of a PodTemplate at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, PodTemplate.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedPodTemplateProps<P>,
  ): PodTemplateProps & { readonly template: PodProps };
}

type CheckedPodTemplateProps<P> = PodTemplateProps & { readonly template: CheckedPod<P> };

/** The class of `PodTemplate` objects. */
export const PodTemplate: PodTemplateConstructor = class PodTemplate extends KindObject {
  constructor(scope: Construct, id: string, props: unknown) {
    requireProps('PodTemplate', props, TEMPLATE_EXAMPLE);
    const { metadata, template } = props as PodTemplateProps & { readonly template: PodProps };
    const flags: LoweringFlags = { hasSuspectInput: false };
    const manifest = {
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: deepCopy(metadata, flags) as object,
      template: lowerPod(template, flags),
    };
    super(scope, id, manifest);
    this.register({ pod: template, prefix: 'template.' }, flags);
  }
};
