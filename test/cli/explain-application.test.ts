// The command `explain --application`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHOP_APPLICATION } from '../../page/examples/shop-application.js';
import { CommandLine, type CommandResult } from '../support/command-line.js';

const pod = (secret: string, name = 'web') =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}}, spec: {containers: [` +
  `{name: app, image: "nginx:1.29", envFrom: [{secretRef: {name: ${secret}}}]}]}}`;
const SECRET = '{apiVersion: v1, kind: Secret, metadata: {name: login}, stringData: {token: x}}';
const BROKEN = /error: no manifest has the Secret 'logn'/;

const line = new CommandLine({
  'web.yaml': pod('logn'),
  'login.yaml': SECRET,
  'folder/web.yaml': pod('logn'),
  'folder/login.yaml': SECRET,
  'folder/package.json': '{"name": "a"}',
  'apart/web/web.yaml': pod('login'),
  'apart/base/login.yaml': SECRET,
  'kustomized/kustomization.yaml':
    'secretGenerator: [{name: login, literals: [a=b]}]\npatches: [{path: patch.yaml}]',
  'kustomized/web.yaml': pod('login'),
  'kustomized/patch.yaml': pod('x', 'patched'),
  'complete/cdk8s-pods.yaml': 'complete: true',
  'complete/web.yaml': pod('login'),
  'external/cdk8s-pods.yaml': 'complete: true\nexternals: [Secret/login]',
  'external/web.yaml': pod('login'),
  'excluded/cdk8s-pods.yaml': 'exclude: [old.yaml]',
  'excluded/web.yaml': pod('login'),
  'excluded/old.yaml': pod('login', 'old'),
  'ignored/cdk8s-pods.yaml':
    'ignore: [{rule: reference/similar-name, reason: both exist, in: web.yaml}]',
  'ignored/web.yaml': `${pod('logn')}\n---\n${SECRET}`,
  'annotated.yaml': `${pod('logn').replace(
    '{name: web}',
    '{name: web, annotations: {cdk8s-pods/ignore: ' + 'reference/similar-name both exist}}',
  )}\n---\n${SECRET}`,
  'broken.yaml': 'a: [',
  'empty.yaml': '# nothing\n',
  'existing.svg': '',
});
afterAll(() => line.remove());

const explain = (
  args: readonly string[],
  options?: Parameters<CommandLine['run']>[1],
): Promise<CommandResult> => line.run(['explain', '--application', ...args], options);

test.each<readonly [string, readonly string[], RegExp]>([
  ['files are one application', ['web.yaml', 'login.yaml'], BROKEN],
  ['a folder is one application', ['folder'], BROKEN],
  ['each folder is one application', ['apart/web', 'apart/base'], /^apart\/web\n\nPod web\n/m],
  [
    'the settings say that everything is here',
    ['./complete', '--config', 'complete/cdk8s-pods.yaml'],
    /error: no manifest has the Secret/,
  ],
  ['Mermaid', ['web.yaml', '--format', 'mermaid'], /^flowchart LR\n/],
  ['SVG', ['web.yaml', '--format', 'svg'], /^<svg [^>]*>\n<title>Application: 1 object, 1 link, /],
  ['notes', ['web.yaml', '--hazards', 'note'], /note: no manifest has the Secret 'logn'/],
])('%s', async (_, args, expected) =>
  expect(await explain(args)).toEqual({ status: 0, out: expect.stringMatching(expected), err: '' }),
);

test.each<readonly [string, readonly string[]]>([
  ['an absent Secret alone is no problem by default', ['web.yaml']],
  ['a declared Secret exists', ['./external', '--config', 'external/cdk8s-pods.yaml']],
  ['a Secret in another folder exists', ['apart', '--hazards', 'note']],
  ['a generated Secret exists', ['./kustomized', '--hazards', 'note']],
  ['the configuration file ignores the rule', ['./ignored', '--config', 'ignored/cdk8s-pods.yaml']],
  ['an annotation ignores the rule', ['annotated.yaml']],
  ['no hazards are shown', ['web.yaml', 'login.yaml', '--hazards', 'none']],
])('there is no problem if %s', async (_, args) => {
  const { status, out, err } = await explain(args);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/, 1 link, 0 links with problems\n/);
});

test('excluded files, patches and files of other tools are left out', async () => {
  const config = ['--config', 'excluded/cdk8s-pods.yaml'];
  expect((await explain(['./excluded', ...config])).out).not.toContain('Pod old');
  expect((await explain(['./kustomized'])).out).not.toContain('Pod patched');
  expect((await explain(['./folder'])).out).toContain('2 objects');
});

test('reads standard input, and wraps lines to the width of the terminal', async () => {
  const { out } = await explain(['-'], { stdin: SHOP_APPLICATION });
  expect(out).toContain('Namespace shop\n\nDeployment web\n');
  expect(out).toContain("Did you mean 'LOG_LEVEL'?");
});

test('has the findings of check', async () => {
  const { out } = await explain(['-'], { stdin: SHOP_APPLICATION });
  const checked = await line.run(['check', '-', '--format', 'json'], { stdin: SHOP_APPLICATION });
  const { diagnostics } = JSON.parse(checked.out) as {
    readonly diagnostics: readonly { readonly message: string; readonly severity: string }[];
  };
  expect(diagnostics.length).toBeGreaterThanOrEqual(4);
  for (const { severity, message } of diagnostics) expect(out).toContain(`${severity}: ${message}`);
});

test('writes a new file', async () => {
  expect(await explain(['web.yaml', '--format', 'svg', '--output', 'web.svg'])).toEqual({
    status: 0,
    out: '',
    err: '',
  });
  expect(readFileSync(join(line.folder, 'web.svg'), 'utf8')).toMatch(/^<svg /);
});

test('escapes what controls a terminal', async () => {
  const name = JSON.stringify('\u001b[2J\n::error::x');
  const { out } = await explain(['-'], { stdin: pod(name) });
  expect(out).toContain('Secret \\u001b[2J\\n::error::x');
});

test.each<readonly [readonly string[], string]>([
  [['nowhere.yaml'], 'nowhere.yaml: there is no such file or folder'],
  [['broken.yaml'], 'broken.yaml:1:'],
  [['empty.yaml'], 'there is no object in empty.yaml'],
  [['web.yaml', '--output', 'existing.svg'], 'existing.svg already exists: nothing was written'],
  [['web.yaml', '--output', 'nowhere/a.svg'], 'nowhere/a.svg: there is no folder nowhere'],
  [['web.yaml', '--view', 'life'], '--view is for Pods: leave out --application or --view'],
  [['containers.app'], 'containers.app: there is no such file or folder'],
])('%j is a usage error', async (args, why) => {
  const { status, out, err } = await explain(args);
  expect({ status, out, err }).toEqual({ status: 2, out: '', err: expect.stringContaining(why) });
});

test('options of applications are refused for Pods', async () => {
  const { status, err } = await line.run(['explain', 'web.yaml', '--output', 'a.svg']);
  expect({ status, err }).toEqual({
    status: 2,
    err: expect.stringContaining('--output is for applications: add --application'),
  });
  expect(existsSync(join(line.folder, 'a.svg'))).toBe(false);
});
