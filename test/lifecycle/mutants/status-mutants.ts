import type { Mutant } from '../../support/mutants.js';

/** Mistakes in the phase, conditions and container statuses. */
export const STATUS_MUTANTS: readonly Mutant[] = [
  {
    title: 'readiness gates are ignored',
    file: 'kubelet/pod-conditions',
    from: 'inputs.isTrue(conditionType)',
    to: 'true',
  },
  {
    title: 'sidecars need not be ready',
    file: 'kubelet/pod-conditions',
    from: '[...sidecarsOf(spec), ...containersOf(spec)].every',
    to: 'containersOf(spec).every',
  },
  {
    title: 'Initialized does not stay true',
    file: 'kubelet/pod-conditions',
    from: ' || inputs.wasInitialized',
    to: '',
  },
  {
    title: 'a Pod that has ended is ready',
    file: 'kubelet/pod-conditions',
    from: '!isTerminalPhase(inputs.phase) && ',
    to: '',
  },
  {
    title: 'an expired deadline does not fail the Pod',
    file: 'kubelet/status-manager',
    from: 'const isLate = podContext.isPastDeadline;',
    to: 'const isLate = false;',
  },
  {
    title: 'the API shows a terminal phase too early',
    file: 'kubelet/status-manager',
    from: 'const isWithheld = isTerminalPhase(this.current.phase) && !this.isTerminated;',
    to: 'const isWithheld = false;',
  },
  {
    title: 'runs in two sandboxes have the same ID',
    file: 'kubelet/convert-statuses',
    from: `\`\${name}/\${sandbox}.\${attempt}\``,
    to: `\`\${name}/\${attempt}\``,
  },
  {
    title: 'a restart that the kubelet did not see is not counted',
    file: 'kubelet/convert-statuses',
    from: '? (previous.restartCount ?? 0) + 1 : restarts',
    to: '? restarts : restarts',
  },
  {
    title: 'the end of the previous run is not shown',
    file: 'kubelet/convert-statuses',
    from: 'return lastState ? { ...current, lastState } : current;',
    to: 'return current;',
  },
  {
    title: 'a completed init container is not ready',
    file: 'kubelet/convert-statuses',
    from: 'status.ready || state?.terminated?.exitCode === 0',
    to: 'status.ready ?? false',
  },
  {
    title: 'a container that could not be restarted is not waiting',
    file: 'kubelet/convert-statuses',
    from: 'state: { waiting: { reason } },\n  };\n}\n\nfunction withProbeResults',
    to: 'state: status.state,\n  };\n}\n\nfunction withProbeResults',
  },
  {
    title: 'sidecars count for the phase',
    file: 'phase',
    from: "const mainContainers = others.filter(({ role }) => role === 'container');",
    to: 'const mainContainers = others;',
  },
  {
    title: 'an init container that fails does not fail the Pod',
    file: 'phase',
    from: 'termination.exitCode !== 0 && isFinal',
    to: 'termination.exitCode !== 0 && false && isFinal',
  },
  {
    title: 'a waiting container does not keep a Pod pending',
    file: 'phase',
    from: "if (waiting) return decisionFor('Pending',",
    to: "if (waiting) return decisionFor('Running',",
  },
  {
    title: 'the containers of a terminated Pod are restarted',
    file: 'phase',
    from: 'context.terminal ? undefined : ',
    to: '',
  },
  {
    title: 'a sidecar need not have started',
    file: 'phase',
    from: 'const unstarted = context.initialized ? undefined :',
    to: 'const unstarted = context ? undefined :',
  },
];
