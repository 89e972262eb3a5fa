// The editor of the page: findings, fixes, completions, docs, and the drawing below the text area.
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { OpenedPage } from '../opened-page.js';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n';

describeInBrowser('the editor', () => {
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

  test('underlines a finding, F8 selects it, and its fix can be undone', async () => {
    const { page } = opened;
    expect(await page.locator('.underlined.error').first().textContent()).toBe('"9090"');
    await opened.putCaretBehind('kind: Pod');
    await page.keyboard.press('F8');
    expect(await opened.selection()).toBe('"9090"');
    await page.keyboard.press('F8');
    expect(await opened.selection()).toBe('htpp');
    await page.keyboard.press('Shift+F8');
    expect(await opened.selection()).toBe('"9090"');
    await page.locator('.caret-line').getByRole('button', { name: 'Write 9090' }).click();
    expect(await opened.text()).toContain('containerPort: 9090');
    await page.keyboard.press('Control+z');
    expect(await opened.text()).toContain('containerPort: "9090"');
  });

  test('F8 works with the focus anywhere, and goes round', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: 'Findings' }).focus();
    await page.keyboard.press('Shift+F8');
    expect(await opened.selection()).toBe('lgos');
    await page.keyboard.press('F8');
    expect(await opened.selection()).toBe('"9090"');
  });

  test('completes a field with the keyboard, and tells screen readers', async () => {
    const { page, area } = opened;
    await opened.write(`${POD}    - name: app\n`);
    await opened.putCaretBehind('name: app');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ima');
    const list = page.getByRole('listbox', { name: 'Completions' });
    expect(await list.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('image'),
      expect.stringContaining('imagePullPolicy'),
    ]);
    expect(await area.getAttribute('aria-controls')).toBe('completions');
    expect(await area.getAttribute('aria-activedescendant')).toBe('completion-0');
    await page.keyboard.press('ArrowDown');
    const chosen = await area.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await opened.text()).toContain('- name: app\n      imagePullPolicy: \n');
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('Tab');
    expect(await opened.text()).toContain('imagePullPolicy: Always\n');
    expect(await area.getAttribute('aria-activedescendant')).toBeNull();
  });

  test('Escape closes the completions, and Tab then leaves the editor', async () => {
    const { page } = opened;
    await opened.write('ki');
    await page.keyboard.press('Control+Space');
    expect(await page.getByRole('listbox').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
    expect(await opened.text()).toBe('ki');
  });

  test('a click inserts a completion', async () => {
    const { page } = opened;
    await opened.write('ki');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: 'kind' }).click();
    expect(await opened.text()).toBe('kind: ');
  });

  test('shows the docs and the findings at the pointer and at the caret', async () => {
    const { page } = opened;
    await page.locator('.key', { hasText: 'restartPolicy' }).hover({ force: true });
    const card = page.getByRole('tooltip');
    await card.waitFor();
    expect(await card.textContent()).toContain('Container.restartPolicy');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.locator('.underlined', { hasText: 'htpp' }).hover({ force: true });
    await card.waitFor();
    expect(await card.textContent()).toContain("no port named 'htpp'");
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await opened.putCaretBehind('automountService');
    expect(await page.locator('.caret-line').textContent()).toContain(
      'PodSpec.automountServiceAccountToken',
    );
  });

  test('indents a new line and selected lines', async () => {
    const { page } = opened;
    await opened.write('spec:\n  containers:');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- name: a');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('tty: true');
    expect(await opened.text()).toBe('spec:\n  containers:\n    - name: a\n      tty: true');
    await page.keyboard.press('Control+]');
    expect(await opened.text()).toMatch(/^ {8}tty: true$/m);
    await page.keyboard.press('Control+[');
    expect(await opened.text()).toMatch(/^ {6}tty: true$/m);
  });

  test('a click on a drawn character puts the caret there', async () => {
    const { page } = opened;
    const code = page.locator('.code', { hasText: 'image: shop/app:1.4.2' });
    const { x, y, width, height } = (await code.boundingBox()) as {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
    await page.mouse.click(x + width - 1, y + height / 2);
    await page.keyboard.type('-rc1');
    expect(await opened.text()).toContain('image: shop/app:1.4.2-rc1\n');
  });

  test('composes Korean, and checks the text when it is composed', async () => {
    const { page } = opened;
    await opened.write(`${POD}    - name: app\n      image: "`);
    await page.keyboard.press('Control+End');
    const session = await page.context().newCDPSession(page);
    for (const text of ['ㅎ', '하', '한'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await page.locator('.line[data-line="7"] .code').textContent()).toContain('"한');
    await session.send('Input.insertText', { text: '한' });
    await page.keyboard.type('"');
    expect(await opened.text()).toMatch(/image: "한"$/);
    expect(await page.locator('.line[data-line="7"] .code').textContent()).toBe(
      '      image: "한"',
    );
    expect(await opened.verdict()).toContain('Accepted');
  });

  test('prints all lines, and draws only the visible ones again', async () => {
    const { page } = opened;
    await opened.write(Array.from({ length: 400 }, (_, i) => `# line ${i + 1}`).join('\n'));
    await page.evaluate(() => {
      const lines = document.querySelector('.lines') as HTMLElement;
      new MutationObserver(() => {
        lines.dataset['most'] = String(
          Math.max(Number(lines.dataset['most'] ?? 0), lines.childElementCount),
        );
      }).observe(lines, { childList: true });
    });
    await page.pdf();
    const lines = page.locator('.lines');
    expect(await lines.getAttribute('data-most')).toBe('400');
    expect(await page.locator('.line').count()).toBeLessThan(200);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('.sheet').boundingBox();
    const views = await page.locator('.views').boundingBox();
    expect(views?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + 400 * 21);
  });

  test('draws only the lines around the visible ones of a long text', async () => {
    const { page } = opened;
    const lines = Array.from({ length: 5000 }, (_, i) => `# line ${i + 1}`);
    await opened.write(lines.join('\n'));
    await page.locator('.editor').evaluate((element) => element.scrollTo(0, 0));
    await page.waitForFunction(() => document.querySelector('[data-line="1"]'));
    expect(await page.locator('.line').count()).toBeLessThan(200);
    await page.keyboard.press('Control+End');
    await page.waitForFunction(() => document.querySelector('[data-line="5000"]'));
    expect(await page.locator('.line').last().textContent()).toContain('# line 5000');
    expect(await page.locator('.line').count()).toBeLessThan(200);
  });
});
