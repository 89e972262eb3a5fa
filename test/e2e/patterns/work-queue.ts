import type { DeployedApp } from '../apps/deployed-app.js';
import { parseLogLines } from '../apps/logging-pod.js';
import { eventually } from '../machine/eventually.js';

/** Checks that each item is processed once, and that the Job completes although sidecars run. */
export async function workQueue(ground: DeployedApp): Promise<string> {
  expect(await doneBy(ground, 'letters')).toEqual(['did a', 'did b', 'did c']);
  const fruit = await doneBy(ground, 'fruit');
  expect(fruit).toEqual(['apple', 'kiwi', 'lemon', 'pear', 'plum'].map((each) => `did ${each}`));
  return (
    `a Job processed each of its 3 items, another each of ${fruit.length} items from Redis, ` +
    'and both completed although their sidecars ran'
  );
}

/** Waits until a Job is complete, and returns the output of its workers. */
async function doneBy(ground: DeployedApp, job: string): Promise<readonly string[]> {
  await eventually(`the Job ${job} complete`, () => ground.isComplete(job));
  const pods = await ground.podsWithLabels(`batch.kubernetes.io/job-name=${job}`);
  const logs = await Promise.all(pods.map(({ metadata }) => ground.logs(metadata.name, 'worker')));
  return logs.flatMap(parseLogLines).sort();
}
