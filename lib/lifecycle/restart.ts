import type { Api } from '../api/types.js';
import type { Container, PodSpec } from './container.js';

/** What is shown of containers that were removed because all are started anew. */
export const RESTARTING_ALL = 'RestartingAllContainers';

/** Whether a container that ended with this code is started again. Its own rules go first, then its own policy, then the Pod's. */
export function isRestarted(container: Container, spec: PodSpec, exitCode: number): boolean {
  const { restartPolicy } = container;
  if (restartPolicy != null && isAction(ruleFor(container, exitCode)?.action)) return true;
  switch (isPolicy(restartPolicy) ? restartPolicy : spec.restartPolicy) {
    case 'OnFailure':
      return exitCode !== 0;
    case 'Never':
      return false;
    default:
      return true;
  }
}

/** Whether a container that a probe condemned is started again. It has no exit code yet, so rules do not count. */
export const isRestartedByProbe = ({ restartPolicy }: Container, spec: PodSpec): boolean =>
  (restartPolicy ?? spec.restartPolicy) !== 'Never';

/** Whether this end of a container has all containers of the Pod started anew. */
export const restartsAll = (container: Container, exitCode: number): boolean =>
  ruleFor(container, exitCode)?.action === 'RestartAllContainers';

/** The first rule that is for this code. */
function ruleFor({ restartPolicyRules }: Container, exitCode: number): Api<'ContainerRestartRule'> | undefined {
  return restartPolicyRules?.find(({ exitCodes }) => {
    const isListed = exitCodes?.values?.includes(exitCode) ?? false;
    return exitCodes?.operator === 'In' ? isListed : exitCodes?.operator === 'NotIn' && !isListed;
  });
}

const isAction = (action: string | undefined): boolean => action === 'Restart' || action === 'RestartAllContainers';
const isPolicy = (policy: string | null | undefined): boolean => policy === 'Always' || policy === 'OnFailure' || policy === 'Never';
