// The views of updates: the verdict on a change, and the stored object.
import type { Browser, Locator } from 'playwright-core';
import { JOB_WITH_SIDECAR } from '../../../page/examples/job-with-sidecar.js';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { podYaml } from '../../support/check-text.js';
import { OpenedPage, textOf } from '../opened-page.js';

const job = (image: string): string => `apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  template:
    spec: { restartPolicy: Never, containers: [{ name: a, image: "${image}" }] }
`;
const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: "db:1" }] }
`;

describeInBrowser('the views of updates', () => {
  let browser: Browser;
  let opened: OpenedPage;
  let update: Locator;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await OpenedPage.open(browser);
    update = await opened.show('Update');
  });
  afterEach(() => opened.close());

  test('the present text becomes the old one, and an edit has a verdict', async () => {
    const { page } = opened;
    await opened.write(`${podYaml('image: "a:1"')}\n---\n${job('a:1')}`);
    expect(await textOf(update)).toContain('No old manifest');
    await update.getByRole('button', { name: 'Take the present text' }).click();
    expect(await textOf(update)).toContain('0 objects changed, 2 unchanged.');
    await opened.putCaretBehind('containers: [{ name: a, image: "a:1');
    await page.keyboard.type('.2');
    await update.getByText('field is immutable').waitFor();
    expect(await textOf(update.locator('.change h2'))).toContain('refused');
    expect(await textOf(update)).toContain('1 object changed, 1 unchanged. Effects: 1 refused.');
    expect(await textOf(update)).toContain('assuming that it was applied last in this way');
    expect(await update.getByLabel('Old manifest').inputValue()).not.toContain('a:1.2');
    await update.getByRole('button', { name: 'go to line' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('manifest');
  });

  test('the way to apply changes the verdict', async () => {
    await opened.write(
      STATEFUL_SET.replace('spec:\n', 'spec:\n  updateStrategy: { type: OnDelete }\n'),
    );
    const area = update.getByLabel('Old manifest');
    await area.focus();
    await opened.page.keyboard.insertText(STATEFUL_SET);
    await update.locator('.change').getByText('refused').first().waitFor();
    await update.getByLabel('Applied by').selectOption('replace');
    expect(await textOf(update.locator('.change h2'))).not.toContain('refused');
    expect(await textOf(update)).toContain('by replace, assuming');
    expect(await area.inputValue()).toBe(STATEFUL_SET);
  });

  test('the fields that cause a rollout are buttons that go to their text', async () => {
    await opened.write(STATEFUL_SET.replace('db:1', 'db:2'));
    await opened.writeOld(STATEFUL_SET);
    const field = update.getByRole('button', { name: 'spec.template.spec.containers[0].image' });
    await field.hover();
    expect(await textOf(opened.page.locator('.line.highlighted'))).toContain('db:2');
    await field.click();
    expect(await opened.selection()).toBe('image: "db:2"');
  });

  test('the object at the caret is marked', async () => {
    await opened.write(`${job('a:2')}---\n${STATEFUL_SET.replace('db:1', 'db:2')}`);
    await opened.writeOld(`${job('a:1')}---\n${STATEFUL_SET}`);
    const current = update.locator('[aria-current] h2');
    await opened.putCaretBehind('kind: StatefulSet');
    await current.getByText('StatefulSet db').waitFor();
    await opened.putCaretBehind('kind: Job');
    await current.getByText('Job migrate').waitFor();
    expect(await current.count()).toBe(1);
  });

  test('a file is opened with the button, or dropped', async () => {
    const { page } = opened;
    await opened.write(job('a:2'));
    const chosen = page.waitForEvent('filechooser');
    await update.getByRole('button', { name: 'Open a file' }).click();
    const buffer = Buffer.from(job('a:1'));
    const file = { name: 'old.yaml', mimeType: 'application/yaml', buffer };
    await (await chosen).setFiles(file);
    await update.getByText('field is immutable').waitFor();
    await drop(['kind: [']);
    await update.getByText('The old manifest cannot be read: line 1').waitFor();
    expect(await update.getByLabel('Old manifest').getAttribute('aria-invalid')).toBe('true');
    await drop([job('a:2')]);
    await update.getByText('0 objects changed, 1 unchanged.').waitFor();
    expect(await update.getByLabel('Old manifest').getAttribute('aria-invalid')).toBe('false');
    await drop([job('a:1'), job('a:1')]);
    await update.getByText('Open one file').waitFor();
    await drop([[0xff, 0xfe, 0]]);
    await update.getByText('it is no file of text in UTF-8').waitFor();
    expect(await update.getByLabel('Old manifest').inputValue()).toBe(job('a:2'));
    await drop([job('a:2')]);
    await update.locator('#old-manifest-error:empty').waitFor({ state: 'attached' });
  });

  /** Drops files, whose contents are texts or bytes, on the old manifest. */
  const drop = (contents: readonly (string | readonly number[])[]): Promise<void> =>
    opened.page.evaluate((parts) => {
      const dataTransfer = new DataTransfer();
      for (const part of parts) {
        const content = typeof part === 'string' ? part : new Uint8Array(part);
        dataTransfer.items.add(new File([content], 'old.yaml'));
      }
      const area = document.querySelector('#old-manifest') as HTMLElement;
      for (const type of ['dragover', 'drop'])
        area.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, contents);

  test('a link has the old manifest and the way to apply', async () => {
    const { page } = opened;
    await opened.write(job('a:2'));
    await opened.writeOld(job('a:1'));
    await update.getByLabel('Applied by').selectOption('server-side-apply');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.page-message').waitFor();
    const { hash } = new URL(page.url());
    const copy = await OpenedPage.open(browser, { hash });
    await copy.page.getByText('field is immutable').waitFor();
    expect(await copy.page.getByLabel('Old manifest').inputValue()).toBe(job('a:1'));
    expect(await copy.page.getByLabel('Applied by').inputValue()).toBe('server-side-apply');
    await copy.close();
    await update.getByLabel('Applied by').selectOption('replace');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('the stored object has words for its differences, and follows the caret', async () => {
    const stored = await opened.show('Stored');
    expect(await textOf(stored)).toContain('The API server refuses it');
    const limits = 'resources: { limits: { memory: 1024Mi } }';
    await opened.write(`${podYaml(`image: "a:1"\n      ${limits}`)}\n---\n${JOB_WITH_SIDECAR}`);
    const line = (text: string) => stored.locator('.stored-line').filter({ hasText: text }).first();
    await line('imagePullPolicy').waitFor();
    expect(await textOf(line('imagePullPolicy'))).toMatch(/^added +imagePullPolicy: IfNotPresent/);
    expect(await textOf(line('memory'))).toMatch(
      /^changed +memory: 1Gi # in the manifest: "1024Mi"/,
    );
    expect(await textOf(line('image:'))).toMatch(/^ +image: a:1/);
    await opened.putCaretBehind('memory: 10');
    expect(await textOf(stored.locator('.at-caret'))).toContain('memory: 1Gi');
    await opened.putCaretBehind('kind: Job');
    await line('completionMode').waitFor();
    await opened.write('apiVersion: v1\nkind: Service\n');
    await stored.getByText('No Pod').waitFor();
  });
});
