import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';
import { statusesOf } from '../apps/pod-status.js';
import { eventually } from '../machine/eventually.js';

/**
 * Checks that the sidecar starts first, runs all the time and terminates last, and that a Job
 * completes although its sidecar runs.
 */
export async function sidecar(ground: DeployedApp): Promise<string> {
  const pod = await ground.pod('clock-page');
  const first = await fetchFrom(pod);
  expect(first).toMatch(/^200 \d+\n$/);
  await eventually('another page', async () => (await fetchFrom(pod)) !== first);
  // nginx would have served its default page if it had started before the sidecar.
  const started = Object.fromEntries(
    statusesOf(pod).map(({ name, state }) => [
      name,
      Date.parse(state?.['running']?.startedAt ?? ''),
    ]),
  );
  expect(started['page']).toBeLessThanOrEqual(started['web'] ?? 0);

  await ground.remove('clock-page');
  const later = (await ground.waitForExit(pod, 'page')) - (await ground.waitForExit(pod, 'web'));
  expect(later).toBeGreaterThan(0);

  await eventually('the Job complete', () => ground.isComplete('report'));
  return (
    `a sidecar started first and ended ${Math.round(later)} ms after its app, ` +
    'and a Job with a sidecar completed'
  );
}
