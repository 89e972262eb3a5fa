import type { EvaluatedPod, SecurityContextHolder } from './evaluated-pod.js';
import { describeHolders, fieldFixes, quoteNames, sortedUnique } from './message-helpers.js';
import type { CheckResult, ViolationDetail } from './pod-security-check.js';

/** The holders whose profile is forbidden. */
export const forbiddenProfileHolders = (pod: EvaluatedPod): readonly SecurityContextHolder[] =>
  pod.holders.filter(
    ({ securityContext }) =>
      securityContext?.seccompProfile && !isAllowedProfileType(securityContext.seccompProfile.type),
  );

const isAllowedProfileType = (type: string | undefined): boolean =>
  type === 'RuntimeDefault' || type === 'Localhost';

/** The result of the checks of both levels for forbidden profiles. */
export const forbiddenProfile = (violating: readonly SecurityContextHolder[]): CheckResult => ({
  reason: 'seccompProfile',
  explain: () => explainProfiles(violating),
});

function explainProfiles(violating: readonly SecurityContextHolder[]): ViolationDetail {
  const types: readonly string[] = violating.map(
    ({ securityContext }) => securityContext?.seccompProfile?.type ?? '',
  );
  return {
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
