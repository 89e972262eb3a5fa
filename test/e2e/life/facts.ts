import { isSidecar } from '../../../lib/lifecycle/pod-containers.js';
import type { LifecycleCase } from './lifecycle-case.js';
import type { LifeTrace, RuntimeCall } from './trace.js';

/** What is compared: a text a fact, so that what is allowed is a set of texts. */
export type Facts = ReadonlyMap<string, string>;

/** The grace of a container that had to wait until there was none left. */
const LEAST_GRACE = 2;
/**
 * How far apart it may be done what is done together, in seconds. What is left of a grace is 0.3 or
 * 0.5 in the scripts: no border may be there.
 */
const SIMULTANEOUS = 0.4;

/**
 * The facts of a life. Of a container that is started again and again there is no last state; its
 * first ends are compared, as many as there always are.
 */
export function factsOf(
  { spec }: LifecycleCase,
  story: LifeTrace,
  loops: ReadonlySet<string>,
  always: ReadonlyMap<string, number>,
): Facts {
  const { calls, conditions } = story;
  const facts = new Map<string, string>();
  const say = (fact: string, value: unknown): void => void facts.set(fact, String(value));
  say('phase', `${story.phase} ${story.reason}`);
  say('removed', story.isGone);
  say('initialized', conditions.get('Initialized'));
  say('sandbox', conditions.get('PodReadyToStartContainers'));
  if (loops.size === 0)
    say('ready', `${conditions.get('Ready')} ${conditions.get('ContainersReady')}`);
  say(
    'first starts',
    calls
      .flatMap(({ op, number, container }) => (op === 'start' && number === 0 ? [container] : []))
      .join(' '),
  );
  for (const each of story.containers) {
    const of = (op: RuntimeCall['op']) =>
      calls.flatMap((call) =>
        call.op === op && call.container === each.name ? [call.number] : [],
      );
    if (loops.has(each.name)) {
      say(`ends ${each.name}`, of('end').slice(0, always.get(each.name)).join(' '));
      continue;
    }
    say(`state ${each.name}`, each.state);
    say(`last ${each.name}`, each.last);
    say(`ready ${each.name}`, `${each.ready} ${each.started}`);
    say(`restarts ${each.name}`, each.restarts);
    say(`ends ${each.name}`, of('end').join(' '));
    say(`grace ${each.name}`, of('stop').join(' '));
  }
  const sidecars = new Set((spec.initContainers ?? []).filter(isSidecar).map(({ name }) => name));
  const stops = calls.filter(
    ({ op, container }) => op === 'stop' && sidecars.has(container) && !loops.has(container),
  );
  const last = [...sidecars].flatMap(
    (sidecar) => stops.findLast(({ container }) => container === sidecar) ?? [],
  );
  say(
    'sidecars stop',
    last
      .sort((a, b) => compareStops(a, b, stops))
      .map(({ container }) => container)
      .join(' '),
  );
  return facts;
}

/** Sidecars whose grace ran out while they waited are stopped together, in any order. */
function compareStops(a: RuntimeCall, b: RuntimeCall, stops: readonly RuntimeCall[]): number {
  const isTie =
    a.number === LEAST_GRACE && b.number === LEAST_GRACE && Math.abs(a.at - b.at) < SIMULTANEOUS;
  return isTie ? a.container.localeCompare(b.container) : stops.indexOf(a) - stops.indexOf(b);
}

/** When things happened, in seconds: they must lie in the span that the model's lives make. */
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
