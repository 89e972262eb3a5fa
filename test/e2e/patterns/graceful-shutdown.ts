import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../apps/apply.js';
import { fetchOnce, type Ground } from '../apps/ground.js';
import { isReady } from '../apps/pod.js';
import type { Pod } from '../cluster/kubernetes.js';
import { eventually } from '../machine/eventually.js';

/** How long those who send requests do not know yet that the Pod goes, in milliseconds. The Pod works on for 3 s. */
const UNAWARE = 2000;

/** Nothing is lost of what is sent to the Pod until everybody knows that it goes; without the pattern, much is. */
export async function gracefulShutdown(ground: Ground): Promise<string> {
  const [pod] = await ground.podsOf('app=lasting');
  const kept = await sentWhileGoing(ground, pod as Pod);
  expect(kept.lost).toBe(0);
  expect(kept.answered).toBeGreaterThan(0);

  const without = await sentWhileGoing(ground, await startWithout(ground, pod as Pod));
  expect(without.lost).toBeGreaterThan(0);
  return `of ${kept.answered} requests to a Pod that goes none was lost, and without the pattern ${without.lost}`;
}

/** Deletes a Pod, and goes on sending it requests. */
async function sentWhileGoing({ cluster }: Ground, pod: Pod): Promise<{ readonly answered: number; readonly lost: number }> {
  const { status } = await cluster.client.send('DELETE', `/api/v1/namespaces/${pod.metadata.namespace}/pods/${pod.metadata.name}`);
  expect(status).toBe(200);
  const end = Date.now() + UNAWARE;
  const counts = { answered: 0, lost: 0 };
  while (Date.now() < end) {
    const outcome = await fetchOnce(pod).catch(() => 'lost');
    counts[outcome.startsWith('200') ? 'answered' : 'lost'] += 1;
    await sleep(20);
  }
  return counts;
}

/** The same Pod as it would be without the pattern. */
async function startWithout({ cluster }: Ground, { spec, metadata: { namespace } }: Pod): Promise<Pod> {
  const containers = spec.containers.map(({ name, image }) => ({ name, image }));
  const bare = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'hasty' }, spec: { containers } };
  expect((await post(cluster.client, `/api/v1/namespaces/${namespace}/pods`, bare, false)).status).toBe(201);
  return eventually('a Pod without the pattern', async () => {
    const { body } = await cluster.client.send<Pod>('GET', `/api/v1/namespaces/${namespace}/pods/hasty`);
    return isReady(body) && body;
  });
}
