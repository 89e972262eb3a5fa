import { type Container, called, containersOf, type PodSpec, type Role, sidecarsOf, stepsOf } from './container.js';
import { isRestarted, RESTARTING_ALL } from './restart.js';
import { type ContainerStatus, endOf, type Phase, type Terminated } from './status.js';

/** What a kubelet knows beside what the containers show. */
export interface PhaseContext {
  /**
   * Whether the kubelet has stopped the Pod for good, so that nothing restarts. It never says so of a static Pod.
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
  readonly phase: Phase;
  /** In words: `step migrate ended with exit code 1 and is not started again`. */
  readonly why: string;
}

/**
 * The phase of a Pod whose containers show these statuses, init containers among them: the kubelet's own decision, and why. A phase that is over
 * stays, whatever is decided later.
 *
 * Source: pkg/kubelet getPhase.
 */
export function phase(spec: PodSpec, statuses: readonly ContainerStatus[], context: PhaseContext = {}): PhaseDecision {
  const steps = stepsOf(spec).map((each) => sight('step', each, spec, statuses));
  const others = [
    ...sidecarsOf(spec).map((each) => sight('sidecar', each, spec, statuses)),
    ...containersOf(spec).map((each) => sight('container', each, spec, statuses)),
  ];
  const mains = others.filter(({ role }) => role === 'container');

  const failed = steps.find(({ end, isFinal }) => end && end.exitCode !== 0 && isFinal);
  if (failed) return decide('Failed', failed, 'ended with exit code %, and is not started again');
  const unfinished = steps.find(({ end }) => !end);
  if (unfinished) return decide('Pending', unfinished, 'is not done');
  const unstarted = context.initialized ? undefined : others.find((each) => each.role === 'sidecar' && !isPast(each));
  if (unstarted) return decide('Pending', unstarted, 'has not started');
  const waiting = others.find(({ status, end }) => status?.state?.waiting && !status.state.running && !end);
  if (waiting) return decide('Pending', waiting, 'is waiting');
  const unknown = others.find(({ status, end }) => !status?.state?.running && !end);
  if (unknown) return decide('Pending', unknown, 'shows no state');
  const running = others.find(({ status }) => status?.state?.running);
  if (running) return decide('Running', running, 'is running');
  const [first] = mains;
  if (!first) return { phase: 'Pending', why: 'there is no container' };
  const again = context.terminal ? undefined : mains.find(({ isFinal }) => !isFinal);
  if (again) return decide('Running', again, 'is to be started again');
  const loser = mains.find(({ status, end }) => end?.exitCode !== 0 || !status?.state?.terminated);
  if (!loser) return { phase: 'Succeeded', why: 'every container ended with exit code 0' };
  return decide('Failed', loser, loser.status?.state?.terminated ? 'ended with exit code %' : 'was to be started again, and never was');
}

/** What is seen of a container. */
interface Sight {
  readonly role: Role;
  readonly name: string;
  readonly status: ContainerStatus | undefined;
  readonly end: Terminated | undefined;
  /** Whether it is not started again after this end. */
  readonly isFinal: boolean;
}

function sight(role: Role, container: Container, spec: PodSpec, statuses: readonly ContainerStatus[]): Sight {
  const { name = '' } = container;
  const status = statuses.find((each) => each.name === name);
  const end = status && endOf(status);
  const isFinal = end !== undefined && end.reason !== RESTARTING_ALL && !isRestarted(container, spec, end.exitCode ?? 0);
  return { role, name, status, end, isFinal };
}

/** A sidecar that has started, or once ran; what nothing is known of does not count. */
const isPast = ({ status, end }: Sight): boolean =>
  status === undefined || end !== undefined || (status.state?.running != null && status.started === true);

function decide(phase: Phase, { role, name, status, end }: Sight, what: string): PhaseDecision {
  const reason = status?.state?.waiting?.reason;
  const detail = what === 'is waiting' && reason ? ` (${reason})` : '';
  return { phase, why: `${called(role, { name })} ${what.replace('%', `${end?.exitCode}`)}${detail}` };
}
