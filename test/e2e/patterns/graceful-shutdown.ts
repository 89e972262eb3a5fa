import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../apps/apply.js';
import { type DeployedApp, fetchFrom, fetchOnce } from '../apps/deployed-app.js';
import { isReady } from '../apps/pod-status.js';
import type { Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';

/**
 * Milliseconds for which clients still send requests to a deleted Pod, and for which the Pod
 * continues to serve.
 */
const [SENDS_FOR, SERVES_FOR] = [2000, 3000];
/**
 * Number of Pods without the pattern: on a busy machine, a kubelet may not have started to
 * terminate a Pod while requests are sent.
 */
const TRIES = 5;

/** Checks that no request to a deleted Pod is lost, and that without the pattern some are. */
export async function gracefulShutdown(ground: DeployedApp): Promise<string> {
  const [pod] = await ground.podsWithLabels('app=lasting');
  const kept = await sentWhileGoing(ground, pod as Pod);
  expect(kept.lost).toBe(0);
  expect(kept.answered).toBeGreaterThan(0);

  let lost = 0;
  for (let i = 0; i < TRIES && lost === 0; i++) {
    lost = (await sentWhileGoing(ground, await startWithout(ground, pod as Pod, `hasty-${i}`)))
      .lost;
  }
  expect(lost).toBeGreaterThan(0);
  return (
    `a Pod that was deleted lost none of ${kept.answered} requests, ` +
    `and ${lost} without the pattern`
  );
}

/** Deletes a Pod, and continues to send requests to it. Returns how many are answered or lost. */
async function sentWhileGoing(
  { cluster }: DeployedApp,
  pod: Pod,
): Promise<{ readonly answered: number; readonly lost: number }> {
  const start = Date.now();
  const { status } = await cluster.client.send(
    'DELETE',
    `/api/v1/namespaces/${pod.metadata.namespace}/pods/${pod.metadata.name}`,
  );
  expect(status).toBe(200);
  const counts = { answered: 0, lost: 0 };
  while (Date.now() < start + SENDS_FOR) {
    const isAnswered = await fetchOnce(pod).then(
      (text) => text.startsWith('200'),
      () => false,
    );
    if (isAnswered) counts.answered++;
    else if (Date.now() < start + SERVES_FOR) counts.lost++;
    await sleep(20);
  }
  return counts;
}

/** Creates the same Pod without the pattern. */
async function startWithout(
  { cluster }: DeployedApp,
  { spec, metadata: { namespace } }: Pod,
  name: string,
): Promise<Pod> {
  const containers = spec.containers.map(({ name, image }) => ({ name, image }));
  const bare = { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: { containers } };
  expect(
    (await post(cluster.client, `/api/v1/namespaces/${namespace}/pods`, bare, false)).status,
  ).toBe(201);
  const running = await eventually('a Pod without the pattern', async () => {
    const { body } = await cluster.client.send<Pod>(
      'GET',
      `/api/v1/namespaces/${namespace}/pods/${name}`,
    );
    return isReady(body) && body;
  });
  await fetchFrom(running);
  return running;
}
