import type { EvaluatedPod, SecurityContextHolder } from './evaluated-pod.js';
import { describeHolders, fieldFixes, quoteNames, sortedUnique } from './message-helpers.js';
import type { CheckResult } from './pod-security-check.js';

/** The holders whose profile is forbidden. */
export const forbiddenProfileHolders = (pod: EvaluatedPod): readonly SecurityContextHolder[] =>
  pod.holders.filter(
    ({ securityContext }) =>
      securityContext?.seccompProfile && !isAllowedProfileType(securityContext.seccompProfile.type),
  );

const isAllowedProfileType = (type: string | undefined): boolean =>
  type === 'RuntimeDefault' || type === 'Localhost';

/** The detail and the fixes, which are the same at both levels. */
export function forbiddenProfileResult(violating: readonly SecurityContextHolder[]): CheckResult {
  const types: readonly string[] = violating.map(
    ({ securityContext }) => securityContext?.seccompProfile?.type ?? '',
  );
  return {
    reason: 'seccompProfile',
    detail:
      `${describeHolders(violating)} must not set securityContext.seccompProfile.type to ` +
      `${quoteNames(sortedUnique(types))}`,
    fixes: fieldFixes(
      violating,
      ['securityContext', 'seccompProfile', 'type'],
      'set securityContext.seccompProfile.type to RuntimeDefault or Localhost',
    ),
  };
}
