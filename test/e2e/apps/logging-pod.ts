import { openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Container, Pod } from '../cluster/kubernetes.js';
import { statusesOf } from './pod.js';

/** A Pod whose app writes into a file, and whose sidecar says what was written. */
export interface LoggingPod {
  readonly app: Container;
  readonly sidecar: Container;
  /** The volume that both mount. */
  readonly volume: string;
}

export function asLoggingPod({ spec }: Pod): LoggingPod {
  const sidecar = spec.initContainers?.find(({ restartPolicy }) => restartPolicy === 'Always');
  const [app] = spec.containers;
  const shared = app?.volumeMounts?.find(({ name }) => sidecar?.volumeMounts?.some((mount) => mount.name === name));
  if (sidecar === undefined || app === undefined || shared === undefined) {
    throw new Error('this Pod has no native sidecar that shares a volume with its app');
  }
  return { app, sidecar, volume: shared.name };
}

/** The same Pod with its sidecar as one more ordinary container. */
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

/** The file of an emptyDir, on the node. Once open it can be read to its end, though the kubelet removes it with the Pod. */
export function openLog(pods: string, { metadata }: Pod, volume: string): number {
  const folder = join(pods, metadata.uid ?? '', 'volumes', 'kubernetes.io~empty-dir', volume);
  const files = readdirSync(folder);
  if (files.length !== 1) {
    throw new Error(`there should be one file in the volume ${volume}, not ${files.length}`);
  }
  return openSync(join(folder, files[0] ?? ''), 'r');
}

export function containerIdOf(pod: Pod, container: Container): string {
  return statusesOf(pod).find(({ name }) => name === container.name)?.containerID ?? '';
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
