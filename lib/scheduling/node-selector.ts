import type { Node } from '../cluster/objects/cluster-shapes.js';
import type {
  Labels,
  NodeSelectorTerm,
  PodSpec,
  Requirement,
} from '../cluster/objects/pod-shape.js';
import { isLabelSubset } from '../formats/selector.js';

/** Returns whether a node satisfies `nodeSelector` and the required node affinity of a Pod. */
export function requiredNodeMatcher({
  nodeSelector = {},
  affinity,
}: PodSpec): (node: Node) => boolean {
  const terms =
    affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  const valid = terms?.filter(isValidTerm);
  return ({ metadata }) =>
    isLabelSubset(nodeSelector, metadata.labels) &&
    (valid === undefined || valid.some((term) => termMatches(term, metadata)));
}

/** Whether a term can be parsed. One that cannot, and one that is empty, match no node. */
export const isValidTerm = ({
  matchExpressions = [],
  matchFields = [],
}: NodeSelectorTerm): boolean =>
  matchExpressions.length + matchFields.length > 0 &&
  matchExpressions.every(isValidExpression) &&
  matchFields.every(isValidField);

export const termMatches = (
  { matchExpressions = [], matchFields = [] }: NodeSelectorTerm,
  { name, labels }: { readonly name: string; readonly labels: Labels },
): boolean =>
  matchExpressions.every((requirement) => isMet(requirement, labels)) &&
  matchFields.every((requirement) => isMet(requirement, { 'metadata.name': name }));

/** Source: component-helpers/scheduling/corev1/nodeaffinity. */
export function isMet({ key, operator, values = [] }: Requirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
    case 'Lt': {
      const [actual, limit] = [parseInt64(value), parseInt64(values[0])];
      if (actual === undefined || limit === undefined) return false;
      return operator === 'Gt' ? actual > limit : actual < limit;
    }
    default:
      return false;
  }
}

function isValidExpression({ operator, values = [] }: Requirement): boolean {
  if (operator === 'In' || operator === 'NotIn') return values.length > 0;
  if (operator === 'Exists' || operator === 'DoesNotExist') return values.length === 0;
  return (
    (operator === 'Gt' || operator === 'Lt') &&
    values.length === 1 &&
    parseInt64(values[0]) !== undefined
  );
}

const isValidField = ({ operator, values = [] }: Requirement): boolean =>
  (operator === 'In' || operator === 'NotIn') && values.length === 1;

/** Source: strconv.ParseInt. */
function parseInt64(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^[+-]?\d+$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
