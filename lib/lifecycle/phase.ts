import {
  type ContainerStateTerminated,
  type ContainerStatus,
  lastTerminationOf,
  type PodPhase,
} from './container-status.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  type ContainerRole,
  containersOf,
  describeContainer,
  regularInitContainersOf,
  sidecarsOf,
} from './pod-containers.js';
import { RESTARTING_ALL_CONTAINERS, shouldContainerBeRestarted } from './restart-policy.js';

/** What a kubelet knows beside what the containers show. */
export interface PhaseContext {
  /**
   * Whether the kubelet has stopped the Pod for good, so that nothing restarts. It never says so of
   * a static Pod.
   *
   * @default false
   */
  readonly terminal?: boolean | undefined;
  /**
   * Whether one of `containers` has been made since the Pod's sandbox was.
   *
   * @default false
   */
  readonly initialized?: boolean | undefined;
}

/** A phase, and why. */
export interface PhaseDecision {
  readonly phase: PodPhase;
  /** In words: `step migrate ended with exit code 1 and is not started again`. */
  readonly message: string;
}

/**
 * The phase of a Pod whose containers show these statuses, init containers among them: the
 * kubelet's own decision, and why. A phase that is over stays, whatever is decided later.
 *
 * Source: pkg/kubelet getPhase.
 */
export function phase(
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
  context: PhaseContext = {},
): PhaseDecision {
  const steps = regularInitContainersOf(spec).map((each) =>
    observeContainer('step', each, spec, statuses),
  );
  const others = [
    ...sidecarsOf(spec).map((each) => observeContainer('sidecar', each, spec, statuses)),
    ...containersOf(spec).map((each) => observeContainer('container', each, spec, statuses)),
  ];
  const mains = others.filter(({ role }) => role === 'container');

  const failed = steps.find(
    ({ termination, isFinal }) => termination && termination.exitCode !== 0 && isFinal,
  );
  if (failed)
    return decisionFor('Failed', failed, 'ended with exit code %, and is not started again');
  const unfinished = steps.find(({ termination }) => !termination);
  if (unfinished) return decisionFor('Pending', unfinished, 'is not done');
  const unstarted = context.initialized
    ? undefined
    : others.find((each) => each.role === 'sidecar' && !hasStarted(each));
  if (unstarted) return decisionFor('Pending', unstarted, 'has not started');
  const waiting = others.find(
    ({ status, termination }) => status?.state?.waiting && !status.state.running && !termination,
  );
  if (waiting) return decisionFor('Pending', waiting, 'is waiting');
  const unknown = others.find(({ status, termination }) => !status?.state?.running && !termination);
  if (unknown) return decisionFor('Pending', unknown, 'shows no state');
  const running = others.find(({ status }) => status?.state?.running);
  if (running) return decisionFor('Running', running, 'is running');
  const [first] = mains;
  if (!first) return { phase: 'Pending', message: 'there is no container' };
  const again = context.terminal ? undefined : mains.find(({ isFinal }) => !isFinal);
  if (again) return decisionFor('Running', again, 'is to be started again');
  const loser = mains.find(
    ({ status, termination }) => termination?.exitCode !== 0 || !status?.state?.terminated,
  );
  if (!loser) return { phase: 'Succeeded', message: 'every container ended with exit code 0' };
  return decisionFor(
    'Failed',
    loser,
    loser.status?.state?.terminated
      ? 'ended with exit code %'
      : 'was to be started again, and never was',
  );
}

/** What is seen of a container. */
interface ObservedContainer {
  readonly role: ContainerRole;
  readonly name: string;
  readonly status: ContainerStatus | undefined;
  readonly termination: ContainerStateTerminated | undefined;
  /** Whether it is not started again after this end. */
  readonly isFinal: boolean;
}

function observeContainer(
  role: ContainerRole,
  container: ApiContainer,
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
): ObservedContainer {
  const { name = '' } = container;
  const status = statuses.find((each) => each.name === name);
  const end = status && lastTerminationOf(status);
  const isFinal =
    end !== undefined &&
    end.reason !== RESTARTING_ALL_CONTAINERS &&
    !shouldContainerBeRestarted(container, spec, end.exitCode ?? 0);
  return { role, name, status, termination: end, isFinal };
}

/** A sidecar that has started, or once ran; what nothing is known of does not count. */
const hasStarted = ({ status, termination }: ObservedContainer): boolean =>
  status === undefined ||
  termination !== undefined ||
  (status.state?.running != null && status.started === true);

function decisionFor(
  phase: PodPhase,
  { role, name, status, termination }: ObservedContainer,
  what: string,
): PhaseDecision {
  const reason = status?.state?.waiting?.reason;
  const detail = what === 'is waiting' && reason ? ` (${reason})` : '';
  return {
    phase,
    message: `${describeContainer(role, { name })} ${what.replace('%', `${termination?.exitCode}`)}${detail}`,
  };
}
