import type { Api } from '../api/api.js';
import type { ApiContainer, ApiPodSpec } from './pod-containers.js';

/** The reason in the status of containers that were removed because all are restarted. */
export const RESTARTING_ALL_CONTAINERS = 'RestartingAllContainers';

/**
 * Whether a container that terminated with this exit code is restarted. Its `restartPolicyRules`
 * take precedence over its `restartPolicy`, which takes precedence over the Pod's.
 *
 * Source: pkg/kubelet/container ShouldContainerBeRestarted.
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
 * Whether a container is restarted after a probe failed. It has no exit code yet, so its
 * `restartPolicyRules` do not apply.
 */
export const shouldBeRestartedAfterProbeFailure = (
  { restartPolicy }: ApiContainer,
  spec: ApiPodSpec,
): boolean => (restartPolicy ?? spec.restartPolicy) !== 'Never';

/** Whether this exit code of a container restarts all containers of the Pod. */
export const shouldAllContainersRestart = (container: ApiContainer, exitCode: number): boolean =>
  findMatchingRule(container, exitCode)?.action === 'RestartAllContainers';

/** Returns the first rule that matches an exit code. */
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
