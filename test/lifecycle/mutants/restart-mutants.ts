import type { Mutant } from '../../support/mutants.js';

/** Mistakes in starts and restarts. */
export const RESTART_MUTANTS: readonly Mutant[] = [
  {
    title: 'a new sandbox keeps the runs of init containers',
    file: 'kubelet/pod-worker',
    from: 'for (const init of initContainersOf(this.spec)) this.runtime.purge(init);',
    to: '',
  },
  {
    title: 'a sandbox that failed is not created again',
    file: 'kubelet/pod-worker',
    from: 'return { hasActed: true, retry: RETRY_SECONDS }',
    to: 'return { hasActed: true }',
  },
  {
    title: 'the reason for a failed start is not shown',
    file: 'kubelet/pod-worker',
    from: 'this.startFailures.set(name, result.reason);',
    to: '',
  },
  {
    title: 'an init container that fails is not restarted',
    file: 'kubelet/compute-init-container-actions',
    from: 'shouldContainerBeRestarted(init, spec, last.exitCode) ?',
    to: 'false ?',
  },
  {
    title: 'sidecars are not restarted',
    file: 'kubelet/compute-init-container-actions',
    from: 'if (!last.running) return { shouldRestart: true };',
    to: 'if (!last.running) return {};',
  },
  {
    title: 'restartPolicyRules are ignored',
    file: 'restart-policy',
    from:
      'if (restartPolicy != null && isRestartAction(findMatchingRule(container, ' +
      'exitCode)?.action)) return true;',
    to: '',
  },
  {
    title: 'a container has no restartPolicy of its own',
    file: 'restart-policy',
    from: 'isRestartingPolicy(restartPolicy) ? restartPolicy : spec.restartPolicy',
    to: 'spec.restartPolicy',
  },
  {
    title: 'a container whose probe failed is restarted only by Always',
    file: 'restart-policy',
    from: "(restartPolicy ?? spec.restartPolicy) !== 'Never'",
    to: "(restartPolicy ?? spec.restartPolicy ?? 'Always') === 'Always'",
  },
  {
    title: 'RestartAllContainers is ignored',
    file: 'restart-policy',
    from: "findMatchingRule(container, exitCode)?.action === 'RestartAllContainers'",
    to: 'false && exitCode > 0 && container',
  },
  {
    title: 'NotIn is In',
    file: 'restart-policy',
    from: "exitCodes?.operator === 'NotIn' && !isListed",
    to: "exitCodes?.operator === 'NotIn' && isListed",
  },
  {
    title: 'OnFailure is Always',
    file: 'restart-policy',
    from: 'return exitCode !== 0;',
    to: 'return true;',
  },
  {
    title: 'a postStart hook that fails does not kill its container',
    file: 'kubelet/container-starter',
    from: '(instance.running && !instance.run.postStart?.fails)',
    to: 'instance.running',
  },
  {
    title: 'a postStart hook does not block',
    file: 'kubelet/container-starter',
    from: 'yield hookDuration(hook, instance.run.postStart, instance);',
    to: '',
  },
  {
    title: 'there is no CrashLoopBackOff',
    file: 'kubelet/container-starter',
    from: 'if (retry > 0) return',
    to: 'if (retry > 1e9) return',
  },
  {
    title: 'the first restart is delayed',
    file: 'kubelet/backoff',
    from: 'return this.isFresh(since) ? 0 : Math.max(0, since + this.delay - now);',
    to:
      'return Math.max(0, since + (this.isFresh(since) ? this.limits.initial : ' +
      'this.delay) - now);',
  },
  {
    title: 'a back-off does not grow',
    file: 'kubelet/backoff',
    from: 'Math.min(this.delay * 2, max)',
    to: 'this.delay',
  },
  {
    title: 'pulling an image has no back-off',
    file: 'kubelet/container-starter',
    from: 'if (isPull) backoff.next(this.clock.now, this.clock.now);',
    to: '',
  },
  {
    title: 'an image that is present is pulled again',
    file: 'kubelet/container-starter',
    from: 'if (isPresent && isPull) return undefined;',
    to: '',
  },
  {
    title: 'creating a container fails forever',
    file: 'kubelet/container-starter',
    from: 'count >= times',
    to: 'false',
  },
  {
    title: 'a container whose probe failed is not restarted',
    file: 'kubelet/compute-pod-actions',
    from: 'if (shouldBeRestartedAfterProbeFailure(container, spec)) starting.push(container);',
    to: '',
  },
  {
    title: 'a Pod that never restarts gets a new sandbox',
    file: 'kubelet/compute-pod-actions',
    from: "spec.restartPolicy === 'Never' && snapshot.sandbox.attempt",
    to: 'false && snapshot.sandbox.attempt',
  },
  {
    title: 'a completed container is started again in a new sandbox',
    file: 'kubelet/compute-pod-actions',
    from: 'return !(isOnce && last && !last.running && last.exitCode === 0);',
    to: 'return true;',
  },
  {
    title: 'a container that cannot be started exits with 0',
    file: 'kubelet/container-runtime',
    from: 'exitCode: START_ERROR_EXIT_CODE',
    to: 'exitCode: 0',
  },
  {
    title: 'only one run is kept',
    file: 'kubelet/container-runtime',
    from: 'const MAX_KEPT_RUNS = 2;',
    to: 'const MAX_KEPT_RUNS = 1;',
  },
];
