import { setTimeout as sleep } from 'node:timers/promises';
import { assertDaemonsAlive } from './daemon.js';

/**
 * Asks until there is an answer. A probe that gives none says "not yet"; one that throws says
 * "never". Where time runs out, `state` tells what was there instead. Where a daemon has ended
 * there will be none either. Waiting is for busy machines: what is well is there long before.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | false | undefined> | T | false | undefined,
  {
    seconds = 180,
    state,
  }: { readonly seconds?: number; readonly state?: () => Promise<string> | string } = {},
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    assertDaemonsAlive();
    const answer = await probe();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    await sleep(50);
  }
  throw new Error(`not within ${seconds} s: ${what}${state ? `\n${await state()}` : ''}`);
}
