import { ApiObject, Names } from 'cdk8s';
import type { Construct } from 'constructs';
import type { LabelSelector } from '../../spec/label-selector.js';
import { deepCopy } from '../../spec/lowering/deep-copy.js';
import { lowerPod } from '../../spec/lowering/lower-pod.js';
import type { Metadata } from '../../spec/metadata.js';
import type { PodProps } from '../../spec/pod.js';
import { registerObject } from '../../validation/validation-registry.js';
import { derivePodSelection } from '../../workloads/pod-selection.js';

/** What every workload is made of, beside the fields of its own. */
export interface WorkloadProps {
  readonly metadata?: Metadata | undefined;
  readonly selector?: LabelSelector | undefined;
  readonly template: PodProps;
  readonly [field: string]: unknown;
}

/**
 * How a kind finds its Pods: by a selector that must be written, by labels alone, or by labels that
 * the server gives them.
 */
export type SelectorMode = 'by selector' | 'by labels' | 'by itself';

/** An object of the API that makes Pods from a template, judged at synth. */
export class Workload extends ApiObject {
  static override [Symbol.hasInstance](value: unknown): value is ApiObject {
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  protected constructor(
    scope: Construct,
    id: string,
    apiVersion: string,
    kind: string,
    props: WorkloadProps,
    selects: SelectorMode,
  ) {
    const { metadata, selector, template, ...fields } = props;
    const flags = { hasSuspectInput: false };
    const spec: Record<string, unknown> = {};
    const manifest = { apiVersion, kind, metadata: deepCopy(metadata, flags) as object, spec };
    super(scope, id, manifest);
    // The address that labels are derived from is known only now.
    const found =
      selects === 'by itself'
        ? { selector, template }
        : derivePodSelection(template, selector, () => ({
            'cdk8s.io/metadata.addr': Names.toLabelValue(this),
          }));
    const written = selects === 'by labels' ? found.selector?.matchLabels : found.selector;
    Object.assign(spec, deepCopy({ ...fields, selector: written }, flags), {
      template: lowerPod(found.template, flags),
    });
    registerObject(this, template, flags.hasSuspectInput, 'template.');
  }
}
