// The page in a browser. The other tests of this folder run in CI only.
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { podYaml } from '../../support/check-text.js';
import { OpenedPage } from '../opened-page.js';

describeInBrowser('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('shows the findings, the anatomy, the life and the program of a manifest', async () => {
    const files = [{ name: 'web.yaml', text: podYaml('image: nginx:1.29') }];
    const opened = await OpenedPage.open(browser, { files });
    expect(await opened.verdict()).toContain('Accepted. No findings');
    expect(await (await opened.show('Anatomy')).textContent()).toContain('BestEffort');
    expect(await (await opened.show('Life')).textContent()).toContain('Start order');
    expect(await (await opened.show('TypeScript')).textContent()).toContain('new Pod(');
    await opened.write(podYaml('image: nginx:1.29\n      ports: [{ containerPort: "80" }]'));
    expect(await opened.verdict()).toContain('Refused: 1 error');
    expect(await (await opened.show('Findings')).textContent()).toContain(
      'cannot unmarshal string into int32',
    );
    await opened.close();
  });
});
