// The views of the page, its choices and its examples.
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { OpenedPage, textOf } from '../opened-page.js';
import { VIEW_TITLES } from '../view-titles.js';

describeInBrowser('the views', () => {
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

  test.each([
    ['Shop with mistakes', 'Refused: 2 errors'],
    ['Application of a shop', 'Accepted, with 4 findings'],
    ['NginxPod', 'Accepted, with 1 finding'],
    ['SidecarLoggingPod', 'Accepted. No findings'],
    ['Job with a sidecar', 'Accepted. No findings'],
    ['Rollout that is stuck', 'Accepted. No findings'],
    ['Ten common mistakes', 'Refused: 8 errors'],
    ['Agent on the node', 'Accepted. No findings'],
  ])('the example %s: %s', async (name, verdict) => {
    await opened.openExample('Agent on the node');
    await opened.openExample(name);
    expect(await opened.verdict()).toContain(verdict);
    for (const view of VIEW_TITLES)
      expect((await textOf(await opened.show(view))).length).toBeGreaterThan(20);
  });

  test('an example replaces the text so that this can be undone', async () => {
    const before = await opened.text();
    await opened.openExample('NginxPod');
    expect(await opened.text()).toContain('my-nginx-pod');
    await opened.area.focus();
    await opened.page.keyboard.press('Control+z');
    expect(await opened.text()).toBe(before);
  });

  test('the choices change the verdict', async () => {
    const { page } = opened;
    await opened.openExample('NginxPod');
    await page.getByLabel('Hazards').selectOption('none');
    expect(await opened.verdict()).toContain('Accepted. No findings');
    await page.getByLabel('Pod Security').selectOption('restricted');
    expect(await opened.verdict()).toContain('Refused by Pod Security');
    await opened.write(
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n' +
        '  schedulingGroup: {}\n  containers: [{ name: a, image: "a:1" }]\n',
    );
    await page.getByLabel('Pod Security').selectOption('not checked');
    await page.getByLabel('Kubernetes').selectOption('1.34');
    const findings = await opened.show('Findings');
    // The view is drawn in the next frame.
    const unknownField = findings.getByText('unknown field').first();
    await unknownField.waitFor();
    await page.getByLabel('Kubernetes').selectOption('1.37');
    await unknownField.waitFor({ state: 'detached' });
  });

  test('a finding of the list selects its text, and its fix is written', async () => {
    const findings = await opened.show('Findings');
    await findings.getByRole('button', { name: /^30:40/ }).click();
    expect(await opened.selection()).toBe('htpp');
    await findings.getByRole('button', { name: 'Write 9090' }).click();
    expect(await opened.text()).toContain('containerPort: 9090');
  });

  test('the tabs are reached with the arrow keys', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: 'Anatomy' }).focus();
    for (const [key, view] of [
      ['ArrowRight', 'Life'],
      ['End', 'TypeScript'],
      ['ArrowRight', 'Findings'],
      ['ArrowLeft', 'TypeScript'],
      ['Home', 'Findings'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.getByRole('tab', { selected: true }).textContent()).toContain(view);
      expect(await page.getByRole('tabpanel', { name: view }).isVisible()).toBe(true);
    }
  });

  test('a part of the picture and its lines highlight each other', async () => {
    const { page } = opened;
    const volume = page.locator('.part[data-path="/spec/volumes/0"]');
    await volume.hover();
    expect(await page.locator('.line.highlighted').first().textContent()).toContain('name: logs');
    expect(await page.locator('.rail.highlighted').count()).toBe(1);
    await page.mouse.move(0, 0);
    expect(await page.locator('.line.highlighted').count()).toBe(0);
    await volume.click();
    expect(await page.locator('.line.with-caret').textContent()).toContain('name: logs');
    await opened.putCaretBehind('containerPort: 15001');
    expect(await page.locator('.part.at-caret').getAttribute('data-path')).toBe(
      '/spec/initContainers/1/ports/0',
    );
  });

  test('the picture is one stop of the Tab key, and the arrow keys go through it', async () => {
    const { page } = opened;
    expect(await page.locator('.part[tabindex="0"]').count()).toBe(1);
    await page.locator('.part[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toContain('migrate');
    await page.keyboard.press('End');
    expect(await focused()).toContain('certs');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('settings');
    expect(await page.locator('.line.highlighted').first().textContent()).toContain('settings');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('manifest');
    expect(await page.locator('.part[tabindex="0"]').count()).toBe(1);
  });

  test('the application shows all objects, and the text of each', async () => {
    const { page } = opened;
    await opened.openExample('Application of a shop');
    const view = await opened.show('Application');
    expect(await textOf(view.locator('.hint'))).toBe(
      'Application: 16 objects, 18 links, 4 links with problems.',
    );
    await view
      .getByRole('button', { name: /^port 80 → htpp, Service api\. error: no Pod/ })
      .click();
    expect(await textOf(page.locator('.line.with-caret'))).toContain('targetPort: htpp');
    expect(await view.locator('.part.at-caret').getAttribute('data-path')).toBe(
      '/6/spec/ports/0/targetPort',
    );
    await view.getByRole('button', { name: 'StatefulSet db', exact: true }).hover();
    expect(await page.locator('.line.highlighted').allTextContents()).toContainEqual(
      expect.stringContaining('kind: StatefulSet'),
    );
    await opened.putCaretBehind('kind: NetworkPolicy');
    // A policy is in the row of each workload that it selects.
    expect(await view.locator('.part.at-caret').count()).toBe(2);
  });

  test('the arrow keys go through the application, and an edit keeps the focus', async () => {
    const { page } = opened;
    await opened.openExample('Application of a shop');
    const view = await opened.show('Application');
    expect(await view.locator('.part[tabindex="0"]').count()).toBe(1);
    await view.locator('.part[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Ingress shop');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('port http, Ingress shop');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('manifest');
    await opened.write('a: [');
    expect(await textOf(view)).toContain('No object');
  });

  test('the anatomy stays while the text cannot be read', async () => {
    const { page } = opened;
    await opened.putCaretBehind('image: shop/app:1.4.2');
    await page.keyboard.type('\nx');
    expect(await opened.verdict()).toContain('Cannot be read');
    expect(await page.locator('.stale-note').count()).toBe(1);
    expect(await page.locator('.part').count()).toBeGreaterThan(10);
  });

  test('the controls of the life change it, and keep the focus', async () => {
    const { page } = opened;
    await opened.openExample('NginxPod');
    const life = await opened.show('Life');
    expect(await life.textContent()).toContain('the Pod is deleted, with a grace period of 30 s');
    await life.getByLabel('my-nginx-container').focus();
    await life.getByLabel('my-nginx-container').selectOption('crashes every 5 s');
    expect(await life.textContent()).toContain('CrashLoopBackOff');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('behavior-0');
    await life.getByLabel('my-nginx-container').selectOption('ignores SIGTERM');
    await life.getByLabel('Grace period').fill('7');
    await page.keyboard.press('Tab');
    expect(await life.textContent()).toContain('ends with exit code 137');
    await life.getByLabel('Deleted after').fill('');
    await page.keyboard.press('Tab');
    expect(await life.textContent()).toContain('nothing changes any more');
  });

  test('a refused Pod has no life', async () => {
    expect(await (await opened.show('Life')).textContent()).toContain('The API server refuses it');
  });

  test('selects one of several Pods, with its button or the caret', async () => {
    const { page } = opened;
    await opened.openExample('Ten common mistakes');
    await page.getByRole('button', { name: 'Job migrate' }).click();
    const anatomy = page.getByRole('tabpanel', { name: 'Anatomy' });
    await anatomy.getByText('example.com/migrate:1.4.2').waitFor();
    await opened.putCaretBehind('metadata: { name: types }');
    await anatomy.getByText('example.com/app:1.4.2').waitFor();
  });

  test('fits a phone, whose browser zooms in on inputs with small fonts', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 390, height: 844 });
    await opened.openExample('SidecarLoggingPod');
    await opened.writeOld('kind: Pod\n');
    for (const view of VIEW_TITLES) {
      await opened.show(view);
      const { width, sizes } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        sizes: [...document.querySelectorAll('input, select, textarea')]
          .filter((each) => each.checkVisibility())
          .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
      }));
      expect({ view, width }).toEqual({ view, width: 390 });
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    }
  });

  test('shows the parts and the findings in the colors of a contrast theme', async () => {
    const { page } = opened;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const colorOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const text = await colorOf('body', 'color');
    expect(await colorOf('.card', 'stroke')).toBe(text);
    expect(await colorOf('.code .key', 'color')).toBe(text);
    expect(await colorOf('textarea', 'color')).toBe('rgba(0, 0, 0, 0)');
  });

  test('copies the program', async () => {
    const { page } = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened.openExample('NginxPod');
    const view = await opened.show('TypeScript');
    await view.getByRole('button', { name: 'Copy' }).click();
    await view.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "new Pod(chart, 'my",
    );
  });
});
