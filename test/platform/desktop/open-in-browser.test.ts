import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCommand, openInBrowser } from '../../../lib/platform/desktop/open-in-browser.js';

const URL = 'file:///tmp/a%20b.html';

test.each([
  ['linux', {}, ['xdg-open', URL]],
  ['darwin', {}, ['open', URL]],
  ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', URL]],
  ['linux', { BROWSER: 'firefox' }, ['firefox', URL]],
] as const)('on %s with %j, runs %j', (platform, env, command) =>
  expect(openCommand(URL, env, platform)).toEqual(command),
);

describe('with a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function program(body: string): string {
    const path = join(folder, 'browser');
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  }
  const env = (BROWSER: string) => ({ BROWSER, PATH: process.env['PATH'] });

  test('passes the address of the file as one argument, and no shell reads it', async () => {
    const file = join(folder, 'a $(touch evil) & b;c.html');
    const browser = program(`printf %s "$1" > ${folder}/argument`);
    expect(await openInBrowser(file, env(browser))).toBe(true);
    const argument = readFileSync(join(folder, 'argument'), 'utf8');
    expect(argument).toMatch(/^file:\/\/.*a%20\$\(touch%20evil\)%20&%20b;c\.html$/);
    expect(existsSync(join(folder, 'evil'))).toBe(false);
  });

  test('returns false if the program fails or does not exist', async () => {
    expect(await openInBrowser('page.html', env(program('exit 3')))).toBe(false);
    expect(await openInBrowser('page.html', env('/nowhere/browser'))).toBe(false);
  });

  test('does not wait for a browser that keeps running', async () => {
    const browser = program(`echo $$ > ${folder}/pid; exec sleep 60`);
    expect(await openInBrowser('page.html', env(browser))).toBe(true);
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  });
});
