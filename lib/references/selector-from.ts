import { fieldOf, labelsFrom, listOf, textOf } from './fields.js';
import type { PodSelector } from './reference.js';

/** Returns a LabelSelector, or `undefined` if it is missing or empty. */
export const selectorFrom = (value: unknown): PodSelector | undefined =>
  unlessEmpty({
    matchLabels: labelsFrom(fieldOf(value, 'matchLabels')),
    matchExpressions: listOf(value, 'matchExpressions').map((each) => ({
      key: textOf(each, 'key') ?? '',
      operator: textOf(each, 'operator') ?? '',
      values: listOf(each, 'values').map(String),
    })),
  });

/** Returns the selector of a map of labels, or `undefined` if that is missing or empty. */
export const selectorFromMap = (value: unknown): PodSelector | undefined =>
  unlessEmpty({ matchLabels: labelsFrom(value), matchExpressions: [] });

const unlessEmpty = (selector: PodSelector): PodSelector | undefined =>
  selector.matchLabels.size + selector.matchExpressions.length === 0 ? undefined : selector;
