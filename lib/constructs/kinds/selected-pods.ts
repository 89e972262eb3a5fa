import type { ApiObject } from 'cdk8s';
import type { LabelSelector } from '../../spec/label-selector.js';
import { ownSelectorIn } from '../../workloads/own-selector.js';

type Labels = Readonly<Record<string, string>>;

/**
 * Returns the selector of the Pods of a Pod or workload: the selector of the workload, or the
 * labels of the Pod or of the template of a Job.
 *
 * @throws an Error if they have no labels that the user wrote
 */
export function selectorOf(pods: ApiObject): LabelSelector {
  const selector = ownSelectorIn(pods.toJson());
  if (selector === undefined) throw new Error(noLabelsMessage(pods));
  return selector;
}

/**
 * Returns the labels by which a Service selects the Pods of a Pod or workload.
 *
 * @throws an Error if they have no labels that the user wrote, or if the selector of the workload
 * has expressions, which a Service cannot have
 */
export function serviceSelectorOf(pods: ApiObject): Labels {
  const { matchLabels, matchExpressions = [] } = selectorOf(pods);
  if (matchExpressions.length === 0) return (matchLabels ?? {}) as Labels;
  throw new Error(
    `${pods.kind} '${pods.name}' has matchExpressions in its selector, which a Service cannot ` +
      "have: write the labels in the selector of the Service, such as { app: 'web' }",
  );
}

function noLabelsMessage({ kind, name, node }: ApiObject): string {
  const label = `metadata: { labels: { app: '${node.id}' } }`;
  const place =
    kind === 'Pod'
      ? label
      : kind === 'CronJob'
        ? `jobTemplate: { template: { ${label} } }`
        : `template: { ${label} }`;
  return (
    `${kind} '${name}' has no labels of its own, by which its Pods are selected: ` +
    `write ${place}`
  );
}
