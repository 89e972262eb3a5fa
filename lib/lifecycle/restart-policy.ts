import type { Api } from '../api/api.js';
import type { ApiContainer, ApiPodSpec } from './pod-containers.js';

/** What is shown of containers that were removed because all are started anew. */
export const RESTARTING_ALL_CONTAINERS = 'RestartingAllContainers';

/**
 * Whether a container that ended with this code is started again. Its own rules go first, then its
 * own policy, then the Pod's.
 */
export function shouldContainerBeRestarted(
  container: ApiContainer,
  spec: ApiPodSpec,
  exitCode: number,
): boolean {
  const { restartPolicy } = container;
  if (restartPolicy != null && isRestartAction(findMatchingRule(container, exitCode)?.action))
    return true;
  switch (isRestartingPolicy(restartPolicy) ? restartPolicy : spec.restartPolicy) {
    case 'OnFailure':
      return exitCode !== 0;
    case 'Never':
      return false;
    default:
      return true;
  }
}

/**
 * Whether a container that a probe condemned is started again. It has no exit code yet, so rules do
 * not count.
 */
export const shouldBeRestartedAfterProbeFailure = (
  { restartPolicy }: ApiContainer,
  spec: ApiPodSpec,
): boolean => (restartPolicy ?? spec.restartPolicy) !== 'Never';

/** Whether this end of a container has all containers of the Pod started anew. */
export const shouldAllContainersRestart = (container: ApiContainer, exitCode: number): boolean =>
  findMatchingRule(container, exitCode)?.action === 'RestartAllContainers';

/** The first rule that is for this code. */
function findMatchingRule(
  { restartPolicyRules }: ApiContainer,
  exitCode: number,
): Api<'ContainerRestartRule'> | undefined {
  return restartPolicyRules?.find(({ exitCodes }) => {
    const isListed = exitCodes?.values?.includes(exitCode) ?? false;
    return exitCodes?.operator === 'In' ? isListed : exitCodes?.operator === 'NotIn' && !isListed;
  });
}

const isRestartAction = (action: string | undefined): boolean =>
  action === 'Restart' || action === 'RestartAllContainers';
const isRestartingPolicy = (policy: string | null | undefined): boolean =>
  policy === 'Always' || policy === 'OnFailure' || policy === 'Never';
