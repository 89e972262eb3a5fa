import type { LabelSelector } from '../spec/label-selector.js';
import type { PodProps } from '../spec/pod.js';

/** The selector of a workload, and a template whose labels match it. */
export interface PodSelection {
  readonly selector: LabelSelector;
  readonly template: PodProps;
}

/**
 * Derives a missing selector or missing labels from each other. If both are missing, the result of
 * `defaultLabels` is used for both.
 */
export function derivePodSelection(
  template: PodProps,
  selector: LabelSelector | undefined,
  defaultLabels: () => Readonly<Record<string, string>>,
): PodSelection {
  const labels = template.metadata?.labels ?? selector?.matchLabels ?? defaultLabels();
  return {
    selector: selector ?? { matchLabels: labels },
    template: { ...template, metadata: { ...template.metadata, labels } },
  };
}
