import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from '../machine/daemon.js';
import { CONTAINERD_SOCKET } from './containerd.js';

/** Which process ended when. A Pod's status tells it too, but in whole seconds. */
export interface ContainerExits {
  /** Of a container, as its Pod's status names it, in milliseconds; nothing as long as it runs. */
  timeOf(containerId: string): number | undefined;
}

export function watchContainerExits(bin: string, scratch: string): ContainerExits {
  const log = startDaemon(
    'exits',
    join(bin, 'ctr'),
    [`--address=${CONTAINERD_SOCKET}`, '--namespace=k8s.io', 'events'],
    scratch,
  );
  return {
    timeOf: (containerId) => {
      // What a probe ran in a container has an id of its own, beside the container's.
      const id = `"id":"${containerId.replace('containerd://', '')}"`;
      const events = readFileSync(log, 'utf8').split('\n');
      const exit = events.find((line) => line.includes('/tasks/exit') && line.includes(id));
      const [, seconds, nanos = 0] =
        /"exited_at":\{"seconds":(\d+)(?:,"nanos":(\d+))?\}/.exec(exit ?? '') ?? [];
      return seconds === undefined ? undefined : Number(seconds) * 1000 + Number(nanos) / 1e6;
    },
  };
}
