import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';

/** Checks that each init container has the output of the one before, and the app has all of it. */
export async function init(ground: DeployedApp): Promise<string> {
  expect(await fetchFrom(await ground.pod('made-page'))).toBe('200 <p>the text</p>\n');
  return 'two init containers created a page one after the other';
}
