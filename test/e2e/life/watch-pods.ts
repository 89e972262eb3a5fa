import type { Client } from '../cluster/client.js';

/** A change of a Pod, as a watch of the API reports it. */
export interface PodChange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly pod: string;
  readonly type: string;
  readonly status: PodStatus;
}

/** The compared part of the status of a Pod. */
export interface PodStatus {
  readonly phase: string;
  readonly reason?: string;
  readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  readonly initContainerStatuses?: readonly ContainerStatus[];
  readonly containerStatuses?: readonly ContainerStatus[];
}

export interface ContainerStatus {
  readonly name: string;
  readonly state: State;
  readonly lastState: State;
  readonly ready: boolean;
  readonly started?: boolean;
  readonly restartCount: number;
}

interface State {
  readonly waiting?: { readonly reason?: string };
  readonly running?: object;
  readonly terminated?: { readonly exitCode: number; readonly reason?: string };
}

interface WatchEvent {
  readonly type: string;
  readonly object: { readonly metadata: { readonly name: string }; readonly status: PodStatus };
}

/** Watches the Pods of a namespace. The returned list grows until the server ends. */
export function watchPods(client: Client, namespace: string): readonly PodChange[] {
  const changes: PodChange[] = [];
  client.watch(`/api/v1/namespaces/${namespace}/pods?watch=true`, (line) => {
    const { type, object } = JSON.parse(line) as WatchEvent;
    if (type !== 'BOOKMARK')
      changes.push({ at: Date.now(), pod: object.metadata.name, type, status: object.status });
  });
  return changes;
}
