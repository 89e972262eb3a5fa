// The view of what the kubelet asks the container runtime for.
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { OpenedPage, textOf } from '../opened-page.js';

const TEXT = `apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { mode: fast }
---
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
  - { name: one, image: "a:1", command: [first] }
  - name: two
    image: "a:1"
    command: [second, $(MODE)]
    env:
    - { name: MODE, valueFrom: { configMapKeyRef: { name: settings, key: mode } } }
`;

describeInBrowser('the runtime view', () => {
  let browser: Browser;
  let opened: OpenedPage;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await OpenedPage.open(browser);
  });
  afterEach(() => opened.close());

  test('shows the values of each container, and the one at the caret', async () => {
    await opened.write(TEXT);
    const runtime = await opened.show('Runtime');
    await runtime.getByText('container two').waitFor();
    const text = await textOf(runtime);
    expect(text).toContain('MODE=fast');
    expect(text).toContain('ConfigMap settings, key mode');
    await runtime.getByText('container two').click();
    await runtime.getByText('second fast').waitFor({ state: 'visible' });
  });
});
