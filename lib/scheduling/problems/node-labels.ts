import type { NodeSelectorTerm, Requirement } from '../../cluster/objects/pod-shape.js';
import { isMet, isValidTerm } from '../node-selector.js';
import { hasUntoleratedTaint } from '../taints.js';
import { type Explainer, labelText } from './explainer.js';

export const explainNodeName: Explainer = ({ pod }) => [
  `The Pod names the node ${pod.spec.nodeName}.`,
];

export const explainUnschedulable: Explainer = () => [
  'The node is cordoned: spec.unschedulable is true.',
];

export const explainTaints: Explainer = ({ pod }, { taints }) =>
  taints
    .filter((taint) => hasUntoleratedTaint([taint], pod.spec.tolerations ?? []))
    .map(
      ({ key, value, effect }) =>
        `The Pod does not tolerate the taint ${key}${value === '' ? '' : `=${value}`}:${effect}.`,
    );

/** One of the terms must be met, and each requirement of it. */
export const explainNodeAffinity: Explainer = ({ pod }, node) => {
  const { nodeSelector = {}, affinity } = pod.spec;
  const selected = Object.entries(nodeSelector)
    .filter(([key, value]) => node.labels[key] !== value)
    .map(([key, value]) => `nodeSelector wants ${key}=${value}, ${labelText(node, key)}.`);
  const terms =
    affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const unmet = terms.map((term) => unmetOf(term, node));
  if (unmet.some((texts) => texts.length === 0)) return selected;
  return [
    ...selected,
    ...unmet.flatMap((texts, i) =>
      texts.map(
        (text) => `${terms.length > 1 ? `nodeSelectorTerms[${i}]` : 'nodeAffinity'} ${text}.`,
      ),
    ),
  ];
};

function unmetOf(term: NodeSelectorTerm, node: Parameters<typeof labelText>[0]): readonly string[] {
  if (!isValidTerm(term)) return ['is empty or invalid, so that it matches no node'];
  const { matchExpressions = [], matchFields = [] } = term;
  return [
    ...matchExpressions
      .filter((each) => !isMet(each, node.labels))
      .map((each) => `wants ${requirementText(each)}, ${labelText(node, each.key)}`),
    ...matchFields
      .filter((each) => !isMet(each, { 'metadata.name': node.name }))
      .map((each) => `wants ${requirementText(each)}, the node is ${node.name}`),
  ];
}

const OPERATORS: Readonly<Record<string, string>> = { Gt: '>', Lt: '<' };

function requirementText({ key, operator, values = [] }: Requirement): string {
  const [first = ''] = values;
  if (operator === 'Exists') return `the label ${key}`;
  if (operator === 'DoesNotExist') return `no label ${key}`;
  if (operator in OPERATORS) return `${key} ${OPERATORS[operator]} ${first}`;
  if (operator === 'In' && values.length === 1) return `${key}=${first}`;
  return `${key} ${operator === 'In' ? 'in' : 'not in'} (${values.join(', ')})`;
}
