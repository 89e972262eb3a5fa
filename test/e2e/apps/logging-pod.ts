import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Container, Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';
import { statusesOf } from './pod-status.js';

/** A Pod whose app writes to a file, and whose sidecar prints what was written. */
export interface LoggingPod {
  readonly app: Container;
  readonly sidecar: Container;
  /** The name of the volume that both mount. */
  readonly volume: string;
}

export function asLoggingPod({ spec }: Pod): LoggingPod {
  const sidecar = spec.initContainers?.find(({ restartPolicy }) => restartPolicy === 'Always');
  const [app] = spec.containers;
  const shared = app?.volumeMounts?.find(({ name }) =>
    sidecar?.volumeMounts?.some((mount) => mount.name === name),
  );
  if (sidecar === undefined || app === undefined || shared === undefined) {
    throw new Error('the Pod has no sidecar that shares a volume with its app');
  }
  return { app, sidecar, volume: shared.name };
}

/** Returns a Pod under another name, with its sidecar as a normal container. */
export function withOrdinarySidecar(pod: Pod, name: string): Pod {
  const { sidecar } = asLoggingPod(pod);
  const { restartPolicy, ...container } = sidecar;
  const { initContainers = [], containers, ...spec } = pod.spec;
  return {
    ...pod,
    metadata: { ...pod.metadata, name },
    spec: {
      ...spec,
      initContainers: initContainers.filter((each) => each !== sidecar),
      containers: [...containers, container],
    },
  };
}

/**
 * Returns the only file of an emptyDir on the node. A Pod may be Ready before its app has written
 * the file, so this waits for it.
 */
export async function logFileOf(pods: string, { metadata }: Pod, volume: string): Promise<string> {
  const folder = join(pods, metadata.uid ?? '', 'volumes', 'kubernetes.io~empty-dir', volume);
  const files = await eventually(`a file in the volume ${volume}`, () => {
    const found = readdirSync(folder);
    return found.length > 0 && found;
  });
  if (files.length !== 1) {
    throw new Error(`expected one file in the volume ${volume}, but found ${files.length}`);
  }
  return join(folder, files[0] ?? '');
}

export function containerIdOf(pod: Pod, container: Container): string {
  return statusesOf(pod).find(({ name }) => name === container.name)?.containerID ?? '';
}

export function parseLogLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
