import type { Cluster } from '../cluster/cluster.js';
import type { Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';
import type { App } from './app.js';
import { describePod, statusesOf } from './pod-status.js';

/** An app that runs in a cluster. */
export class DeployedApp {
  constructor(
    readonly cluster: Cluster,
    readonly app: App,
  ) {}

  async pod(name: string): Promise<Pod> {
    const { status, body } = await this.cluster.client.send<Pod>('GET', this.#pathOf(name));
    if (status !== 200) {
      throw new Error(`Pod ${name} not found in ${this.app.namespace}: ${status}`);
    }
    return body;
  }

  /** Returns the Pods with some labels, such as `app=web`. */
  async podsWithLabels(labels: string): Promise<readonly Pod[]> {
    const path =
      `/api/v1/namespaces/${this.app.namespace}/pods` +
      `?labelSelector=${encodeURIComponent(labels)}`;
    return (await this.cluster.client.send<{ readonly items: readonly Pod[] }>('GET', path)).body
      .items;
  }

  /** Returns an object in the app's namespace. */
  async get<T>(group: string, plural: string, name: string): Promise<T> {
    return (
      await this.cluster.client.send<T>(
        'GET',
        `${group}/namespaces/${this.app.namespace}/${plural}/${name}`,
      )
    ).body;
  }

  /** Whether a Job is complete. The status of its Pod may show the success earlier. */
  async isComplete(job: string): Promise<boolean> {
    const { status } = await this.get<Job>('/apis/batch/v1', 'jobs', job);
    return (
      status?.conditions?.some((each) => each.type === 'Complete' && each.status === 'True') ??
      false
    );
  }

  logs(pod: string, container: string): Promise<string> {
    return this.cluster.kubectl.run(
      'logs',
      `--namespace=${this.app.namespace}`,
      pod,
      `--container=${container}`,
    );
  }

  /** Waits until the log of a container matches a pattern. */
  waitForLog(pod: string, container: string, what: RegExp): Promise<RegExpExecArray> {
    return eventually(
      `${container} of ${pod} saying ${what}`,
      async () => what.exec(await this.logs(pod, container).catch(() => '')) ?? undefined,
      {
        state: async () =>
          `${await this.logs(pod, container).catch(String)}\n${describePod(await this.pod(pod))}`,
      },
    );
  }

  /** Deletes a Pod and waits until it no longer exists. */
  async remove(pod: string): Promise<void> {
    await this.cluster.client.send('DELETE', this.#pathOf(pod));
    await eventually(
      `${pod} gone`,
      async () => (await this.cluster.client.send('GET', this.#pathOf(pod))).status === 404,
    );
  }

  /** Waits until a container has terminated. Resolves to the time in milliseconds. */
  waitForExit(pod: Pod, container: string): Promise<number> {
    const id = statusesOf(pod).find(({ name }) => name === container)?.containerID ?? '';
    return eventually(`the end of container ${container}`, () => this.cluster.exits.timeOf(id));
  }

  #pathOf(pod: string): string {
    return `/api/v1/namespaces/${this.app.namespace}/pods/${pod}`;
  }
}

interface Job {
  readonly status?: {
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}

/**
 * Fetches a page from a Pod. Without a readinessProbe a Pod is Ready before its programs listen, so
 * the request is repeated until there is a response.
 */
export function fetchFrom(pod: Pod, path = '/', port = 80): Promise<string> {
  return eventually(
    `a response from port ${port}`,
    () => fetchOnce(pod, path, port).catch(notReady),
    {
      state: () => describePod(pod),
    },
  );
}

/** Like `fetchFrom`, but with a single request. Throws without a response. */
export async function fetchOnce({ status }: Pod, path = '/', port = 80): Promise<string> {
  const response = await fetch(`http://${status?.podIP}:${port}${path}`);
  return `${response.status} ${await response.text()}`;
}

function notReady(error: Error & { readonly cause?: { readonly code?: string } }): undefined {
  if (error.cause?.code !== 'ECONNREFUSED') {
    throw error;
  }
}
