import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';

/** Each step has what the one before has made, and the app has it all. */
export async function init(ground: DeployedApp): Promise<string> {
  expect(await fetchFrom(await ground.pod('made-page'))).toBe('200 <p>the text</p>\n');
  return 'two steps made a page in turn';
}
