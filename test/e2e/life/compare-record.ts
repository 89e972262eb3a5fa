import { compareLife, NOT_STARTED } from './compare-life.js';
import { observedLife } from './observed-life.js';
import type { LivesRecord } from './record.js';

/** How well the model agrees with a real kubelet. */
export interface Agreement {
  /** Number of Pods. */
  readonly pods: number;
  /** Number of Pods of which every fact is possible in the model, on an idle or on a busy node. */
  readonly agree: number;
  /** Number of these Pods that equal one variant of the model in every fact. */
  readonly whole: number;
  /** Number of these Pods whose life is possible only on a busy node. */
  readonly busy: number;
  /** Number of compared facts. */
  readonly facts: number;
  /**
   * The first Pods are examined in more detail: how many of them have only one possible life on an
   * idle node, how many of these had that life, and of how many all events happened in time.
   */
  readonly sample: {
    readonly pods: number;
    readonly single: number;
    readonly equal: number;
    readonly inTime: number;
  };
  /** The differences, by the name of the Pod. */
  readonly differences: ReadonlyMap<string, string>;
}

/** Number of Pods for which all variants are simulated, even after one that agrees. */
const SAMPLE = 60;

/** Compares the lives in a record with the model. */
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
