import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { deepCopy } from '../../spec/lowering/deep-copy.js';
import { lowerPod } from '../../spec/lowering/lower-pod.js';
import type { Metadata } from '../../spec/metadata.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import { registerObject } from '../../validation/validation-registry.js';

/** What may be said of a PodTemplate beside the Pod. */
export interface PodTemplateProps {
  readonly metadata?: Metadata | undefined;
}

/**
 * A Pod kept in the cluster for controllers that make copies of it. Kubernetes itself runs nothing
 * from it.
 *
 * Source: core/v1 PodTemplate.
 */
export interface PodTemplate extends ApiObject {}

/** How a PodTemplate is made. */
export interface PodTemplateConstructor {
  /**
   * @param props the PodTemplate, whose `template` is a Pod, written in place or made by
   * `podTemplate`
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: PodTemplateProps & { readonly template: CheckedPod<P> },
  ): PodTemplate;
}

export const PodTemplate: PodTemplateConstructor = class PodTemplate extends ApiObject {
  static override [Symbol.hasInstance](value: unknown): value is ApiObject {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  constructor(scope: Construct, id: string, props: unknown) {
    const { metadata, template } = props as PodTemplateProps & { readonly template: PodProps };
    const flags = { hasSuspectInput: false };
    const manifest = {
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: deepCopy(metadata, flags) as object,
      template: lowerPod(template, flags),
    };
    super(scope, id, manifest);
    registerObject(this, template, flags.hasSuspectInput, 'template.');
  }
};
