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

/** The facts that a kubelet knows about a Pod in addition to the container statuses. */
export interface PhaseContext {
  /**
   * Whether the kubelet has stopped the Pod for good, so that no container is restarted. Never
   * `true` for a static Pod.
   *
   * @default false
   */
  readonly terminal?: boolean | undefined;
  /**
   * Whether one of `containers` has been created in the current sandbox of the Pod.
   *
   * @default false
   */
  readonly initialized?: boolean | undefined;
}

/** A phase, and the reason for it. */
export interface PhaseDecision {
  /** The phase of the Pod. */
  readonly phase: PodPhase;
  /**
   * The reason in words, such as
   * `init container migrate ended with exit code 1, and is not restarted`.
   */
  readonly message: string;
}

/**
 * Returns the phase that the kubelet computes from the container statuses of a Pod, and why. A Pod
 * never leaves the phases `Succeeded` and `Failed`, whatever is computed later.
 *
 * Source: pkg/kubelet getPhase.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @param statuses - `initContainerStatuses` and `containerStatuses`, in any order
 * @param context - what the kubelet knows in addition
 *
 * @example
 * ```ts
 * import { lower, phase } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   restartPolicy: 'Never',
 *   initContainers: { migrate: { image: 'example.com/migrate:2' } },
 *   containers: { app: { image: 'example.com/app:2' } },
 * });
 * const migrate = { name: 'migrate', state: { terminated: { exitCode: 1 } } };
 * console.log(phase(spec, [migrate]));
 * // {
 * //   phase: 'Failed',
 * //   message: 'init container migrate ended with exit code 1, and is not restarted'
 * // }
 * ```
 */
export function phase(
  spec: ApiPodSpec,
  statuses: readonly ContainerStatus[],
  context: PhaseContext = {},
): PhaseDecision {
  const initContainers = regularInitContainersOf(spec).map((each) =>
    observeContainer('init container', each, spec, statuses),
  );
  const others = [
    ...sidecarsOf(spec).map((each) => observeContainer('sidecar', each, spec, statuses)),
    ...containersOf(spec).map((each) => observeContainer('container', each, spec, statuses)),
  ];
  const mainContainers = others.filter(({ role }) => role === 'container');

  const failed = initContainers.find(
    ({ termination, isFinal }) => termination && termination.exitCode !== 0 && isFinal,
  );
  if (failed) return decisionFor('Failed', failed, 'ended with exit code %, and is not restarted');
  const unfinished = initContainers.find(({ termination }) => !termination);
  if (unfinished) return decisionFor('Pending', unfinished, 'has not completed');
  const unstarted = context.initialized
    ? undefined
    : others.find((each) => each.role === 'sidecar' && !hasStarted(each));
  if (unstarted) return decisionFor('Pending', unstarted, 'has not started');
  const waiting = others.find(
    ({ status, termination }) => status?.state?.waiting && !status.state.running && !termination,
  );
  if (waiting) return decisionFor('Pending', waiting, 'is waiting');
  const unknown = others.find(({ status, termination }) => !status?.state?.running && !termination);
  if (unknown) return decisionFor('Pending', unknown, 'has no known state');
  const running = others.find(({ status }) => status?.state?.running);
  if (running) return decisionFor('Running', running, 'is running');
  const [first] = mainContainers;
  if (!first) return { phase: 'Pending', message: 'there is no container' };
  const restarting = context.terminal ? undefined : mainContainers.find(({ isFinal }) => !isFinal);
  if (restarting) return decisionFor('Running', restarting, 'is about to be restarted');
  const failure = mainContainers.find(
    ({ status, termination }) => termination?.exitCode !== 0 || !status?.state?.terminated,
  );
  if (!failure) return { phase: 'Succeeded', message: 'every container ended with exit code 0' };
  return decisionFor(
    'Failed',
    failure,
    failure.status?.state?.terminated
      ? 'ended with exit code %'
      : 'was about to be restarted, but never was',
  );
}

/** A container, and what its status shows. */
interface ObservedContainer {
  readonly role: ContainerRole;
  readonly name: string;
  readonly status: ContainerStatus | undefined;
  readonly termination: ContainerStateTerminated | undefined;
  /** Whether it is not restarted after this termination. */
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
  const termination = status && lastTerminationOf(status);
  const isFinal =
    termination !== undefined &&
    termination.reason !== RESTARTING_ALL_CONTAINERS &&
    !shouldContainerBeRestarted(container, spec, termination.exitCode ?? 0);
  return { role, name, status, termination, isFinal };
}

/** Whether a sidecar has started, now or before. One without a status is ignored. */
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
    message:
      `${describeContainer(role, { name })} ` +
      `${what.replace('%', `${termination?.exitCode}`)}${detail}`,
  };
}
