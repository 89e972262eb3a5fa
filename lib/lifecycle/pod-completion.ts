import { type ContainerScripts, runsOf } from './container-scripts.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  type ContainerRole,
  containersOf,
  describeContainer,
  regularInitContainersOf,
} from './pod-containers.js';
import { shouldContainerBeRestarted } from './restart-policy.js';

/** How a Pod ends by itself. */
export interface PodCompletion {
  /** The containers that keep it from ending, each in itself: none, where it can end. */
  readonly blockedBy: readonly string[];
  /** The steps whose failure ends it: it is Failed then. */
  readonly failsWith: readonly string[];
  /** Seconds after which it is stopped in any case. */
  readonly deadline: number | undefined;
  /** All of it in words: `when app exits 0`, `never: container app is always started again`. */
  readonly text: string;
}

/**
 * When a Pod ends by itself: when each of its containers has ended and is not started again.
 * Sidecars do not count.
 *
 * @param script what containers do, where that is known: one whose last run has no end does not end
 * by itself
 */
export function completesWhen(spec: ApiPodSpec, script: ContainerScripts = {}): PodCompletion {
  const containers = containersOf(spec).map((container) => ({
    container,
    final: finalExitCodes(spec, container),
  }));
  const kept = containers.filter(
    ({ container, final }) => final.length === 0 || isEndless(container, script),
  );
  const steps = regularInitContainersOf(spec).filter((step) =>
    finalExitCodes(spec, step).some((code) => code !== 0),
  );
  const deadline = spec.activeDeadlineSeconds;
  const [first] = kept;
  const end = first
    ? `never: ${describeContainer('container', first.container)} ${first.final.length === 0 ? 'is always started again' : 'does not end by itself'}`
    : `when ${containers.map(({ container, final }) => `${container.name} ${describeExitCodes(final)}`).join(' and ')}`;
  const failed = steps
    .map((step) => `${describeContainer('step' satisfies ContainerRole, step)} fails`)
    .join(' or ');
  const failure = failed === '' ? '' : `, or when ${failed}`;
  const limit = deadline === undefined ? '' : `; in any case after ${deadline} s`;
  return {
    blockedBy: kept.map(({ container }) => container.name ?? ''),
    failsWith: steps.map(({ name = '' }) => name),
    deadline,
    text: `${end}${failure}${limit}`,
  };
}

const EXIT_CODES: readonly number[] = Array.from({ length: 256 }, (_, code) => code);
/** How many exit codes are named in a sentence. */
const MAX_LISTED_CODES = 5;

/** The exit codes with which a container has ended for good. */
const finalExitCodes = (spec: ApiPodSpec, container: ApiContainer): readonly number[] =>
  EXIT_CODES.filter((code) => !shouldContainerBeRestarted(container, spec, code));

function describeExitCodes(final: readonly number[]): string {
  if (final.length === EXIT_CODES.length) return 'ends';
  if (final.length <= MAX_LISTED_CODES) return `exits ${final.join(' or ')}`;
  const others = EXIT_CODES.filter((code) => !final.includes(code));
  return others.length <= MAX_LISTED_CODES
    ? `exits with another code than ${others.join(' or ')}`
    : 'exits with a code for which it is not started again';
}

const isEndless = ({ name = '' }: ApiContainer, script: ContainerScripts): boolean =>
  name in script && runsOf(script, name).at(-1)?.runs === undefined;
