import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { reportSkipped } from './report-skipped.js';

/** The places of Chromium and Chrome on Linux and macOS. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for tests: that in `CDK8S_PODS_BROWSER`, or an installed one. */
const browserPath = process.env['CDK8S_PODS_BROWSER'] ?? PLACES.find(existsSync);

/**
 * Declares tests that need a browser. Without one they are skipped, except in CI, where that is an
 * error.
 */
export function describeInBrowser(name: string, declare: () => void): void {
  if (browserPath !== undefined) return describe(name, declare);
  if (process.env['CI'] === 'true')
    throw new Error('no browser is installed: name one in CDK8S_PODS_BROWSER');
  reportSkipped(name, 'no browser is installed');
  describe.skip(name, declare);
}

/** Starts the browser. The sandbox of Chromium does not work for root. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(browserPath === undefined ? {} : { executablePath: browserPath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  });
