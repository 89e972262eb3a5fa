import { fetchFrom, type Ground } from '../apps/ground.js';

/** Each step has what the one before has made, and the app has it all. */
export async function init(ground: Ground): Promise<string> {
  expect(await fetchFrom(await ground.pod('made-page'))).toBe('200 <p>the text</p>\n');
  return 'two steps made a page in turn';
}
