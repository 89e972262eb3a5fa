import { type ContainerScripts, runsOf } from './container-scripts.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  containersOf,
  describeContainer,
  regularInitContainersOf,
} from './pod-containers.js';
import { shouldContainerBeRestarted } from './restart-policy.js';

/** When a Pod ends by itself. */
export interface PodCompletion {
  /** The names of the containers that prevent the Pod from ending. Empty if it can end. */
  readonly blockedBy: readonly string[];
  /** The names of the init containers whose failure makes the Pod `Failed`. */
  readonly failsWith: readonly string[];
  /** `activeDeadlineSeconds`: the seconds after which the Pod is stopped in any case. */
  readonly deadline: number | undefined;
  /**
   * All of it in words, such as `when app exits with 0` or
   * `never: container app is always restarted`.
   */
  readonly text: string;
}

/**
 * Returns when a Pod ends by itself: when each of its containers has terminated and is not
 * restarted. Sidecars do not count.
 *
 * Source: pkg/kubelet getPhase, pkg/kubelet/container ShouldContainerBeRestarted.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @param script - what containers do, if known: a container whose last run has no end never ends by
 * itself
 *
 * @example
 * ```ts
 * import { completesWhen, lower } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   restartPolicy: 'OnFailure',
 *   activeDeadlineSeconds: 600,
 *   containers: { report: { image: 'example.com/report:2' } },
 * });
 * console.log(completesWhen(spec).text); // when report exits with 0; in any case after 600 s
 * ```
 */
export function completesWhen(spec: ApiPodSpec, script: ContainerScripts = {}): PodCompletion {
  const containers = containersOf(spec).map((container) => ({
    container,
    final: finalExitCodes(spec, container),
  }));
  const blocking = containers.filter(
    ({ container, final }) => final.length === 0 || isEndless(container, script),
  );
  const fatal = regularInitContainersOf(spec).filter((init) =>
    finalExitCodes(spec, init).some((code) => code !== 0),
  );
  const deadline = spec.activeDeadlineSeconds;
  const [first] = blocking;
  const end = first
    ? `never: ${describeContainer('container', first.container)} ` +
      (first.final.length === 0 ? 'is always restarted' : 'does not end by itself')
    : `when ${containers
        .map(({ container, final }) => `${container.name} ${describeExitCodes(final)}`)
        .join(' and ')}`;
  const failed = fatal
    .map((init) => `${describeContainer('init container', init)} fails`)
    .join(' or ');
  const failure = failed === '' ? '' : `, or when ${failed}`;
  const limit = deadline === undefined ? '' : `; in any case after ${deadline} s`;
  return {
    blockedBy: blocking.map(({ container }) => container.name ?? ''),
    failsWith: fatal.map(({ name = '' }) => name),
    deadline,
    text: `${end}${failure}${limit}`,
  };
}

const EXIT_CODES: readonly number[] = Array.from({ length: 256 }, (_, code) => code);
/** Maximum number of exit codes listed in a sentence. */
const MAX_LISTED_CODES = 5;

/** Returns the exit codes after which a container is not restarted. */
const finalExitCodes = (spec: ApiPodSpec, container: ApiContainer): readonly number[] =>
  EXIT_CODES.filter((code) => !shouldContainerBeRestarted(container, spec, code));

function describeExitCodes(final: readonly number[]): string {
  if (final.length === EXIT_CODES.length) return 'ends';
  if (final.length <= MAX_LISTED_CODES) return `exits with ${final.join(' or ')}`;
  const others = EXIT_CODES.filter((code) => !final.includes(code));
  return others.length <= MAX_LISTED_CODES
    ? `exits with a code other than ${others.join(' or ')}`
    : 'exits with a code after which it is not restarted';
}

const isEndless = ({ name = '' }: ApiContainer, script: ContainerScripts): boolean =>
  name in script && runsOf(script, name).at(-1)?.runs === undefined;
