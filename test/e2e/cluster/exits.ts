import { readFileSync } from 'node:fs';
import { startDaemon } from '../machine/daemon.js';
import { CONTAINERD_SOCKET } from './containerd.js';

/** Which process ended when. A Pod's status tells it too, but in whole seconds. */
export interface Exits {
  /** Of a container, as its Pod's status names it, in milliseconds; nothing as long as it runs. */
  timeOf(containerId: string): number | undefined;
}

export function followExits(scratch: string): Exits {
  const log = startDaemon('exits', 'ctr', [`--address=${CONTAINERD_SOCKET}`, '--namespace=k8s.io', 'events'], scratch);
  return {
    timeOf: (containerId) => {
      const id = `"container_id":"${containerId.replace('containerd://', '')}"`;
      const events = readFileSync(log, 'utf8').split('\n');
      const exit = events.find((line) => line.includes('/tasks/exit') && line.includes(id));
      const time = /"exited_at":"([^"]+)"/.exec(exit ?? '')?.[1];
      return time === undefined ? undefined : Date.parse(time);
    },
  };
}
