/** A toleration, whose operator is `Equal` if it is omitted. */
export interface MergedToleration {
  readonly key?: string;
  readonly operator?: string;
  readonly value?: string;
  readonly effect?: string;
  readonly tolerationSeconds?: number;
}

/**
 * Returns all tolerations without those that another one includes. Of equal ones, the first stays.
 *
 * Source: pkg/util/tolerations MergeTolerations.
 */
export function mergeTolerations<T extends MergedToleration>(
  first: readonly T[],
  second: readonly T[],
): T[] {
  const all = [...first, ...second];
  const merged: T[] = [];
  for (const [i, each] of all.entries()) {
    const isIncluded =
      merged.some((other) => includes(other, each)) ||
      all.slice(i + 1).some((other) => !isSame(each, other) && includes(other, each));
    if (!isIncluded) merged.push(each);
  }
  return merged;
}

/** Whether a toleration tolerates everything that another one does. */
function includes(wide: MergedToleration, narrow: MergedToleration): boolean {
  const { key = '', operator = '', value = '', effect = '', tolerationSeconds } = wide;
  if (isSame(narrow, wide)) return true;
  if ((narrow.key ?? '') !== key && (key !== '' || operator !== 'Exists')) return false;
  if ((narrow.effect ?? '') !== effect && effect !== '') return false;
  if (
    effect === 'NoExecute' &&
    tolerationSeconds !== undefined &&
    (narrow.tolerationSeconds ?? Number.POSITIVE_INFINITY) > tolerationSeconds
  )
    return false;
  if (operator === 'Equal' || operator === '')
    return narrow.operator === 'Equal' && (narrow.value ?? '') === value;
  return operator === 'Exists';
}

/** Whether two tolerations are equal. An omitted field is an empty one. */
const isSame = (a: MergedToleration, b: MergedToleration): boolean =>
  (a.key ?? '') === (b.key ?? '') &&
  (a.operator ?? '') === (b.operator ?? '') &&
  (a.value ?? '') === (b.value ?? '') &&
  (a.effect ?? '') === (b.effect ?? '') &&
  a.tolerationSeconds === b.tolerationSeconds;
