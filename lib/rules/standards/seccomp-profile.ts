import type { Forbidden } from './check.js';
import type { Holder, Subject } from './subject.js';
import { distinct, faults, quoted, setters } from './words.js';

/** Whose profile is no profile. */
export const badProfiles = (pod: Subject): readonly Holder[] =>
  pod.holders.filter(({ context }) => context?.seccompProfile && !isProfile(context.seccompProfile.type));

const isProfile = (type: string | undefined): boolean => type === 'RuntimeDefault' || type === 'Localhost';

/** What both levels say of them. */
export function forbiddenProfiles(bad: readonly Holder[]): Forbidden {
  const types: readonly string[] = bad.map(({ context }) => context?.seccompProfile?.type ?? '');
  return {
    reason: 'seccompProfile',
    detail: `${setters(bad)} must not set securityContext.seccompProfile.type to ${quoted(distinct(types))}`,
    faults: faults(bad, 'securityContext.seccompProfile.type', 'set securityContext.seccompProfile.type to RuntimeDefault or Localhost'),
  };
}
