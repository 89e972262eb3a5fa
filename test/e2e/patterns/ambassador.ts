import { fetchOnce, type Ground } from '../apps/ground.js';
import { statusesOf } from '../apps/pod.js';

/** The app's first call is answered on localhost, by what is outside; and nobody else is. */
export async function ambassador(ground: Ground): Promise<string> {
  await ground.said('shop', 'shop', /^3 left\n$/);
  const pod = await ground.pod('shop');
  expect(statusesOf(pod).find(({ name }) => name === 'shop')?.restartCount).toBe(0);
  await expect(fetchOnce(pod, '/', 8080)).rejects.toThrow('fetch failed');
  return 'an ambassador answered on localhost from the first call on';
}
