// The command `check` compares the objects of its input with each other.
import { CommandLine } from '../support/command-line.js';

const pod = (secret: string, more = '') =>
  [
    'apiVersion: v1',
    'kind: Pod',
    `metadata: {name: web${more}}`,
    'spec:',
    '  containers:',
    '    - name: app',
    '      image: nginx:1.29',
    '      resources: {requests: {cpu: 1m, memory: 9Mi}, limits: {memory: 9Mi}}',
    `      envFrom: [{secretRef: {name: ${secret}}}]`,
  ].join('\n');
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: {name: login}\nstringData: {token: x}';
const stream = (...documents: readonly string[]) => documents.join('\n---\n');
const budget = (name: string) =>
  `{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: ${name}},
    spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}}`;
const NODE_PORT = (name: string) =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}},
    spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]}}`;
const LABELED = pod('login', ', labels: {app: web}');

const line = new CommandLine({
  'stream.yaml': stream(pod('logn'), SECRET),
  'folder/web.yaml': pod('logn'),
  'folder/login.yaml': SECRET,
  'apart/web/web.yaml': pod('login'),
  'apart/base/login.yaml': SECRET,
  'apart/patches/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches: [{path: patch.yaml}]',
  'apart/patches/patch.yaml': stream(pod('logn'), SECRET),
  'generated/kustomization.yaml': 'secretGenerator: [{name: login, literals: [a=b]}]',
  'generated/web.yaml': pod('login'),
  'alternatives/all.yaml': stream(LABELED, SECRET, budget('a'), budget('b')),
  'affixed/kustomization.yaml':
    'namePrefix: dev-\nnameSuffix: -v1\nsecretGenerator: [{name: login, literals: [a=b]}]',
  'affixed/name.yaml': pod('login'),
  'affixed/affixes.yaml': pod('dev-login-v1'),
  'affixed/hash.yaml': pod('dev-login-v1-2k5h8f9t7d'),
  'affixed/other.yaml': pod('test-login-v1'),
  'variants/dev.yaml': NODE_PORT('web'),
  'variants/prod.yaml': stream(NODE_PORT('web'), NODE_PORT('admin')),
  'variants/other.yaml': NODE_PORT('admin'),
  'complete/cdk8s-pods.yaml': 'complete: true',
  'complete/web.yaml': pod('login'),
  'external/cdk8s-pods.yaml': 'complete: true\nexternals: [Secret/login]',
  'external/web.yaml': pod('login'),
  'ignored/cdk8s-pods.yaml':
    'ignore: [{rule: reference/similar-name, reason: both exist, in: web.yaml}]',
  'ignored/web.yaml': stream(pod('logn'), SECRET),
});
afterAll(() => line.remove());

/** Returns the findings of a check: `file:line:column severity rule`. */
async function findingsOf(
  args: readonly string[],
  options: object = {},
): Promise<readonly string[]> {
  const { out } = await line.run(['check', '--format', 'json', ...args], options);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: readonly {
      file: string;
      severity: string;
      rule: string;
      range: { line: number; column: number };
    }[];
  };
  return diagnostics.map(
    ({ file, severity, rule, range }) =>
      `${file}:${range.line}:${range.column} ${severity} ${rule}`,
  );
}
const WRONG = '9:36 error reference/similar-name';

test('a stream is one application', async () => {
  const stdin = stream(pod('logn'), SECRET);
  expect(await findingsOf(['-'], { stdin })).toEqual([`<stdin>:${WRONG}`]);
  expect(await findingsOf(['-'], { stdin: stream(pod('login'), SECRET) })).toEqual([]);
  expect((await line.run(['check', '-'], { stdin })).status).toBe(1);
});

test('the report shows the line, and what to write instead', async () => {
  const { out } = await line.run(['check', 'stream.yaml']);
  expect(out).toContain(
    '9 |       envFrom: [{secretRef: {name: logn}}]\n' +
      "  |                                    ^^^^\n  = Did you mean 'login'?\n",
  );
});

test('the second object of a stream, and the item of a List, have their own lines', async () => {
  const stdin = stream(SECRET, pod('logn'));
  expect(await findingsOf(['-'], { stdin })).toEqual([
    '<stdin>:14:36 error reference/similar-name',
  ]);
  const item = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { imagePullSecrets: [{ name: 'logn' }], containers: [{ name: 'a', image: 'a:1' }] },
  });
  const list = `{"apiVersion":"v1","kind":"List","items":[\n${item}\n]}`;
  const found = await findingsOf(['-'], { stdin: stream(list, SECRET) });
  expect(found.filter((each) => each.includes('reference/'))).toEqual([
    expect.stringMatching(/^<stdin>:2:\d+ error reference\/similar-name$/),
  ]);
});

test('the files of a folder are one application', async () => {
  expect(await findingsOf(['folder'])).toEqual([`folder/web.yaml:${WRONG}`]);
});

test('objects of other folders exist, and patches are no objects', async () => {
  expect(await findingsOf(['--hazards', 'note', 'apart'])).not.toContainEqual(
    expect.stringContaining('reference/'),
  );
});

test('objects that a kustomization generates exist', async () => {
  const args = ['--config', 'complete/cdk8s-pods.yaml'];
  expect(await findingsOf([...args, 'generated'])).toEqual([]);
  expect(await findingsOf([...args, 'generated/web.yaml'])).toHaveLength(1);
});

test('names of generated objects can have a prefix, a suffix and a hash', async () => {
  const args = ['--config', 'complete/cdk8s-pods.yaml', 'affixed'];
  expect(await findingsOf(args)).toEqual(['affixed/other.yaml:9:36 error reference/exists']);
});

test('all files that are named are one application, and standard input too', async () => {
  expect(await findingsOf(['folder/web.yaml', 'folder/login.yaml'])).toEqual([
    `folder/web.yaml:${WRONG}`,
  ]);
  expect(await findingsOf(['folder/web.yaml', '-'], { stdin: SECRET })).toEqual([
    `folder/web.yaml:${WRONG}`,
  ]);
  const stdin = stream(LABELED, SECRET, budget('a'), budget('b'));
  expect((await findingsOf(['-'], { stdin })).join()).toContain(
    'error PodDisruptionBudget/one-per-pod',
  );
});

test('two files with the same object are alternatives', async () => {
  const found = await findingsOf(['variants/dev.yaml', 'variants/prod.yaml']);
  expect(found.filter((each) => each.includes('node-port'))).toEqual([]);
  expect((await findingsOf(['variants/dev.yaml', 'variants/other.yaml'])).join()).toContain(
    'error ServicePort/node-port',
  );
});

test('the objects of --application are applied together, without patches', async () => {
  const rule = 'error PodDisruptionBudget/one-per-pod';
  expect((await findingsOf(['--application', 'alternatives'])).join()).toContain(rule);
  expect(
    (await findingsOf(['--application', 'alternatives', '--application', 'folder'])).join(),
  ).toContain(`folder/web.yaml:${WRONG}`);
  expect(await findingsOf(['--application', 'apart'])).toEqual([]);
});

test('documents that are not compared are named', async () => {
  const data = 'x'.repeat(1 << 20);
  const large = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big}\ndata: {a: ${data}}`;
  const { err } = await line.run(['check', '-'], { stdin: stream(SECRET, large, pod('login')) });
  expect(err).toContain(
    'cdk8s-pods: 1 document is not compared with other objects, because of more than 1 Mi ' +
      'characters: <stdin>:6\n',
  );
});

test('a shard says that objects are not compared', async () => {
  const note = /not compared with each other, because a shard has only some of them/;
  expect((await line.run(['check', '--shard', '1/2', 'folder'])).err).toMatch(note);
  expect((await line.run(['check', 'folder'])).err).not.toMatch(note);
});

test('the names of test cases are unique in JUnit', async () => {
  const { out } = await line.run(['check', '--format', 'junit', 'stream.yaml']);
  const names = [...out.matchAll(/<testcase (.*?)\/?>/g)].map(([, head]) => head);
  expect(names).toHaveLength(3);
  expect(new Set(names).size).toBe(3);
});

test('objects of a folder can be alternatives', async () => {
  const rule = 'PodDisruptionBudget/one-per-pod';
  expect((await findingsOf(['alternatives/all.yaml'])).join()).toContain(`error ${rule}`);
  expect(await findingsOf(['alternatives'])).toEqual([]);
  expect((await findingsOf(['--hazards', 'note', 'alternatives'])).join()).toContain(
    `note ${rule}`,
  );
});

test.each([
  ['is a note', 'apart/web/web.yaml', []],
  ['is an error if the settings are complete', 'complete', ['error reference/exists']],
  ['exists if the settings declare it', 'external', []],
])('an object that is missing %s', async (_, path, expected) => {
  const config = path.endsWith('.yaml') ? [] : ['--config', `${path}/cdk8s-pods.yaml`];
  const found = await findingsOf([...config, `${path.replace(/\/web\.yaml$/, '')}/web.yaml`]);
  expect(found.map((each) => each.replace(/^\S+ /, ''))).toEqual(expected);
});

describe('a finding can be ignored', () => {
  const DIRECTIVE = '# cdk8s-pods-ignore: reference/similar-name both exist';

  test('by a comment in its line', async () => {
    const stdin = stream(`${pod('logn')} ${DIRECTIVE}`, SECRET);
    expect(await findingsOf(['-'], { stdin })).toEqual([]);
  });

  test('by an annotation', async () => {
    const annotations = ', annotations: {cdk8s-pods/ignore: reference/similar-name both exist}';
    const stdin = stream(pod('logn', annotations), SECRET);
    expect(await findingsOf(['-'], { stdin })).toEqual([]);
  });

  test('by the settings', async () => {
    const args = ['--config', 'ignored/cdk8s-pods.yaml', 'ignored/web.yaml'];
    expect(await findingsOf(args)).toEqual([]);
  });

  test('and a directive that is not needed is reported once', async () => {
    const stdin = stream(`${pod('login')} ${DIRECTIVE}`, SECRET);
    expect(await findingsOf(['-'], { stdin })).toEqual(['<stdin>:9:1 warning ignore']);
  });
});

test('objects are not compared in a shard, nor without hazards', async () => {
  const stdin = stream(pod('logn'), SECRET);
  expect(await findingsOf(['--shard', '1/1', '-'], { stdin })).toEqual([]);
  expect(await findingsOf(['--hazards', 'none', '-'], { stdin })).toEqual([]);
});

test('findings do not count objects twice', async () => {
  const { out } = await line.run(['check', 'stream.yaml']);
  expect(out).toMatch(/2 objects in 1 file.*1 hazard \(1 error\)/);
});

test('a document whose aliases expand to many values is not compared', async () => {
  const levels = Array.from({ length: 30 }, (_, i) =>
    i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`,
  );
  const bomb = ['apiVersion: example.com/v1', 'kind: Bomb', 'metadata: {name: a}', ...levels];
  const stdin = stream(bomb.join('\n'), pod('logn'), SECRET);
  expect((await line.run(['check', '-'], { stdin })).status).toBeGreaterThan(0);
});
