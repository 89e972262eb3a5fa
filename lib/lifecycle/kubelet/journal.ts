import { allOf, containersOf, type PodSpec } from '../container.js';
import { phase } from '../phase.js';
import { restartsAll } from '../restart.js';
import { type ContainerStatus, isOver, type Phase } from '../status.js';
import type { Happening } from '../timeline.js';
import { bury } from './burial.js';
import { CONDITIONS, type Conditions, conditions, UNSCHEDULED } from './conditions.js';
import { idOf, type Knowledge, observe } from './observe.js';
import type { Instance } from './runtime.js';
import type { Snapshot } from './snapshot.js';

/** What the API shows of a Pod. */
export interface PodStatus {
  readonly phase: Phase;
  /** `DeadlineExceeded`, where that is why it failed. */
  readonly reason?: string | undefined;
  readonly conditions: Conditions;
  /** Init containers first. */
  readonly containers: readonly ContainerStatus[];
}

/** What the world tells of a Pod, beside its containers. */
export interface World {
  readonly isDeleted: boolean;
  readonly isPastDeadline: boolean;
  isTrue(type: string): boolean;
}

/** What a kubelet publishes of a Pod, and what the API shows of it. */
export class Journal {
  readonly history: (PodStatus & { readonly at: number })[] = [];
  /** What the kubelet holds to be so; the API may show a phase that is over later. */
  private mine: PodStatus = { phase: 'Pending', conditions: UNSCHEDULED, containers: [] };
  private before: readonly ContainerStatus[] = [];
  /** Whether nothing of the Pod runs any more: only then the API shows a phase that is over. */
  private isDown = false;
  /** Whether the API has forgotten the Pod. */
  isClosed = false;
  private why = 'no node has taken it';
  isRestartingAll = false;
  private readonly know: Knowledge;

  constructor(
    private readonly spec: PodSpec,
    private readonly now: () => number,
    private readonly world: World,
    { failure, found }: Pick<Knowledge, 'failure' | 'found'>,
    private readonly note: (happening: Happening) => void,
  ) {
    this.know = {
      failure,
      found,
      old: (name) => this.status(name),
      isDeleted: () => world.isDeleted,
      isRestartingAll: () => this.isRestartingAll,
    };
    this.show();
  }

  get phase(): Phase {
    return this.mine.phase;
  }
  status(name: string): ContainerStatus | undefined {
    return this.mine.containers.find((each) => each.name === name);
  }

  /** Publishes what the kubelet has seen. `terminal`: everything is stopped, for good. */
  publish(seen: Snapshot, terminal = false): PodStatus {
    const { world, spec, know } = this;
    this.isRestartingAll ||= asksForAll(spec, seen, know.old);
    const containers = observe(spec, seen, know);
    const initialized = containersOf(spec).some((each) => seen.newestActive(each));
    const decision = phase(spec, containers, { terminal, initialized });
    const stays = isOver(this.phase) && !isOver(decision.phase);
    const late = world.isPastDeadline;
    const next = late ? 'Failed' : stays ? this.phase : decision.phase;
    if (late) this.why = 'it took longer than activeDeadlineSeconds';
    else if (!stays) this.why = decision.why;
    if (!terminal) this.before = containers;
    this.isDown ||= terminal;
    this.isRestartingAll &&= !isOver(next) && allOf(spec).some((each) => seen.newest(each));
    const reason = late ? 'DeadlineExceeded' : next === this.phase ? this.mine.reason : undefined;
    return this.set(next, reason, containers, seen.sandbox.ready);
  }

  /** What a probe has found is published at once; what follows from it comes later. */
  amend(field: 'started' | 'ready', instance: Instance, value: boolean): void {
    const { phase, reason, containers, conditions: was } = this.mine;
    const status = this.status(instance.name);
    if (status?.containerID !== idOf(instance) || status[field] === value) return;
    const amended = containers.map((each) => (each === status ? { ...each, [field]: value } : each));
    if (!this.isDown) this.before = amended;
    this.set(phase, reason, amended, was.PodReadyToStartContainers, field === 'ready');
  }

  /** The last word: what shows no end has failed. */
  finish(): void {
    const { phase, reason, containers, conditions: was } = this.mine;
    const buried = bury(this.spec, containers, this.before);
    this.set(isOver(phase) ? phase : 'Failed', reason, buried, was.PodReadyToStartContainers, false);
  }

  /** The API forgets the Pod: nothing of it is shown any more. */
  close(): void {
    if (!this.isClosed) this.note({ what: 'gone' });
    this.isClosed = true;
  }

  private set(
    next: Phase,
    reason: string | undefined,
    containers: readonly ContainerStatus[],
    hasSandbox: boolean,
    anew = true,
  ): PodStatus {
    const was = this.mine.conditions;
    const around = { phase: next, hasSandbox, wasInitialized: was.Initialized, isTrue: (type: string) => this.world.isTrue(type) };
    this.mine = { phase: next, ...(reason && { reason }), conditions: anew ? conditions(this.spec, containers, around) : was, containers };
    this.show();
    return this.mine;
  }

  private show(): void {
    if (this.isClosed) return;
    const last = this.history.at(-1);
    const isHeld = isOver(this.mine.phase) && !this.isDown;
    const shown = isHeld && last ? { ...this.mine, phase: last.phase } : this.mine;
    if (last && isSame(last, shown)) return;
    this.history.push({ at: this.now(), ...shown });
    if (shown.phase !== last?.phase) this.note({ what: 'phase', phase: shown.phase, why: this.why });
    if (shown.conditions.Ready !== (last?.conditions.Ready ?? false)) this.note({ what: shown.conditions.Ready ? 'ready' : 'not ready' });
  }
}

/** Whether some container ended in a way that has all of them started anew. */
const asksForAll = (spec: PodSpec, seen: Snapshot, old: Knowledge['old']): boolean =>
  allOf(spec).some((each) => {
    const last = seen.newest(each);
    if (!last || last.running) return false;
    const ended = old(each.name ?? '')?.state?.terminated;
    return restartsAll(each, last.exitCode) || (ended != null && restartsAll(each, ended.exitCode));
  });

/** Containers that show the same as before are the same objects: see observe. */
const isSame = (a: PodStatus, b: PodStatus): boolean =>
  a.phase === b.phase &&
  a.reason === b.reason &&
  a.containers.length === b.containers.length &&
  a.containers.every((each, i) => each === b.containers[i]) &&
  CONDITIONS.every((type) => a.conditions[type] === b.conditions[type]);
