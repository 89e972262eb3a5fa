import { setTimeout as sleep } from 'node:timers/promises';
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { post } from '../apps/apply.js';
import type { Client } from '../cluster/client.js';
import type { KubernetesObject as NamedObject, Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';
import { detailOf, type Failure, objectsIn, quoteIn, says } from './failure.js';
import { isReady, type Place, podsIn, type Report, refusals } from './reporters.js';

/** Milliseconds between two requests for the reports of a failure. All failures are at once. */
const POLL_MS = 200;

/**
 * Creates objects in a new namespace. Resolves to the place.
 *
 * @param isRefused whether the errors of the server are part of the place, and do not throw
 */
export async function createIn(
  client: Client,
  namespace: string,
  objects: readonly KubernetesObject[],
  isRefused = false,
): Promise<Place> {
  await client.send('POST', '/api/v1/namespaces', { metadata: { name: namespace } });
  await eventually(`the ServiceAccount of ${namespace}`, async () => {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/default`;
    return (await client.send('GET', path)).status === 200;
  });
  const errors: Report[] = [];
  for (const object of objects) {
    const path = await client.collectionOf(object as unknown as NamedObject, namespace);
    const { status, body } = await post(client, path, object, false);
    if (status !== 201) errors.push({ reason: '', message: body.message ?? '' });
  }
  if (errors.length > 0 && !isRefused)
    throw new Error(`${namespace}: ${errors.map(({ message }) => message)}`);
  return { client, namespace, refusals: errors };
}

/** Waits until a number of Pods exist, and all are Ready. */
export const allReady = (place: Place, count: number): Promise<readonly Pod[]> =>
  eventually(`${count} Pods of ${place.namespace} Ready`, async () => {
    const pods = await podsIn(place);
    return pods.length === count && pods.every(isReady) && pods;
  });

/**
 * Creates the objects of a failure, and waits until Kubernetes reports what our message says.
 * Resolves to the message of Kubernetes.
 */
export async function happens(
  client: Client,
  failure: Failure,
  namespace: string,
): Promise<string> {
  const { rule, title, reporter } = failure;
  const objects = objectsIn(failure, namespace);
  const quote = quoteIn(detailOf(rule, objects));
  const place = await createIn(client, namespace, objects, reporter === refusals);
  let reports: readonly Report[] = [];
  const said = await eventually(
    `${title}: ${quote}`,
    async () => {
      await sleep(POLL_MS);
      reports = await reporter(place);
      return reports.find((each) => says(each, quote));
    },
    {
      seconds: 60,
      state: () => reports.map(({ reason, message }) => `${reason}: ${message}`).join('\n'),
    },
  );
  return `${said.reason}: ${said.message}`;
}
