import { type Container, containersOf, type PodSpec, sidecarsOf } from '../container.js';
import type { ProbeKind } from '../timeline.js';
import type { Clock } from './clock.js';
import { Prober, type View } from './probe.js';
import type { Instance } from './runtime.js';
import type { Timebase } from './timebase.js';
import type { Findings, Found } from './todo.js';

const KINDS = ['startup', 'readiness', 'liveness'] as const;

/** What becomes of what probes find, and what they see of the containers: what was published last. */
export interface Probed {
  shown(container: Container): View;
  found(kind: ProbeKind, instance: Instance, found: Found): void;
}

/** All probes of a Pod. */
export class Probers implements Findings {
  private readonly all: Prober[] = [];
  /** By container and by kind. */
  private readonly probers = new Map<string, { [Kind in ProbeKind]?: Prober }>();

  constructor(
    private readonly spec: PodSpec,
    private readonly clock: Clock,
    private readonly time: Timebase,
    private readonly probed: Probed,
  ) {}

  start(): void {
    for (const container of [...containersOf(this.spec), ...sidecarsOf(this.spec)])
      for (const kind of KINDS) {
        const probe = container[`${kind}Probe`];
        if (!probe) continue;
        const { name = '' } = container;
        const { probed } = this;
        const shown = () => probed.shown(container);
        const found = (instance: Instance, result: Found) => probed.found(kind, instance, result);
        const prober = new Prober(kind, name, probe, this.clock, this.time, shown, found);
        this.all.push(prober);
        this.probers.set(name, { ...this.probers.get(name), [kind]: prober });
        this.clock.start(prober.work(this.time.probeDelay(name, kind) * (probe.periodSeconds || 10)));
      }
  }

  /** Asks at once whether a container is ready. */
  hurry(name: string): void {
    this.probers.get(name)?.readiness?.hurry();
  }

  /** Something else may be shown of the containers. */
  look(): void {
    for (const prober of this.all) prober.look();
  }

  /** While a Pod ends, its containers are only asked whether they are ready; sidecars are asked as before. */
  ending(): void {
    for (const container of containersOf(this.spec))
      for (const kind of ['startup', 'liveness'] as const) this.stop(this.probers.get(container.name ?? '')?.[kind]);
  }

  end(): void {
    for (const prober of this.all) this.stop(prober);
  }

  /** What was found of a run of a container; undefined without such a probe, as when it is asked no more. */
  foundOf(kind: ProbeKind, instance: Instance): Found | undefined {
    const prober = this.probers.get(instance.name)?.[kind];
    return prober?.isStopped ? undefined : prober && (prober.found.get(instance) ?? 'unknown');
  }

  found(kind: 'startup' | 'liveness', { instance }: { readonly instance: Instance }): Found | undefined {
    return this.foundOf(kind, instance);
  }

  private stop(prober: Prober | undefined): void {
    if (prober) prober.isStopped = true;
  }
}
