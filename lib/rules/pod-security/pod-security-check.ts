import type { FieldFix, FoundViolation, ViolationDetail } from '../../engine/finding.js';
import { createRule } from '../../engine/rule.js';
import type { PodRule } from '../context/define-rules.js';
import type { EvaluatedPod } from './evaluated-pod.js';

export type { FieldFix, ViolationDetail };

/** Why a check forbids a Pod. */
export type CheckResult = Pick<FoundViolation, 'reason' | 'explain'>;

/** A check as it is from a version of the standard on. */
interface VersionedCheck {
  /** The first minor of the standard that has this version: 35 is 1.35. */
  readonly since: number;
  /** The requirement of the check, in one sentence. */
  readonly description: string;
  checkPod(pod: EvaluatedPod): CheckResult | undefined;
}

/**
 * A check of the standards, with all its versions, oldest first. A change of Kubernetes adds a
 * version and leaves the others as they are.
 */
interface PodSecurityCheck {
  /** Kubernetes' id of the check. */
  readonly id: string;
  readonly level: FoundViolation['level'];
  /** The id of the less strict check of the baseline level that this check replaces. */
  readonly overrides?: string;
  readonly versions: readonly VersionedCheck[];
}

/** Returns the versions of a check as rules on PodSpec, each until the next version. */
export const definePodSecurityCheck = ({
  id,
  level,
  overrides,
  versions,
}: PodSecurityCheck): readonly PodRule[] =>
  versions.map(({ since, description, checkPod }, i) =>
    createRule(
      'pod-security',
      id,
      ['PodSpec'],
      {
        description,
        since,
        until: (versions[i + 1]?.since ?? Number.POSITIVE_INFINITY) - 1,
        check(_spec, context) {
          const result = checkPod(context.view.evaluatedPod);
          if (result !== undefined) context.forbidPod(result);
        },
      },
      { level, overrides },
    ),
  );
