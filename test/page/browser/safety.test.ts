// Manifests and links can neither run a script nor break the page.
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { OpenedPage } from '../opened-page.js';
import { VIEW_TITLES } from '../view-titles.js';

const HOSTILE = '</script><img src=x onerror=alert(1)><svg onload=alert(2)>';

const HOSTILE_POD = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: HOSTILE, labels: { [HOSTILE]: HOSTILE } },
  spec: {
    initContainers: [{ name: HOSTILE, image: HOSTILE }, null, 7],
    containers: [
      {
        name: HOSTILE,
        image: HOSTILE,
        ports: [{ name: HOSTILE, containerPort: HOSTILE }],
        volumeMounts: [{ name: HOSTILE, mountPath: HOSTILE }],
        readinessProbe: { httpGet: { path: HOSTILE, port: HOSTILE } },
        resources: { requests: { cpu: HOSTILE }, limits: 'x' },
      },
      'x',
    ],
    volumes: [
      { name: HOSTILE, hostPath: { path: HOSTILE } },
      null,
      { name: '__proto__', constructor: {} },
    ],
  },
});
const ACCEPTED = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n` +
  `    - { name: ${name}, image: ${JSON.stringify(HOSTILE)}, args: [${JSON.stringify(HOSTILE)}] }\n`;

describeInBrowser('hostile input', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe('as text', () => {
    let opened: OpenedPage;
    beforeAll(async () => {
      opened = await OpenedPage.open(browser);
    });
    afterAll(() => opened.close());

    test.each([
      ['markup as every value', HOSTILE_POD],
      ['markup in a comment', `# ${HOSTILE}\n${HOSTILE_POD}`],
      ['markup in a template', `a: ${HOSTILE}\n{{ .Values.x }}`],
      ['a Pod that is accepted', ACCEPTED('constructor')],
      ['a name that is no name', ACCEPTED('__proto__')],
      ['a key __proto__', '__proto__: 1'],
      ['a kind __proto__', 'apiVersion: v1\nkind: __proto__\nspec: {}'],
      ['characters that turn text', 'a: "\u202e\u0000\u2066"'],
      ['an alias of itself', 'spec: &a [*a]'],
      ['deep nesting', '- '.repeat(3000)],
      ['deep nesting in brackets', '['.repeat(5000)],
      ['a long line', 'x'.repeat(1e5)],
      ['many documents', 'a: 1\n---\n'.repeat(2000)],
      [
        'numbers without bounds',
        'apiVersion: v1\nkind: Pod\nspec: { terminationGracePeriodSeconds: 1e400 }',
      ],
    ])('%s', async (_, text) => {
      const { page, problems } = opened;
      await opened.write(text);
      await opened.writeOld(`${text}\n---\n${ACCEPTED('old')}`);
      for (const view of VIEW_TITLES) await opened.show(view);
      expect(await page.locator('img, iframe, object, script:not(body > script)').count()).toBe(0);
      await opened.write('kind: Pod');
      expect(await opened.verdict()).toContain('Refused');
      expect(problems).toEqual([]);
    });
  });

  test('as a file', async () => {
    const files = [
      { name: `${HOSTILE}\n.yaml`, text: HOSTILE_POD },
      { name: 'a.yaml', text: ACCEPTED('a') },
      { name: 'b.yaml', text: `# </script><!--\n${ACCEPTED('b')}` },
    ];
    const opened = await OpenedPage.open(browser, { files });
    expect(await opened.text()).toContain('# a.yaml\n');
    expect(await opened.text()).toContain('---\n# b.yaml\n# </script><!--\n');
    await opened.page.getByLabel('Open').selectOption({ index: 1 });
    expect(await opened.text()).toBe(HOSTILE_POD);
    for (const view of VIEW_TITLES) await opened.show(view);
    await opened.close();
  });

  test('the policy refuses scripts, markup and requests', async () => {
    const opened = await OpenedPage.open(browser);
    const results = await opened.page.evaluate(async () => {
      const attempt = (act: () => void): string => {
        try {
          act();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      return {
        script: attempt(() => {
          document.createElement('script').textContent = 'globalThis.ran = true';
        }),
        markup: attempt(() => {
          document.body.innerHTML += '';
        }),
        request: await fetch('data:,x').then(
          () => 'done',
          () => 'refused',
        ),
        ran: 'ran' in globalThis,
      };
    });
    expect(results).toEqual({
      script: 'refused',
      markup: 'refused',
      request: 'refused',
      ran: false,
    });
    expect(opened.problems.length).toBeGreaterThan(0);
    opened.problems.length = 0;
    await opened.close();
  });

  test.each(['#x', '#v1=', '#v1=AAAA', '#v1=%3Cscript%3E', '#v1=q1YqSSwpVrJSSlTSUUosLVGyUtJSqgUA'])(
    'a link with the hash %s is ignored with a sentence',
    async (hash) => {
      const opened = await OpenedPage.open(browser, { hash });
      const message = opened.page.locator('.page-message');
      await message.waitFor();
      expect(await message.textContent()).toContain('The link is ignored');
      expect(await opened.text()).toContain('name: shop');
      await opened.close();
    },
  );

  test('a link reproduces the state, and an edit removes it from the address', async () => {
    const opened = await OpenedPage.open(browser);
    const { page } = opened;
    await opened.openExample('Job with a sidecar');
    await page.getByLabel('Kubernetes').selectOption('1.35');
    await page.getByLabel('Hazards').selectOption('note');
    const life = await opened.show('Life');
    await life.getByLabel('proxy').selectOption('starts in 20 s');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.page-message').waitFor();
    const { hash } = new URL(page.url());
    const events = await page.locator('.events').textContent();
    const text = await opened.text();
    await page.keyboard.press('Shift+Tab');
    await opened.write(`${text}# edited`);
    expect(new URL(page.url()).hash).toBe('');
    await opened.close();

    const copy = await OpenedPage.open(browser, { hash });
    await copy.page.getByRole('tab', { name: 'Life', selected: true }).waitFor();
    expect(await copy.text()).toBe(text);
    expect(await copy.page.locator('.events').textContent()).toBe(events);
    expect(await copy.page.getByLabel('Kubernetes').inputValue()).toBe('1.35');
    expect(await copy.page.getByLabel('Hazards').inputValue()).toBe('note');
    await copy.close();
  });
});
