import { labelValue, qualifiedName } from './name-formats.js';

type Labels = Readonly<Record<string, string>>;

/** A label selector of a manifest. */
export interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key?: string;
    readonly operator?: string;
    readonly values?: readonly string[];
  }[];
}

/**
 * Whether a selector selects labels. No selector selects nothing, and an empty one selects
 * everything.
 */
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

/** Whether all labels are among other labels. */
export const isLabelSubset = (some: Labels, all: Labels): boolean => {
  for (const key in some) if (!Object.hasOwn(all, key) || all[key] !== some[key]) return false;
  return true;
};

/** Whether a selector is empty, and so selects everything. */
export const isEmptySelector = ({ matchLabels = {}, matchExpressions = [] }: Selector): boolean =>
  Object.keys(matchLabels).length + matchExpressions.length === 0;

/** Whether Kubernetes can parse a selector. */
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
 * Returns a selector as Kubernetes prints it: its fields in the order of the API, its labels
 * sorted, and without empty fields.
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

/** Returns labels as Kubernetes prints them: a map with sorted keys. */
export const normalizeLabels = (labels: Labels | undefined): ReadonlyMap<string, string> | null =>
  labels === undefined ? null : new Map(Object.entries(labels));
