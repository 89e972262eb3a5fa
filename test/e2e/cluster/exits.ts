import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CONTAINERD_SOCKET } from './containerd.js';

/** Reads along which process ends when. A Pod's status tells it too, but in whole seconds. */
export interface Exits {
  /** Of a container, as its Pod's status names it, in milliseconds; nothing as long as it runs. */
  timeOf(containerId: string): number | undefined;
  stop(): Promise<void>;
}

export function followExits(): Exits {
  const child = spawn('ctr', [`--address=${CONTAINERD_SOCKET}`, '--namespace=k8s.io', 'events'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return {
    timeOf: (containerId) => {
      const id = containerId.replace('containerd://', '');
      const line = text.split('\n').find((each) => each.includes('/tasks/exit') && each.includes(`"container_id":"${id}"`));
      const time = /"exited_at":"([^"]+)"/.exec(line ?? '')?.[1];
      return time === undefined ? undefined : Date.parse(time);
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await once(child, 'exit');
      }
    },
  };
}
