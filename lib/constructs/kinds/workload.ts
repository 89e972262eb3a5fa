import { Names } from 'cdk8s';
import type { Construct } from 'constructs';
import type { LabelSelector } from '../../spec/label-selector.js';
import { deepCopy, type LoweringFlags } from '../../spec/lowering/deep-copy.js';
import { lowerPod, requireProps, TEMPLATE_EXAMPLE } from '../../spec/lowering/lower-pod.js';
import type { Metadata } from '../../spec/metadata.js';
import type { PodProps } from '../../spec/pod.js';
import { derivePodSelection } from '../../workloads/pod-selection.js';
import { KindObject } from './kind-object.js';

/** The props that all workloads have, and any others. */
export interface WorkloadProps {
  readonly metadata?: Metadata | undefined;
  readonly selector?: LabelSelector | undefined;
  readonly template: PodProps;
  readonly [field: string]: unknown;
}

/**
 * The form of a kind's selector: a LabelSelector, a map of labels, or none, as the API server
 * chooses it.
 */
export type SelectorForm = 'label selector' | 'labels' | 'chosen by server';

/** The base class of kinds that create Pods from a template. */
export class Workload extends KindObject {
  protected constructor(
    scope: Construct,
    id: string,
    apiVersion: string,
    kind: string,
    props: WorkloadProps,
    selectorForm: SelectorForm,
  ) {
    requireProps(kind, props, TEMPLATE_EXAMPLE);
    const { metadata, selector, template, ...fields } = props;
    const flags: LoweringFlags = { hasSuspectInput: false };
    const spec: Record<string, unknown> = {};
    const manifest = { apiVersion, kind, metadata: deepCopy(metadata, flags) as object, spec };
    super(scope, id, manifest);
    // The path that labels are derived from is known only after `super`.
    const selection =
      selectorForm === 'chosen by server'
        ? { selector, template }
        : derivePodSelection(template, selector, () => ({
            'cdk8s.io/metadata.addr': Names.toLabelValue(this),
          }));
    const loweredSelector =
      selectorForm === 'labels' ? selection.selector?.matchLabels : selection.selector;
    Object.assign(spec, deepCopy({ ...fields, selector: loweredSelector }, flags), {
      template: lowerPod(selection.template, flags),
    });
    this.register({ pod: template, prefix: 'template.', fields }, flags);
  }
}
