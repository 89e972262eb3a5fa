import type { Client } from '../cluster/client.js';
import { eventually } from '../machine/eventually.js';

/** The first decision of kube-scheduler on a Pod: a node, or the message of PodScheduled. */
export interface Decision {
  readonly node?: string;
  readonly message?: string;
}

/** Observes what kube-scheduler decides about all Pods of one name. */
export class Decisions {
  readonly #first = new Map<string, Decision>();
  readonly #nodes = new Map<string, string>();

  constructor(client: Client, podName: string) {
    client.watch(`/api/v1/pods?watch=true&fieldSelector=metadata.name%3D${podName}`, (line) =>
      this.#add((JSON.parse(line) as { readonly object: WatchedPod }).object),
    );
  }

  #add({ metadata, spec, status }: WatchedPod): void {
    const uid = metadata?.uid;
    if (uid === undefined) return;
    const node = spec?.nodeName;
    const condition = status?.conditions?.find(({ type }) => type === 'PodScheduled');
    if (node !== undefined) this.#nodes.set(uid, node);
    if (this.#first.has(uid)) return;
    if (node !== undefined) this.#first.set(uid, { node });
    else if (condition?.status === 'False')
      this.#first.set(uid, { message: condition.message ?? '' });
  }

  /** Resolves to the first decision on a Pod. Later attempts see other Pods. */
  firstOf(uid: string): Promise<Decision> {
    return eventually('a decision of kube-scheduler', () => this.#first.get(uid), { seconds: 60 });
  }

  /** Resolves to the node of a Pod, after any number of attempts. */
  nodeOf(uid: string): Promise<string> {
    return eventually('a node for the Pod', () => this.#nodes.get(uid), {
      seconds: 60,
      state: () => JSON.stringify(this.#first.get(uid)),
    });
  }
}

interface WatchedPod {
  readonly metadata?: { readonly uid?: string };
  readonly spec?: { readonly nodeName?: string };
  readonly status?: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly message?: string;
    }[];
  };
}
