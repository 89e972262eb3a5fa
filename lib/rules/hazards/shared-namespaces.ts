import { allContainersOf } from '../../lifecycle/pod-containers.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { commandText } from './command-text.js';

const signalHazards = defineRules('hazard', ['Container', 'ExecAction'], {
  'signals-process-1': {
    // A warning: the command can be meant to end the Pod, or to signal the node.
    severity: 'warning',
    description: 'In a shared process namespace, no container runs as process 1.',
    remediation: 'Find the process by its name, such as `pkill -HUP nginx`.',
    check(value, context) {
      const { hostPID, shareProcessNamespace } = context.view.spec;
      if (!hostPID && !shareProcessNamespace) return;
      if (!KILL_PROCESS_1.test(commandText(value))) return;
      const first = hostPID ? 'the init process of the node' : 'the pause process of the Pod';
      context.report('command', `process 1 is ${first}, not that of a container`);
    },
  },
});

const hostIpcHazards = defineRules('hazard', 'PodSpec', {
  'memory-of-node': {
    severity: 'warning',
    description:
      'With `hostIPC`, no volume is mounted at `/dev/shm`, which is the memory shared with the ' +
      'node.',
    remediation: 'Leave out `hostIPC` or the mount.',
    check(spec, context) {
      if (!spec.hostIPC) return;
      const hidden = allContainersOf(spec).filter(({ volumeMounts }) =>
        volumeMounts?.some(({ mountPath }) => /^\/dev\/shm\/?$/.test(mountPath ?? '')),
      );
      if (hidden.length > 0)
        context.report(
          'hostIPC',
          `the volume at /dev/shm of '${hidden[0]?.name}' hides the shared memory of the node`,
        );
    },
  },
});

/** `kill 1`, with or without a signal. */
const KILL_PROCESS_1 = /\bkill(?:\s+-[\w-]+(?:[= ][A-Z]\w*)?)*\s+1(?![\w.])/;

export const sharedNamespaceHazards: readonly PodRule[] = [signalHazards, hostIpcHazards].flat();
