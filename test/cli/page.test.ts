// The command `page`. `test/page` tests the page in a browser.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inertJson } from '../../lib/cli/page-template.js';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const HOSTILE = '</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>';
const line = new CommandLine({
  'web.yaml': podYaml('image: nginx:1.29'),
  'k8s/a.yaml': podYaml('image: a').replace('web', 'a'),
  'k8s/sub/b.json': '{"apiVersion": "v1", "kind": "Pod"}',
  'k8s/readme.md': 'no manifest',
  'k8s/empty.yaml': '\n',
  'hostile.yaml': `# ${HOSTILE}\n`,
  'project/cdk8s-pods.yaml':
    'kubernetes: "1.35"\npodSecurity: baseline\nhazards: note\n' +
    'podTemplates:\n  example.com/v1:Fleet: spec.template\n',
});
afterAll(() => line.remove());

const pageOf = (file: string): string => readFileSync(join(line.folder, file), 'utf8');

/** Returns the JSON in an element of a page. */
function dataOf(page: string, id: string) {
  const [, json = ''] = new RegExp(`id="${id}">([^<]*)</script>`).exec(page) ?? [];
  return JSON.parse(json);
}

test('writes a page with a manifest, and says where it is', async () => {
  expect(await line.run(['page', 'web.yaml'])).toMatchObject({
    status: 0,
    out: 'Wrote pods.html.\n',
    err: '',
  });
  const page = pageOf('pods.html');
  expect(dataOf(page, 'page-data')).toEqual({
    files: [{ name: 'web.yaml', text: podYaml('image: nginx:1.29') }],
    kubernetes: '1.37',
    hazards: 'warning',
    podTemplates: [],
    application: {},
  });
  expect(dataOf(page, 'field-docs').Container.image).toContain('image');
});

test('does not overwrite a file, or write through a link', async () => {
  line.write('old.html', 'old');
  symlinkSync('victim.html', join(line.folder, 'link.html'));
  for (const file of ['old.html', 'link.html'])
    expect(await line.run(['page', 'web.yaml', '--out', file])).toMatchObject({
      status: 2,
      out: '',
      err: `cdk8s-pods: ${file} already exists: nothing was written\n`,
    });
  expect(pageOf('old.html')).toBe('old');
  expect(existsSync(join(line.folder, 'victim.html'))).toBe(false);
});

test('writes the manifests of a folder, without empty files', async () => {
  await line.run(['page', 'k8s', '--out', 'k8s.html']);
  const names = dataOf(pageOf('k8s.html'), 'page-data').files.map(
    ({ name }: { readonly name: string }) => name,
  );
  expect(names).toEqual(['k8s/a.yaml', 'k8s/sub/b.json']);
});

test.each([
  ['-', ['-']],
  ['no path', []],
])('reads standard input for %s', async (name, paths) => {
  const file = `stdin of ${name}.html`;
  await line.run(['page', ...paths, '--out', file], { stdin: '\ufeffkind: Pod\n' });
  expect(dataOf(pageOf(file), 'page-data').files).toEqual([
    { name: '<stdin>', text: 'kind: Pod\n' },
  ]);
});

test('writes a page of examples if standard input is a terminal', async () => {
  await line.run(['page', '--out', 'examples.html'], { isInputTerminal: true });
  expect(dataOf(pageOf('examples.html'), 'page-data').files).toEqual([]);
});

test('starts with the settings of the configuration and of the options', async () => {
  const folder = join(line.folder, 'project');
  await line.run(['page', '../web.yaml', '--hazards', 'error'], { folder });
  expect(dataOf(pageOf('project/pods.html'), 'page-data')).toMatchObject({
    kubernetes: '1.35',
    podSecurity: 'baseline',
    hazards: 'error',
    podTemplates: [['example.com/v1:Fleet', ['spec', 'template']]],
  });
});

test('refuses more manifests than a page can show', async () => {
  line.write('large.yaml', `# ${'x'.repeat(5_000_000)}`);
  expect(await line.run(['page', 'large.yaml', '--out', 'large.html'])).toMatchObject({
    status: 2,
    out: '',
    err:
      'cdk8s-pods: the manifests have more than 5 MB, the most that a page shows: ' +
      'name fewer files\n',
  });
  expect(existsSync(join(line.folder, 'large.html'))).toBe(false);
});

test('a manifest cannot end the element that contains it', async () => {
  await line.run(['page', 'hostile.yaml', '--out', 'hostile.html']);
  const page = pageOf('hostile.html');
  expect(page).not.toContain('alert(1)</script>');
  expect(page.match(/<script/g)).toHaveLength(3);
  expect(page).not.toContain('<!--');
  expect(dataOf(page, 'page-data').files[0].text).toBe(`# ${HOSTILE}\n`);
});

test('a replacement pattern in a manifest is text', async () => {
  const text = "a: $& $1 $` $' $$\n";
  await line.run(['page', '--out', 'pattern.html'], { stdin: text });
  expect(dataOf(pageOf('pattern.html'), 'page-data').files[0].text).toBe(text);
});

test('JSON in the page has no character that begins a tag', () => {
  const value = { a: '<>&\u2028\u2029 한글' };
  expect(inertJson(value)).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(inertJson(value))).toEqual(value);
});

test('opens the page with $BROWSER, from a temporary file', async () => {
  const { status, out } = await line.run(['page', 'web.yaml', '--open'], {
    env: { BROWSER: 'true', PATH: process.env['PATH'] ?? '' },
  });
  expect(status).toBe(0);
  const [, file = ''] = /^Wrote (.*)\.\n$/.exec(out) ?? [];
  expect(dataOf(readFileSync(file, 'utf8'), 'page-data').files[0].name).toBe('web.yaml');
});

test('names the file if no browser can be started', async () => {
  const result = await line.run(['page', 'web.yaml', '--out', 'unopened.html', '--open'], {
    env: { BROWSER: '/nowhere/browser' },
  });
  expect(result).toMatchObject({
    status: 2,
    out: 'Wrote unopened.html.\n',
    err: 'cdk8s-pods: no browser could be started: open unopened.html yourself\n',
  });
  expect(existsSync(join(line.folder, 'unopened.html'))).toBe(true);
});
