import { type DeployedApp, fetchOnce } from '../apps/deployed-app.js';
import { statusesOf } from '../apps/pod-status.js';

/**
 * Checks that the app reaches the outside through localhost at its first call, and others do not.
 */
export async function ambassador(ground: DeployedApp): Promise<string> {
  await ground.waitForLog('shop', 'shop', /^3 left\n$/);
  const pod = await ground.pod('shop');
  expect(statusesOf(pod).find(({ name }) => name === 'shop')?.restartCount).toBe(0);
  await expect(fetchOnce(pod, '/', 8080)).rejects.toThrow('fetch failed');
  return 'an ambassador answered on localhost from the first request on';
}
