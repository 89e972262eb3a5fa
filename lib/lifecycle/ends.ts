import { type Container, called, containersOf, type PodSpec, type Role, stepsOf } from './container.js';
import { isRestarted } from './restart.js';
import { runsOf, type Script } from './script.js';

/** How a Pod ends by itself. */
export interface Ending {
  /** The containers that keep it from ending, each in itself: none, where it can end. */
  readonly keptBy: readonly string[];
  /** The steps whose failure ends it: it is Failed then. */
  readonly failsWith: readonly string[];
  /** Seconds after which it is stopped in any case. */
  readonly deadline: number | undefined;
  /** All of it in words: `when app exits 0`, `never: container app is always started again`. */
  readonly text: string;
}

/**
 * When a Pod ends by itself: when each of its containers has ended and is not started again. Sidecars do not count.
 *
 * @param script what containers do, where that is known: one whose last run has no end does not end by itself
 */
export function endsWhen(spec: PodSpec, script: Script = {}): Ending {
  const containers = containersOf(spec).map((container) => ({ container, final: finalCodes(spec, container) }));
  const kept = containers.filter(({ container, final }) => final.length === 0 || isEndless(container, script));
  const steps = stepsOf(spec).filter((step) => finalCodes(spec, step).some((code) => code !== 0));
  const deadline = spec.activeDeadlineSeconds;
  const [first] = kept;
  const end = first
    ? `never: ${called('container', first.container)} ${first.final.length === 0 ? 'is always started again' : 'does not end by itself'}`
    : `when ${containers.map(({ container, final }) => `${container.name} ${exits(final)}`).join(' and ')}`;
  const failed = steps.map((step) => `${called('step' satisfies Role, step)} fails`).join(' or ');
  const failure = failed === '' ? '' : `, or when ${failed}`;
  const limit = deadline === undefined ? '' : `; in any case after ${deadline} s`;
  return {
    keptBy: kept.map(({ container }) => container.name ?? ''),
    failsWith: steps.map(({ name = '' }) => name),
    deadline,
    text: `${end}${failure}${limit}`,
  };
}

const CODES: readonly number[] = Array.from({ length: 256 }, (_, code) => code);
/** How many exit codes are named in a sentence. */
const NAMED = 5;

/** The exit codes with which a container has ended for good. */
const finalCodes = (spec: PodSpec, container: Container): readonly number[] => CODES.filter((code) => !isRestarted(container, spec, code));

function exits(final: readonly number[]): string {
  if (final.length === CODES.length) return 'ends';
  if (final.length <= NAMED) return `exits ${final.join(' or ')}`;
  const others = CODES.filter((code) => !final.includes(code));
  return others.length <= NAMED
    ? `exits with another code than ${others.join(' or ')}`
    : 'exits with a code for which it is not started again';
}

const isEndless = ({ name = '' }: Container, script: Script): boolean => name in script && runsOf(script, name).at(-1)?.runs === undefined;
