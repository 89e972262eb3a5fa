import { setTimeout as sleep } from 'node:timers/promises';
import { assertDaemonsAlive } from './daemon.js';

/**
 * Calls a function until it returns a truthy value, which it resolves to. Fails if the function
 * throws, if a daemon has exited, or after a time limit that is long enough for a busy machine.
 * `state` adds the actual state to the error.
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
  throw new Error(`timed out after ${seconds} s: ${what}${state ? `\n${await state()}` : ''}`);
}
