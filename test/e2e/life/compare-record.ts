import { compareLife, NOT_STARTED } from './compare-life.js';
import { observedLife } from './observed-life.js';
import type { LivesRecord } from './record.js';

/** How far the model and a real kubelet agree. */
export interface Agreement {
  readonly pods: number;
  /** Pods of which every fact is one that the model allows, on an idle node or on a busy one. */
  readonly agree: number;
  /** Of these, Pods that lived one of the model's lives from beginning to end. */
  readonly whole: number;
  /** Of these, Pods whose lives the model allows on a busy node alone. */
  readonly busy: number;
  readonly facts: number;
  /**
   * Of the first Pods, with which more time is spent: how many have one possible life on an idle
   * node, how many of these lived it, and of how many everything happened in time.
   */
  readonly sample: {
    readonly pods: number;
    readonly single: number;
    readonly equal: number;
    readonly inTime: number;
  };
  /** What does not agree: a text a Pod, by its name. */
  readonly differences: ReadonlyMap<string, string>;
}

/** With how many Pods all lives are lived, also once one is found that is the real one. */
const SAMPLE = 60;

export function compareRecord(record: LivesRecord): Agreement {
  const sample = { pods: Math.min(SAMPLE, record.cases.length), single: 0, equal: 0, inTime: 0 };
  const total = {
    pods: 0,
    agree: 0,
    whole: 0,
    busy: 0,
    facts: 0,
    sample,
    differences: new Map<string, string>(),
  };
  for (const [i, each] of record.cases.entries()) {
    const seen = observedLife(record, each);
    const { wrong, isWhole, isBusy, isSingle, isInTime, facts } = seen
      ? compareLife(seen, i < SAMPLE)
      : NOT_STARTED;
    total.pods++;
    total.facts += facts;
    if (wrong.length > 0) total.differences.set(each.name, [each.name, ...wrong].join('\n    '));
    else total.agree++;
    if (isWhole) total.whole++;
    if (isBusy && wrong.length === 0) total.busy++;
    if (i < SAMPLE && isSingle) sample.single++;
    if (i < SAMPLE && isSingle && isWhole && !isBusy) sample.equal++;
    if (i < SAMPLE && isInTime) sample.inTime++;
  }
  return total;
}
