import { type ApiContainer, type ApiPodSpec, containersOf, sidecarsOf } from '../pod-containers.js';
import type { ProbeKind } from '../timeline.js';
import type { Clock } from './clock.js';
import type { ContainerInstance } from './container-runtime.js';
import type { KubeletTiming } from './kubelet-timing.js';
import type { ProbeResult, ProbeResults } from './pod-actions.js';
import { ProberWorker, type PublishedView } from './prober-worker.js';

const PROBE_KINDS = ['startup', 'readiness', 'liveness'] as const;

/** The connection of the probes to the kubelet. */
export interface ProbeListener {
  /** Returns a container as its last published status shows it. */
  publishedView(container: ApiContainer): PublishedView;
  /** Called when the result of a probe changes. */
  onResult(kind: ProbeKind, instance: ContainerInstance, result: ProbeResult): void;
}

/**
 * Runs all probes of a Pod.
 *
 * Source: pkg/kubelet/prober Manager.
 */
export class ProbeManager implements ProbeResults {
  private readonly workers: ProberWorker[] = [];
  /** By container name and kind. */
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
        const publishedView = () => listener.publishedView(container);
        const onResult = (instance: ContainerInstance, result: ProbeResult) =>
          listener.onResult(kind, instance, result);
        const worker = new ProberWorker(
          kind,
          name,
          probe,
          this.clock,
          this.timing,
          publishedView,
          onResult,
        );
        this.workers.push(worker);
        this.workersByContainer.set(name, { ...this.workersByContainer.get(name), [kind]: worker });
        this.clock.start(
          worker.run(this.timing.probeDelay(name, kind) * (probe.periodSeconds || 10)),
        );
      }
  }

  /** Executes the readiness probe of a container at once. */
  triggerReadiness(name: string): void {
    this.workersByContainer.get(name)?.readiness?.trigger();
  }

  /** Called when the published statuses may have changed. */
  onStatusChange(): void {
    for (const worker of this.workers) worker.onStatusChange();
  }

  /**
   * Stops the startup and liveness probes of the containers, because the Pod terminates. Readiness
   * probes and all probes of sidecars continue.
   */
  stopLivenessAndStartup(): void {
    for (const container of containersOf(this.spec))
      for (const kind of ['startup', 'liveness'] as const)
        this.stopWorker(this.workersByContainer.get(container.name ?? '')?.[kind]);
  }

  stopAll(): void {
    for (const worker of this.workers) this.stopWorker(worker);
  }

  /**
   * Returns the result of a probe for a run of a container, or `undefined` if there is no such
   * probe or it is stopped.
   */
  resultOf(kind: ProbeKind, instance: ContainerInstance): ProbeResult | undefined {
    const worker = this.workersByContainer.get(instance.name)?.[kind];
    return worker?.isStopped ? undefined : worker && (worker.results.get(instance) ?? 'unknown');
  }

  probeResult(
    kind: 'startup' | 'liveness',
    { instance }: { readonly instance: ContainerInstance },
  ): ProbeResult | undefined {
    return this.resultOf(kind, instance);
  }

  private stopWorker(worker: ProberWorker | undefined): void {
    if (worker) worker.isStopped = true;
  }
}
