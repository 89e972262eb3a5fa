import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { fillPage, type PageFile } from '../../lib/cli/page-template.js';

/** The settings of a page under test. */
export interface OpenOptions extends BrowserContextOptions {
  readonly files?: readonly PageFile[];
  /** The part of the address after the file, such as `#v1=...`. */
  readonly hash?: string;
}

/** Returns the text of an element, after the page has drawn what changed. */
export async function textOf(locator: Locator): Promise<string> {
  await waitForFrame(locator.page());
  return (await locator.textContent()) ?? '';
}

/** Waits for the next frame. The page draws a view in the frame after a change. */
async function waitForFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/**
 * The page in a browser, as `cdk8s-pods page` writes it. Collects everything that must not happen:
 * messages on the console, errors, dialogs, and requests.
 */
export class OpenedPage {
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async open(
    browser: Browser,
    { files = [], hash = '', ...options }: OpenOptions = {},
  ): Promise<OpenedPage> {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const file = join(folder, 'pods.html');
    const settings = { kubernetes: '1.37', hazards: 'warning', podSecurity: undefined } as const;
    writeFileSync(file, fillPage(files, { ...settings, podTemplates: new Map() }));
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const opened = new OpenedPage(page, folder, pathToFileURL(file).href);
    opened.watch();
    await page.goto(opened.url + hash);
    await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
    return opened;
  }

  private watch(): void {
    const { page, problems, url } = this;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => void problems.push(error.stack ?? error.message));
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !address.startsWith('data:'))
        problems.push(`requested ${address}`);
    });
    page.on('dialog', (dialog) => {
      problems.push(`dialog ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
  }

  /** Closes the page, and fails if there was a problem. */
  async close(): Promise<void> {
    await this.page.context().close();
    rmSync(this.folder, { recursive: true });
    expect(this.problems).toEqual([]);
  }

  get area(): Locator {
    return this.page.locator('#manifest');
  }

  text(): Promise<string> {
    return this.area.inputValue();
  }

  /** Replaces the text. Chromium takes long to insert many lines, so they are not typed. */
  async write(text: string): Promise<void> {
    await this.area.evaluate((area, value) => {
      (area as HTMLTextAreaElement).focus();
      (area as HTMLTextAreaElement).value = value;
      (area as HTMLTextAreaElement).setSelectionRange(0, 0);
      area.dispatchEvent(new InputEvent('input'));
    }, text);
    await waitForFrame(this.page);
  }

  /** Replaces the old manifest of the view of updates, and shows the view. */
  async writeOld(text: string): Promise<void> {
    await this.show('Update');
    await this.page.locator('#old-manifest').evaluate((area, value) => {
      (area as HTMLTextAreaElement).value = value;
      area.dispatchEvent(new InputEvent('input'));
    }, text);
    await waitForFrame(this.page);
  }

  async openExample(name: string): Promise<void> {
    await this.page.getByLabel('Open').selectOption({ label: name });
    await waitForFrame(this.page);
  }

  async show(view: string): Promise<Locator> {
    await this.page.getByRole('tab', { name: view }).click();
    await waitForFrame(this.page);
    return this.page.getByRole('tabpanel', { name: view });
  }

  /** Returns the selected text. */
  selection(): Promise<string> {
    return this.page.evaluate(() => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
  }

  /** Puts the caret behind a text. */
  async putCaretBehind(text: string): Promise<void> {
    await this.page.evaluate((searched) => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      const at = area.value.indexOf(searched) + searched.length;
      area.focus();
      area.setSelectionRange(at, at);
    }, text);
    await waitForFrame(this.page);
  }

  verdict(): Promise<string> {
    return textOf(this.page.locator('.verdict'));
  }
}
