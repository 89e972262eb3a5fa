import type { Mutant } from '../../support/mutants.js';

/** Mistakes in probes. */
export const PROBE_MUTANTS: readonly Mutant[] = [
  {
    title: 'a restart resets the count of equal results',
    file: 'kubelet/prober-worker',
    from: 'this.isOnHold = false;\n      this.setResult',
    to: 'this.isOnHold = false;\n      this.resultRun = 0;\n      this.setResult',
  },
  {
    title: 'initialDelaySeconds is ignored',
    file: 'kubelet/prober-worker',
    from: 'return this.probe.initialDelaySeconds ?? 0;',
    to: 'return 0;',
  },
  {
    title: 'failureThreshold is 1',
    file: 'kubelet/prober-worker',
    from: 'this.probe.failureThreshold || 3',
    to: '1',
  },
  {
    title: 'successThreshold is 1',
    file: 'kubelet/prober-worker',
    from: 'this.probe.successThreshold || 1',
    to: '1',
  },
  {
    title: 'periodSeconds is 10',
    file: 'kubelet/prober-worker',
    from: 'this.probe.periodSeconds || 10',
    to: '10',
  },
  {
    title: 'a final result does not put a probe on hold',
    file: 'kubelet/prober-worker',
    from: 'this.isOnHold = true;',
    to: '',
  },
  {
    title: 'a probe that cannot be executed fails',
    file: 'kubelet/prober-worker',
    from: "if (response === 'error' || !instance.running) return true;",
    to: 'if (!instance.running) return true;',
  },
  {
    title: 'a container is ready before its readiness probe is executed',
    file: 'kubelet/prober-worker',
    from: "readiness: 'failure'",
    to: "readiness: 'success'",
  },
  {
    title: 'a container has started before its startup probe is executed',
    file: 'kubelet/prober-worker',
    from: "startup: 'unknown'",
    to: "startup: 'success'",
  },
  {
    title: 'a container fails before its liveness probe is executed',
    file: 'kubelet/prober-worker',
    from: "liveness: 'success'",
    to: "liveness: 'failure'",
  },
  {
    title: 'probes do not wait for the startup probe',
    file: 'kubelet/prober-worker',
    from: "started !== (this.kind === 'startup')",
    to: 'true',
  },
  {
    title: 'the readiness probe is not executed at once after the start',
    file: 'kubelet/kubelet',
    from: 'this.probeManager.triggerReadiness(name);',
    to: '',
  },
  {
    title: 'there is no relist at once after a sync',
    file: 'kubelet/kubelet',
    from: 'this.relist();\n      }\n      // Without',
    to: '}\n      // Without',
  },
  {
    title: 'liveness probes continue while the Pod terminates',
    file: 'kubelet/kubelet',
    from: 'this.probeManager.stopLivenessAndStartup();',
    to: '',
  },
  {
    title: 'the result of a stopped probe is kept',
    file: 'kubelet/probe-manager',
    from: 'worker?.isStopped ? undefined : worker &&',
    to: 'worker &&',
  },
  {
    title: 'sidecars are not probed',
    file: 'kubelet/probe-manager',
    from: '...sidecarsOf(this.spec)]',
    to: ']',
  },
  {
    title: 'containers start before the last sidecar has started',
    file: 'kubelet/compute-init-container-actions',
    from: "const isDone = startup === 'success';",
    to: 'const isDone = true;',
  },
  {
    title: 'the liveness probe of a sidecar is ignored',
    file: 'kubelet/compute-init-container-actions',
    from:
      "isDone && probeResults.probeResult('liveness', last) === 'failure' ? " +
      "'liveness' : undefined",
    to: 'undefined',
  },
  {
    title: 'the startup probe of a sidecar is ignored',
    file: 'kubelet/compute-init-container-actions',
    from: "startup === 'failure' ? 'startup' : ",
    to: '',
  },
  {
    title: 'the liveness probe of a container is ignored',
    file: 'kubelet/compute-pod-actions',
    from: "=== 'failure' ? 'liveness' : 'startup'",
    to: "=== 'failure' ? 'startup' : 'startup'",
  },
];
