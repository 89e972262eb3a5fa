import { labelValue, qualifiedName } from './name-formats.js';

type Labels = Readonly<Record<string, string>>;

/** A label selector as it stands in a manifest. */
export interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key?: string;
    readonly operator?: string;
    readonly values?: readonly string[];
  }[];
}

/** Whether a selector picks these labels. None picks nothing, and an empty one everything. */
export function selectorMatches(selector: Selector | undefined, labels: Labels): boolean {
  if (selector === undefined) return false;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return (
    isLabelSubset(matchLabels, labels) &&
    matchExpressions.every(({ key = '', operator, values = [] }) => {
      const has = Object.hasOwn(labels, key);
      if (operator === 'Exists') return has;
      if (operator === 'DoesNotExist') return !has;
      return (operator === 'In') === (has && values.includes(labels[key] ?? ''));
    })
  );
}

/** Whether all labels of some are among all. */
export const isLabelSubset = (some: Labels, all: Labels): boolean => {
  for (const key in some) if (!Object.hasOwn(all, key) || all[key] !== some[key]) return false;
  return true;
};

/** Whether a selector names nothing, and so picks everything. */
export const isEmptySelector = ({ matchLabels = {}, matchExpressions = [] }: Selector): boolean =>
  Object.keys(matchLabels).length + matchExpressions.length === 0;

/** Whether Kubernetes can read a selector at all. */
export function isValidSelector({ matchLabels = {}, matchExpressions = [] }: Selector): boolean {
  for (const key in matchLabels) if (!isValidLabel(key, matchLabels[key] ?? '')) return false;
  return matchExpressions.every(({ key = '', operator = '', values = [] }) => {
    if (!isValidLabel(key, '') || values.some((value) => labelValue(value) !== undefined))
      return false;
    return operator === 'In' || operator === 'NotIn'
      ? values.length > 0
      : (operator === 'Exists' || operator === 'DoesNotExist') && values.length === 0;
  });
}

const isValidLabel = (key: string, value: string): boolean =>
  qualifiedName(key) === undefined && labelValue(value) === undefined;

/**
 * A selector as Kubernetes shows it: in the order of its own fields, and labels in the order of the
 * alphabet; what is empty is left out.
 */
export function normalizeSelector({ matchLabels, matchExpressions }: Selector): object {
  return {
    ...(matchLabels && Object.keys(matchLabels).length > 0
      ? { matchLabels: normalizeLabels(matchLabels) }
      : {}),
    ...(matchExpressions && matchExpressions.length > 0
      ? {
          matchExpressions: matchExpressions.map(({ key = '', operator = '', values }) => ({
            key,
            operator,
            ...(values && values.length > 0 ? { values } : {}),
          })),
        }
      : {}),
  };
}

/** Labels as Kubernetes shows them: a map, whose keys stand in the order of the alphabet. */
export const normalizeLabels = (labels: Labels | undefined): ReadonlyMap<string, string> | null =>
  labels === undefined ? null : new Map(Object.entries(labels));
