import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from '../machine/daemon.js';
import { CONTAINERD_SOCKET } from './containerd.js';

/** Records when containers exit. The status of a Pod shows it only in whole seconds. */
export interface ContainerExits {
  /** Returns when a container exited, in milliseconds, or `undefined` while it runs. */
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
      // Ignore processes that probes run in the container: they have IDs of their own.
      const id = `"id":"${containerId.replace('containerd://', '')}"`;
      const events = readFileSync(log, 'utf8').split('\n');
      const exit = events.find((line) => line.includes('/tasks/exit') && line.includes(id));
      const [, seconds, nanos = 0] =
        /"exited_at":\{"seconds":(\d+)(?:,"nanos":(\d+))?\}/.exec(exit ?? '') ?? [];
      return seconds === undefined ? undefined : Number(seconds) * 1000 + Number(nanos) / 1e6;
    },
  };
}
