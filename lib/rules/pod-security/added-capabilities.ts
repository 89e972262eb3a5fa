import type { EvaluatedContainer, EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFix, quoteNames, sortedUnique } from './message-helpers.js';
import type { ViolationDetail } from './pod-security-check.js';

/** A capability that a container must not add. */
export interface AddedCapability {
  readonly container: EvaluatedContainer;
  readonly index: number;
  readonly name: string;
}

/** Returns the capabilities that containers of a Pod add, except the allowed ones. */
export function capabilitiesAddedBeyond(
  allowed: ReadonlySet<string>,
  pod: EvaluatedPod,
): readonly AddedCapability[] {
  const found: AddedCapability[] = [];
  for (const each of pod.containers)
    each.securityContext?.capabilities?.add?.forEach((name, i) => {
      if (!allowed.has(name)) found.push({ container: each, index: i, name });
    });
  return found;
}

/** The detail and the fixes, which are the same at both levels. */
export const forbiddenCapabilities = (found: readonly AddedCapability[]): ViolationDetail => ({
  detail:
    `${describeContainers([...new Set(found.map(({ container }) => container))])} must not ` +
    `include ${quoteNames(sortedUnique(found.map(({ name }) => name)))} in ` +
    'securityContext.capabilities.add',
  fixes: found.map(({ container, index, name }) =>
    fieldFix(
      container,
      ['securityContext', 'capabilities', 'add', index],
      `leave "${name}" out of securityContext.capabilities.add`,
    ),
  ),
});
