import type { Client } from '../cluster/client.js';
import type { KubernetesObject, Pod } from '../cluster/kubernetes.js';
import { isServed } from '../images/images.js';
import { eventually } from '../machine/eventually.js';
import { type App, namespacesOf } from './app.js';
import { describePod, imagesOf, isReadyOrSucceeded } from './pod-status.js';

export interface StartedPods {
  /** Pods that are Ready or Succeeded. */
  readonly ready: readonly Pod[];
  /** Pods with images that are not available here: only known to be accepted by a node. */
  readonly unavailable: readonly Pod[];
}

/** Waits until all Pods of an app, including those of its workloads, are Ready or Succeeded. */
export async function waitUntilReady(client: Client, app: App): Promise<StartedPods> {
  const expected = app.manifests.reduce((sum, { object }) => sum + expectedPods(object), 0);
  return eventually(
    `all ${expected} Pods of ${app.name} Ready or Succeeded`,
    async () => {
      const pods = await podsIn(client, app);
      const ready = pods.filter(isReadyOrSucceeded);
      const unavailable = pods.filter(
        (pod) => !ready.includes(pod) && !imagesOf(pod).every(isServed),
      );
      return ready.length + unavailable.length >= expected &&
        ready.length + unavailable.length === pods.length
        ? { ready, unavailable }
        : undefined;
    },
    {
      state: async () =>
        [...(await podsIn(client, app)).map(describePod), ...(await warningsOf(client, app))].join(
          '\n',
        ),
    },
  );
}

/** Deletes an app, and waits until its Pods no longer exist. */
export async function removeApp(client: Client, app: App): Promise<void> {
  for (const { object } of app.manifests.filter(({ object }) => object.kind !== 'Namespace')) {
    const collection = await client.collectionOf(object, app.namespace);
    await client.send('DELETE', `${collection}/${object.metadata.name}`, {
      propagationPolicy: 'Background',
      gracePeriodSeconds: 1,
    });
  }
  await eventually(`no Pods of ${app.name}`, async () => {
    const pods = await podsIn(client, app);
    for (const { metadata } of pods) {
      await client.send(
        'DELETE',
        `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}`,
        { gracePeriodSeconds: 1 },
      );
    }
    return pods.length === 0;
  });
}

function podsIn(client: Client, app: App): Promise<Pod[]> {
  return list<Pod>(client, app, 'pods');
}

/** Returns the messages of the cluster's warning events. */
async function warningsOf(client: Client, app: App): Promise<ReadonlySet<string>> {
  const events = await list<Event>(client, app, 'events?fieldSelector=type=Warning');
  return new Set(events.map(({ involvedObject, message }) => `${involvedObject.name}: ${message}`));
}

async function list<T>(client: Client, app: App, what: string): Promise<T[]> {
  const lists = [...namespacesOf(app)].map((namespace) =>
    client.send<{ readonly items: readonly T[] }>('GET', `/api/v1/namespaces/${namespace}/${what}`),
  );
  return (await Promise.all(lists)).flatMap(({ body }) => body.items);
}

interface Event {
  readonly involvedObject: { readonly name: string };
  readonly message: string;
}

function expectedPods({ kind, spec }: Workload): number {
  switch (kind) {
    case 'Pod':
    case 'DaemonSet':
      return 1;
    case 'Job':
      return spec?.suspend ? 0 : (spec?.completions ?? spec?.parallelism ?? 1);
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet':
      return spec?.replicas ?? 1;
    default:
      return 0;
  }
}

interface Workload extends KubernetesObject {
  readonly spec?: {
    readonly suspend?: boolean;
    readonly completions?: number;
    readonly parallelism?: number;
    readonly replicas?: number;
  };
}
