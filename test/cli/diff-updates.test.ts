// The reports of `diff` about the updates that a change makes.
import { CommandLine } from '../support/command-line.js';

const jobYaml = (image: string, annotations = '{}'): string =>
  [
    'apiVersion: batch/v1',
    'kind: Job',
    `metadata: {name: migrate, annotations: ${annotations}}`,
    'spec:',
    '  template:',
    '    spec:',
    '      restartPolicy: Never',
    `      containers: [{name: app, image: "${image}"}]`,
  ].join('\n');
const deploymentYaml = (...lines: readonly string[]): string =>
  [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: web}',
    'spec:',
    '  selector: {matchLabels: {app: web}}',
    ...lines.map((line) => `  ${line}`),
    '  template:',
    '    metadata: {labels: {app: web}}',
    '    spec: {containers: [{name: web, image: "nginx:1.29"}]}',
  ].join('\n');
const serviceYaml = (port: number): string =>
  `apiVersion: v1\nkind: Node\nmetadata: {name: web}\nspec: {ports: [{port: ${port}}]}`;
const joined = (...documents: readonly string[]): string => documents.join('\n---\n');
const listYaml = (image: string): string =>
  `apiVersion: v1\nkind: List\nitems:\n- ${jobYaml(image).replaceAll('\n', '\n  ')}\n`;

const line = new CommandLine({
  'before/a.yaml': joined(jobYaml('app:1'), deploymentYaml('replicas: 1'), serviceYaml(80)),
  'after/a.yaml': joined(jobYaml('app:2'), deploymentYaml('replicas: 2'), serviceYaml(81)),
  'scaled/a.yaml': joined(jobYaml('app:1'), deploymentYaml('replicas: 2'), serviceYaml(80)),
  'list-before/a.yaml': listYaml('app:1'),
  'list-after/a.yaml': listYaml('app:2'),
  'onDelete/a.yaml': deploymentYaml('strategy: {type: Recreate}'),
  'default/a.yaml': deploymentYaml(),
  'defaults/a.yaml': deploymentYaml('replicas: 1', 'strategy: {}'),
  'ttl/a.yaml': `${jobYaml('app:1')}\n  ttlSecondsAfterFinished: 9`,
  'ttl-after/a.yaml': `${jobYaml('app:2')}\n  ttlSecondsAfterFinished: 9`,
  'live.yaml': `apiVersion: v1\nkind: List\nitems:\n- ${deploymentYaml('replicas: 2')
    .replace('{name: web}', '{name: web, namespace: default}')
    .replaceAll('\n', '\n  ')}\n`,
  'broken.yaml': 'a: [',
});
afterAll(() => line.remove());
const diff = (...args: readonly string[]) => line.run(['diff', ...args]);
const diffJson = async (...args: readonly string[]) =>
  JSON.parse((await diff('-o', 'json', ...args)).out);

const ASSUMPTION =
  'Compared with before, by client-side-apply, assuming that it was applied last in this way ' +
  'and that nobody else wrote to the objects.';
const IMMUTABLE = 'spec.template: Invalid value: field is immutable';

test('shows the effect of each change, why it is refused, and what it assumes', async () => {
  const { status, out } = await diff('before', 'after');
  expect(status).toBe(1);
  expect(out.split('\n').filter((each) => !each.startsWith('      ='))).toEqual([
    '~ Job migrate: refused',
    '    spec.template.spec.containers[app].image: "app:1" -> "app:2"',
    `    refused: ${IMMUTABLE} [Job/update/template]`,
    '~ Deployment web: scale',
    '    spec.replicas: 1 -> 2',
    '~ Node web: not checked',
    '    spec.ports[0].port: 80 -> 81',
    ASSUMPTION,
    'Updates of Node are not supported: only fields were compared.',
    '3 objects differ: 3 changed. Effects: 1 refused, 1 scale, 1 not checked.',
    '',
  ]);
  expect(out).toContain('      = Give the Job another name, ');
});

test.each(['text', 'markdown', 'json', 'sarif', 'github'])(
  '%s has the assumption and the refused field',
  async (format) => {
    const { status, out } = await diff('before', 'after', '-o', format);
    expect(status).toBe(1);
    expect(out).toContain(ASSUMPTION);
    expect(out).toContain('field is immutable');
  },
);

test.each(['text', 'markdown', 'json', 'sarif', 'github'])(
  '%s has the assumption if nothing differs',
  async (format) => {
    const { status, out } = await diff('before', 'before', '-o', format);
    expect({ status, hasAssumption: out.includes(ASSUMPTION) }).toEqual({
      status: 0,
      hasAssumption: true,
    });
  },
);

test('GitHub and SARIF locate findings in the files after the change', async () => {
  const { out } = await diff('before', 'after', '-o', 'github');
  expect(out).toContain('::error file=after/a.yaml,line=5,endLine=5,col=3,endColumn=11,title=');
  expect(out).toMatch(/^::notice file=after\/a.yaml,line=15,.*Deployment web: scale/m);
  const sarif = JSON.parse((await diff('before', 'after', '-o', 'sarif')).out);
  expect(sarif.runs[0].results[0]).toMatchObject({
    ruleId: 'Job/update/template',
    level: 'error',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'after/a.yaml' } } }],
  });
});

test.each<[string, readonly string[], number]>([
  ['difference', ['before', 'scaled'], 1],
  ['warned', ['before', 'scaled'], 0],
  ['refused', ['before', 'scaled'], 0],
  ['refused', ['before', 'after'], 1],
  ['refused', ['ttl', 'ttl-after'], 0],
  ['warned', ['ttl', 'ttl-after'], 1],
])('--fail-on %s with the folders %j exits with %d', async (kind, folders, expected) => {
  expect((await diff('--fail-on', kind, ...folders)).status).toBe(expected);
});

test('the verdict depends on the way in which manifests are applied', async () => {
  const effects = ['client-side-apply', 'server-side-apply', 'replace'].map(async (by) => {
    const { differences } = await diffJson('--by', by, 'default', 'onDelete');
    return differences[0].effect;
  });
  expect(await Promise.all(effects)).toEqual(['change', 'refused', 'change']);
});

test('wraps text to the width of a terminal', async () => {
  const { out } = await line.run(['diff', 'before', 'after'], { isTerminal: true, width: 60 });
  expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
  expect(out).toContain('\n          ');
});

test('compares the objects in a List one by one', async () => {
  const { differences } = await diffJson('list-before', 'list-after');
  expect(differences).toMatchObject([{ kind: 'Job', name: 'migrate', effect: 'refused' }]);
  const { out } = await diff('list-before', 'list-after', '-o', 'github');
  expect(out).toContain('::error file=after/a.yaml,line=8,'.replace('after', 'list-after'));
});

describe('--live', () => {
  test('judges the update of the object that the cluster has', async () => {
    const { assumption, differences } = await diffJson('--live', 'live.yaml', 'before', 'scaled');
    expect(differences[0].effect).toBe('nothing');
    expect(assumption).toBe(
      'Compared with before and with the objects of the cluster in live.yaml, ' +
        'by client-side-apply.',
    );
  });

  test('reads standard input, and says which objects it lacks', async () => {
    const { out } = await line.run(['diff', '--live', '-', 'before', 'after'], {
      stdin: deploymentYaml('replicas: 2'),
    });
    expect(out).toContain('~ Deployment web: no effect\n');
    expect(out).toContain('in <stdin>, by client-side-apply. 1 changed object is not in <stdin>:');
  });

  test('finds an object in the namespace to which the manifests are applied', async () => {
    const stdin = deploymentYaml('replicas: 2').replace(
      'name: web}',
      'name: web, namespace: shop}',
    );
    const { out } = await line.run(['diff', '--live', '-', 'before', 'after'], { stdin });
    expect(out).toContain('~ Deployment web: no effect\n');
  });

  test('reports the conflicts of a field manager, unless they are forced', async () => {
    const owner = (manager: string): string =>
      `{manager: ${manager}, operation: Apply, apiVersion: apps/v1, fieldsType: FieldsV1, ` +
      'fieldsV1: {"f:spec": {"f:replicas": {}}}}';
    const stdin = deploymentYaml('replicas: 3').replace(
      'name: web}',
      `name: web, namespace: default, managedFields: [${owner('argocd')}]}`,
    );
    const args = ['--by', 'server-side-apply', '--live', '-', 'before', 'scaled'];
    const run = async (...options: readonly string[]): Promise<string> =>
      (await line.run(['diff', ...options, ...args], { stdin })).out;
    expect(await run()).toContain('spec.replicas: conflict with "argocd"');
    expect(await run('--force-conflicts')).toContain('~ Deployment web: scale\n');
    expect(await run('--field-manager', 'argocd')).toContain('~ Deployment web: scale\n');
  });

  test.each([
    ['broken.yaml', 'cdk8s-pods: broken.yaml:1: '],
    ['nowhere', 'cdk8s-pods: nowhere: there is no such file or folder\n'],
  ])('exits with 2 for %s', async (path, message) => {
    const { status, out, err } = await diff('--live', path, 'before', 'after');
    expect({ status, out, err }).toEqual({
      status: 2,
      out: '',
      err: expect.stringContaining(message),
    });
  });
});

describe('--stored', () => {
  test('ignores differences that defaults remove', async () => {
    expect((await diff('default', 'defaults')).status).toBe(1);
    expect(await diff('--stored', 'default', 'defaults')).toMatchObject({
      status: 0,
      out: expect.stringContaining('No differences.'),
    });
  });

  test('names values that are not stored as they are written', async () => {
    const { out } = await diff('--stored', 'before', 'defaults');
    expect(out).not.toContain('note:');
    line.write('quantity/a.yaml', deploymentYaml('minReadySeconds: 0', 'paused: null'));
    const notes = (await diff('--stored', 'quantity', 'quantity')).out;
    expect(notes).toContain('note: Deployment web: spec.paused: the stored object does not have');
    expect(notes).toContain('    = Leave it out.');
    const { unstored } = await diffJson('--stored', 'quantity', 'quantity');
    expect(unstored).toContainEqual(expect.objectContaining({ field: 'spec.paused' }));
  });
});

test('reports an update that cannot finish in a cluster', async () => {
  const withRequest = (cpu: string): string =>
    deploymentYaml('replicas: 2').replace(
      '"nginx:1.29"}',
      `"nginx:1.29", resources: {requests: {cpu: ${cpu}}}}`,
    );
  const folders = new CommandLine({
    'old/a.yaml': withRequest('1'),
    'new/a.yaml': withRequest('1500m'),
    'small.json': '[{"count": 2, "cpu": "2", "memory": "8Gi"}]',
    'large.json': '[{"count": 3, "cpu": "2", "memory": "8Gi"}]',
  });
  const run = (cluster: string) =>
    folders.run(['diff', 'old', 'new', '--cluster', cluster, '--fail-on', 'refused']);
  const small = await run('small.json');
  expect(small).toMatchObject({ status: 1, out: expect.stringContaining('cannot finish') });
  const large = await run('large.json');
  expect(large).toMatchObject({ status: 0, out: expect.not.stringContaining('cannot finish') });
  folders.remove();
});
