import { type ApiContainer, type ApiPodSpec, containersOf, sidecarsOf } from '../pod-containers.js';
import type { ProbeKind } from '../timeline.js';
import type { Clock } from './clock.js';
import type { ContainerInstance } from './container-runtime.js';
import type { KubeletTiming } from './kubelet-timing.js';
import type { ProbeResult, ProbeResults } from './pod-actions.js';
import { ProberWorker, type PublishedView } from './prober-worker.js';

const PROBE_KINDS = ['startup', 'readiness', 'liveness'] as const;

/**
 * What becomes of what probes find, and what they see of the containers: what was published last.
 */
export interface ProbeListener {
  publishedView(container: ApiContainer): PublishedView;
  onResult(kind: ProbeKind, instance: ContainerInstance, found: ProbeResult): void;
}

/** All probes of a Pod. */
export class ProbeManager implements ProbeResults {
  private readonly workers: ProberWorker[] = [];
  /** By container and by kind. */
  private readonly workersByContainer = new Map<string, { [Kind in ProbeKind]?: ProberWorker }>();

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly clock: Clock,
    private readonly timing: KubeletTiming,
    private readonly listener: ProbeListener,
  ) {}

  start(): void {
    for (const container of [...containersOf(this.spec), ...sidecarsOf(this.spec)])
      for (const kind of PROBE_KINDS) {
        const probe = container[`${kind}Probe`];
        if (!probe) continue;
        const { name = '' } = container;
        const { listener } = this;
        const shown = () => listener.publishedView(container);
        const found = (instance: ContainerInstance, result: ProbeResult) =>
          listener.onResult(kind, instance, result);
        const prober = new ProberWorker(kind, name, probe, this.clock, this.timing, shown, found);
        this.workers.push(prober);
        this.workersByContainer.set(name, { ...this.workersByContainer.get(name), [kind]: prober });
        this.clock.start(
          prober.run(this.timing.probeDelay(name, kind) * (probe.periodSeconds || 10)),
        );
      }
  }

  /** Asks at once whether a container is ready. */
  triggerReadiness(name: string): void {
    this.workersByContainer.get(name)?.readiness?.trigger();
  }

  /** Something else may be shown of the containers. */
  onStatusChange(): void {
    for (const prober of this.workers) prober.onStatusChange();
  }

  /**
   * While a Pod ends, its containers are only asked whether they are ready; sidecars are asked as
   * before.
   */
  stopLivenessAndStartup(): void {
    for (const container of containersOf(this.spec))
      for (const kind of ['startup', 'liveness'] as const)
        this.stopWorker(this.workersByContainer.get(container.name ?? '')?.[kind]);
  }

  stopAll(): void {
    for (const prober of this.workers) this.stopWorker(prober);
  }

  /**
   * What was found of a run of a container; undefined without such a probe, as when it is asked no
   * more.
   */
  resultOf(kind: ProbeKind, instance: ContainerInstance): ProbeResult | undefined {
    const prober = this.workersByContainer.get(instance.name)?.[kind];
    return prober?.isStopped ? undefined : prober && (prober.results.get(instance) ?? 'unknown');
  }

  probeResult(
    kind: 'startup' | 'liveness',
    { instance }: { readonly instance: ContainerInstance },
  ): ProbeResult | undefined {
    return this.resultOf(kind, instance);
  }

  private stopWorker(prober: ProberWorker | undefined): void {
    if (prober) prober.isStopped = true;
  }
}
