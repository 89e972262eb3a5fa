import { allOf } from '../../lifecycle/container.js';
import { namespaces } from '../../lifecycle/namespaces.js';
import { textOf } from './command-text.js';
import { type HazardRule, on } from './on.js';

const commands = on(['Container', 'ExecAction'], {
  'signals-process-1': {
    level: 'error',
    says: 'Where containers share processes, with each other or with the node, none of them is process 1.',
    advice: 'Find the process by its name, as `pkill -HUP nginx` does.',
    check(value, at) {
      const { hostPID, shareProcessNamespace } = at.view.spec;
      if (!hostPID && !shareProcessNamespace) return;
      if (!KILLS_1.test(textOf(value))) return;
      const first = namespaces(at.view.spec).pid.ofNode ? 'the init process of the node' : 'the process that holds the Pod together';
      at.tell('command', `process 1 is ${first}, not that of a container`);
    },
  },
});

const pods = on('PodSpec', {
  'memory-of-node': {
    level: 'warning',
    says: 'With `hostIPC` no volume is mounted at `/dev/shm`, where the memory is that is shared with the node.',
    advice: 'Leave out `hostIPC`, or the mount.',
    check(spec, at) {
      if (!spec.hostIPC) return;
      const hidden = allOf(spec).filter(({ volumeMounts }) =>
        volumeMounts?.some(({ mountPath }) => /^\/dev\/shm\/?$/.test(mountPath ?? '')),
      );
      if (hidden.length > 0)
        at.tell('hostIPC', `the volume at /dev/shm of '${hidden[0]?.name}' undoes this: there it does not see the node's`);
    },
  },
});

/** `kill 1`, with a signal or without. */
const KILLS_1 = /\bkill(?:\s+-[\w-]+(?:[= ][A-Z]\w*)?)*\s+1(?![\w.])/;

export const process: readonly HazardRule[] = [commands, pods].flat();
