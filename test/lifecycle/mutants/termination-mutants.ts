import type { Mutant } from '../../support/mutants.js';

/** Mistakes in the termination of containers and Pods. */
export const TERMINATION_MUTANTS: readonly Mutant[] = [
  {
    title: 'sidecars stop in the order in which they start',
    file: 'container-order',
    from: 'sidecars.slice(i + 1, i + 2)',
    to: 'sidecars.slice(Math.max(i - 1, 0), i)',
  },
  {
    title: 'sidecars do not wait for the containers',
    file: 'container-order',
    from: '[...containersOf(spec), ...sidecars.slice',
    to: '[...sidecars.slice',
  },
  {
    title: 'there is no minimum grace period',
    file: 'kubelet/terminator',
    from: 'MINIMUM_GRACE_PERIOD_SECONDS = 2',
    to: 'MINIMUM_GRACE_PERIOD_SECONDS = 0',
  },
  {
    title: 'preStop is not subtracted from the grace period',
    file: 'kubelet/terminator',
    from: 'remaining -= Math.floor(this.clock.now - startedAt + EPSILON);\n    }',
    to: '}',
  },
  {
    title: 'waiting for other containers is not subtracted from the grace period',
    file: 'kubelet/terminator',
    from: 'remaining -= Math.floor(this.clock.now - startedAt + EPSILON);\n    yield*',
    to: 'yield*',
  },
  {
    title: 'a probe has no grace period of its own',
    file: 'kubelet/pod-worker',
    from: `container[\`\${probe}Probe\`]?.terminationGracePeriodSeconds ?? gracePeriodOf(this.spec)`,
    to: 'gracePeriodOf(this.spec)',
  },
  {
    title: 'containers that are all restarted get a grace period',
    file: 'kubelet/pod-worker',
    from: 'this.terminator.killContainer(container, record.instance, 0)',
    to: 'this.terminator.killContainer(container, record.instance, 30)',
  },
  {
    title: 'the deadline never expires',
    file: 'kubelet/kubelet',
    from: 'this.deadline = wholeSecond(this.timing, this.clock.now) + activeDeadlineSeconds;',
    to: 'this.deadline = Number.POSITIVE_INFINITY;',
  },
  {
    title: 'the deadline expires a minute late',
    file: 'kubelet/kubelet',
    from: '+ activeDeadlineSeconds;',
    to: '+ activeDeadlineSeconds + 60;',
  },
  {
    title: 'the grace period of the deletion is ignored',
    file: 'kubelet/kubelet',
    from: 'this.deletionGracePeriod ?? gracePeriodOf(this.spec)',
    to: 'gracePeriodOf(this.spec)',
  },
  {
    title: 'sidecars outlive the containers',
    file: 'kubelet/compute-pod-actions',
    from: 'if (keptCount + starting.length > 0) return;',
    to: 'if (keptCount + starting.length >= 0) return;',
  },
  {
    title: 'a container that never started ends as Unknown',
    file: 'kubelet/terminate-pod',
    from: 'const hasBeenStarted = i < length ? i <= Math.max(lastStarted, 0) : wasInitialized;',
    to: 'const hasBeenStarted = true;',
  },
  {
    title: 'no container ends as Unknown',
    file: 'kubelet/terminate-pod',
    from: 'hasBeenStarted && !status.state?.terminated',
    to: 'false && hasBeenStarted',
  },
  {
    title: 'a killed container ends with its own exit code',
    file: 'kubelet/container-runtime',
    from: 'takes > grace ? KILLED_EXIT_CODE : exit',
    to: 'exit',
  },
  {
    title: 'a lost sandbox does not end its containers',
    file: 'kubelet/container-runtime',
    from:
      'for (const instances of this.instances.values()) for (const each of ' +
      'instances) this.end(each, KILLED_EXIT_CODE);',
    to: '',
  },
  {
    title: 'a Pod that has ended stays when it is deleted',
    file: 'simulate',
    from: 'if (isImmediate) statusManager.remove();',
    to: '',
  },
];
