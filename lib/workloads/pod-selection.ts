import type { LabelSelector } from '../spec/label-selector.js';
import type { PodProps } from '../spec/pod.js';

/**
 * How a workload finds its Pods: its selector, and a template whose labels the selector matches.
 */
export interface PodSelection {
  readonly selector: LabelSelector;
  readonly template: PodProps;
}

/**
 * What is given stays; what is missing is derived. A selector without labels gives the template its
 * own; labels without a selector are selected; where there is neither, both are the labels made
 * last.
 */
export function derivePodSelection(
  template: PodProps,
  selector: LabelSelector | undefined,
  otherwise: () => Readonly<Record<string, string>>,
): PodSelection {
  const labels = template.metadata?.labels ?? selector?.matchLabels ?? otherwise();
  return {
    selector: selector ?? { matchLabels: labels },
    template: { ...template, metadata: { ...template.metadata, labels } },
  };
}
