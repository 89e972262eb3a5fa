import { isSidecar } from '../../../lib/lifecycle/pod-containers.js';
import type { LifecycleCase } from './lifecycle-case.js';
import type { LifeTrace, RuntimeCall } from './trace.js';

/** Facts by name. The values are strings, so that possible values can be collected in sets. */
export type Facts = ReadonlyMap<string, string>;

/** The grace period of a container that waited until its grace period expired. */
const LEAST_GRACE = 2;
/**
 * The tolerance for simultaneous events, in seconds. Not near 0.3 or 0.5, because the scripts
 * contain such differences.
 */
const SIMULTANEOUS = 0.4;

/**
 * Returns the facts of a life. A container that restarts again and again has no final state: only
 * its first terminations are compared, as many as happen in every variant.
 */
export function factsOf(
  { spec }: LifecycleCase,
  trace: LifeTrace,
  loops: ReadonlySet<string>,
  always: ReadonlyMap<string, number>,
): Facts {
  const { calls, conditions } = trace;
  const facts = new Map<string, string>();
  const add = (fact: string, value: unknown): void => void facts.set(fact, String(value));
  add('phase', `${trace.phase} ${trace.reason}`);
  add('removed', trace.isGone);
  add('initialized', conditions.get('Initialized'));
  add('sandbox', conditions.get('PodReadyToStartContainers'));
  if (loops.size === 0)
    add('ready', `${conditions.get('Ready')} ${conditions.get('ContainersReady')}`);
  add(
    'first starts',
    calls
      .flatMap(({ op, number, container }) => (op === 'start' && number === 0 ? [container] : []))
      .join(' '),
  );
  for (const each of trace.containers) {
    const numbersOf = (op: RuntimeCall['op']) =>
      calls.flatMap((call) =>
        call.op === op && call.container === each.name ? [call.number] : [],
      );
    if (loops.has(each.name)) {
      add(`ends ${each.name}`, numbersOf('end').slice(0, always.get(each.name)).join(' '));
      continue;
    }
    add(`state ${each.name}`, each.state);
    add(`last ${each.name}`, each.last);
    add(`ready ${each.name}`, `${each.ready} ${each.started}`);
    add(`restarts ${each.name}`, each.restarts);
    add(`ends ${each.name}`, numbersOf('end').join(' '));
    add(`grace ${each.name}`, numbersOf('stop').join(' '));
  }
  const sidecars = new Set((spec.initContainers ?? []).filter(isSidecar).map(({ name }) => name));
  const stops = calls.filter(
    ({ op, container }) => op === 'stop' && sidecars.has(container) && !loops.has(container),
  );
  const last = [...sidecars].flatMap(
    (sidecar) => stops.findLast(({ container }) => container === sidecar) ?? [],
  );
  add(
    'sidecars stop',
    last
      .sort((a, b) => compareStops(a, b, stops))
      .map(({ container }) => container)
      .join(' '),
  );
  return facts;
}

/** Sidecars whose grace period expires while they wait stop simultaneously, in any order. */
function compareStops(a: RuntimeCall, b: RuntimeCall, stops: readonly RuntimeCall[]): number {
  const isTie =
    a.number === LEAST_GRACE && b.number === LEAST_GRACE && Math.abs(a.at - b.at) < SIMULTANEOUS;
  return isTie ? a.container.localeCompare(b.container) : stops.indexOf(a) - stops.indexOf(b);
}

/** Returns the times of events, in seconds. */
export function timesOf(
  { calls, ready }: LifeTrace,
  loops: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { op, container, number, at } of calls) {
    if (loops.has(container)) continue;
    if (op === 'start' && number === 0) times.set(`first start ${container}`, at);
    if (op === 'end') times.set(`last end ${container}`, at);
  }
  for (const [container, at] of ready)
    if (!loops.has(container)) times.set(`first ready ${container}`, at);
  return times;
}
