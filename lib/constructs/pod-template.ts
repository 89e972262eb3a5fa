import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Checked } from '../checked/pod.js';
import { copy } from '../spec/copy.js';
import type { Metadata } from '../spec/metadata.js';
import type { PodProps } from '../spec/pod.js';
import { lowerPod } from '../workloads/pod-template.js';
import { judged } from './judged.js';

/** What may be said of a PodTemplate beside the Pod. */
export interface PodTemplateProps {
  readonly metadata?: Metadata | undefined;
}

/**
 * A Pod kept in the cluster for controllers that make copies of it. Kubernetes itself runs nothing from it.
 *
 * Source: core/v1 PodTemplate.
 */
export interface PodTemplate extends ApiObject {}

/** How a PodTemplate is made. */
export interface PodTemplateConstructor {
  /** @param props the PodTemplate, whose `template` is a Pod, written in place or made by `podTemplate` */
  new <const P = PodProps>(scope: Construct, id: string, props: PodTemplateProps & { readonly template: Checked<P> }): PodTemplate;
}

export const PodTemplate: PodTemplateConstructor = class PodTemplate extends ApiObject {
  static override [Symbol.hasInstance](value: unknown): value is ApiObject {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  constructor(scope: Construct, id: string, props: unknown) {
    const { metadata, template } = props as PodTemplateProps & { readonly template: PodProps };
    const notes = { odd: false };
    const manifest = {
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: copy(metadata, notes) as object,
      template: lowerPod(template, notes),
    };
    super(scope, id, manifest);
    judged(this, template, notes.odd, 'template.');
  }
};
