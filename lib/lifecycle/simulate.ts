import type { PodSpec } from './container.js';
import { Clock } from './kubelet/clock.js';
import type { PodStatus } from './kubelet/journal.js';
import { Kubelet } from './kubelet/kubelet.js';
import { Runtime } from './kubelet/runtime.js';
import { graceOf } from './kubelet/termination.js';
import { TIMEBASE, type Timebase } from './kubelet/timebase.js';
import type { SandboxScript } from './kubelet/worker.js';
import { forecast, type Outlook } from './outlook.js';
import { answerAt, type Script } from './script.js';
import { isOver } from './status.js';
import type { Happening, Moment } from './timeline.js';

/** What happens to a Pod, and what its containers do. Seconds are counted from when the Pod is made. */
export interface Events {
  /** What the containers do, by name. One that is not here is well: a step ends at once, all others run until they are stopped. */
  readonly script?: Script | undefined;
  /**
   * When a node is found for it.
   *
   * @default 0 - or never, where the Pod has schedulingGates
   */
  readonly scheduled?: number | undefined;
  /** Its sandbox: what keeps it from being made, and when it is lost, as when a node starts anew. */
  readonly sandbox?: (SandboxScript & { readonly lost?: readonly number[] | undefined }) | undefined;
  /** Conditions that are not the kubelet's, by type: since when they are `True`, and when not. Readiness gates wait for them. */
  readonly conditions?: Readonly<Record<string, boolean | readonly (readonly [seconds: number, isTrue: boolean])[]>> | undefined;
  /** When it is deleted through the API, and the grace period, if it is to be another than its own. */
  readonly deleted?: { readonly at: number; readonly grace?: number | undefined } | undefined;
  /**
   * How many seconds are looked at.
   *
   * @default 3600
   */
  readonly until?: number | undefined;
  /** How soon the kubelet sees and does things. */
  readonly time?: Partial<Timebase> | undefined;
}

/** A Pod's life. */
export interface Life {
  /** What happens, in order. */
  readonly timeline: readonly Moment[];
  /** What the API shows, from when on. */
  readonly statuses: readonly (PodStatus & { readonly at: number })[];
  /** What the API shows last. */
  readonly final: PodStatus;
  readonly outlook: Outlook;
}

type Conditions = NonNullable<Events['conditions']>;

/** When conditions change. */
const turnsOf = (conditions: Conditions): readonly number[] =>
  Object.values(conditions).flatMap((turns) => (typeof turns === 'object' ? turns.map(([at]) => at) : []));

/**
 * The life of a Pod on a node that has room for it: what happens, and what the API shows, from its making to its end or to where nothing happens any
 * more. It is a model of a kubelet, and is held against the real one. Time is a number: nothing waits.
 */
export function simulate(spec: PodSpec, events: Events = {}): Life {
  const { script = {}, sandbox = {}, conditions = {}, deleted, until = 3600 } = events;
  const scheduled = events.scheduled ?? (spec.schedulingGates?.length ? Number.POSITIVE_INFINITY : 0);
  const clock = new Clock();
  const timeline: Moment[] = [];
  const note = (happening: Happening) => timeline.push({ at: clock.now, ...happening });
  const runtime: Runtime = new Runtime(clock, spec, script, note, () => kubelet.changed());
  const isTrue = (type: string) => answerAt(conditions[type] ?? false, clock.now) === true;
  const kubelet = new Kubelet(spec, { ...TIMEBASE, ...events.time }, clock, runtime, sandbox, isTrue, note);
  const { journal } = kubelet;

  function live(): void {
    if (journal.isClosed) return;
    note({ what: 'scheduled' });
    clock.start(kubelet.life());
  }
  function remove(grace: number): void {
    note({ what: 'deletion asked', grace });
    const isAtOnce = grace === 0 || clock.now < scheduled || isOver(journal.history.at(-1)?.phase ?? 'Pending');
    if (isAtOnce) journal.close();
    kubelet.remove(isAtOnce ? graceOf(spec) : grace);
  }
  if (Number.isFinite(scheduled)) clock.at(scheduled, live);
  if (deleted) clock.at(deleted.at, () => remove(deleted.grace ?? graceOf(spec)));
  const [lost, turns] = [sandbox.lost ?? [], turnsOf(conditions)];
  for (const at of lost) clock.at(at, () => runtime.loseSandbox());
  for (const at of turns) clock.at(at, () => kubelet.told());

  const isSettled = clock.run(until);
  const { at: _, ...final } = journal.history.at(-1) as PodStatus & { at: number };
  const isOpen = [scheduled, deleted?.at ?? 0, kubelet.deadline, ...lost, ...turns].some((at) => at > until && Number.isFinite(at));
  const outlook =
    journal.isClosed || isOver(final.phase) ? 'over' : isSettled ? 'stays' : isOpen ? 'open' : forecast(spec, runtime, script, clock.now);
  return { timeline, statuses: journal.history, final, outlook };
}
