// axe finds no violation in any view, in light and dark, on a large screen and on a phone.
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';
import { JOB_WITH_SIDECAR } from '../../../page/examples/job-with-sidecar.js';
import { SIDECAR_LOGGING_POD } from '../../../page/examples/sidecar-logging-pod.js';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { OpenedPage } from '../opened-page.js';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Returns the violations in a page, as text. */
const runAxe = (rules: string): string => `
  axe.run(document, { resultTypes: ['violations'], ${rules} }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.length + ' x ' + nodes[0].target + ' ' +
    nodes[0].failureSummary.replace(/\\s+/g, ' ').slice(0, 250)))`;

/** The old form of one example, so that its update is refused, and another one that is removed. */
const OLD = `${SIDECAR_LOGGING_POD.replaceAll('/var/log/app', '/var/log/old')}---
${JOB_WITH_SIDECAR}`;

const STATES = [
  ['Shop with mistakes', 'Findings'],
  ['Shop with mistakes', 'Anatomy'],
  ['Application of a shop', 'Application'],
  ['Agent on the node', 'Anatomy'],
  ['Rollout that is stuck', 'Life'],
  ['SidecarLoggingPod', 'Life'],
  ['SidecarLoggingPod', 'TypeScript'],
  ['SidecarLoggingPod', 'Update'],
  ['Ten common mistakes', 'Update'],
  ['SidecarLoggingPod', 'Stored'],
  ['SidecarLoggingPod', 'Runtime'],
  ['SidecarLoggingPod', 'Findings'],
] as const;

describeInBrowser('axe', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('finds no violation, %s, %i pixels wide', async (colorScheme, width) => {
    const viewport = { width, height: 844 };
    const opened = await OpenedPage.open(browser, { colorScheme, viewport });
    const { session, contextId } = await isolatedWorld(opened);
    const violations: string[] = [];
    // Only the contrast depends on the color scheme.
    const expression = runAxe(colorScheme === 'dark' ? "runOnly: ['color-contrast']" : '');
    const run = async (state: string): Promise<void> => {
      const { result } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      for (const each of result.value as readonly string[]) violations.push(`${state}: ${each}`);
    };
    await run('start');
    await opened.show('Update');
    await run('no old manifest');
    await opened.writeOld('a: [');
    await run('an old manifest that cannot be read');
    await opened.writeOld(OLD);
    for (const [example, view] of STATES) {
      await opened.openExample(example);
      await opened.show(view);
      await opened.page.waitForTimeout(50);
      await run(`${example}, ${view}`);
    }
    await opened.write('ki');
    await opened.page.keyboard.press('End');
    await opened.page.keyboard.press('Control+Space');
    await run('completions');
    await opened.close();
    expect([...new Set(violations)]).toEqual([]);
  });
});

/** Runs axe beside the page: the policy of the page refuses scripts of others. */
async function isolatedWorld({ page }: OpenedPage): Promise<{
  readonly session: CDPSession;
  readonly contextId: number;
}> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  await session.send('Runtime.evaluate', { expression: AXE, contextId });
  return { session, contextId };
}
