// `diff --runtime`: what a change means to the container runtime.
import { CommandLine } from '../support/command-line.js';

const configYaml = (mode: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {mode: ${mode}}`;
const podYaml = (...fields: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: web}',
    'spec:',
    '  containers:',
    '  - name: app',
    '    image: "app:1"',
    '    command: [app, --mode=$(MODE)]',
    '    env: [{name: MODE, valueFrom: {configMapKeyRef: {name: settings, key: mode}}}]',
    ...fields.map((field) => `    ${field}`),
  ].join('\n');
const joined = (...documents: readonly string[]): string => documents.join('\n---\n');

const line = new CommandLine({
  'before/a.yaml': joined(configYaml('fast'), podYaml('resources: {limits: {memory: 64Mi}}')),
  'same/a.yaml': joined(
    configYaml('fast'),
    podYaml('imagePullPolicy: IfNotPresent', 'resources: {limits: {memory: 65536Ki}}'),
  ),
  'after/a.yaml': joined(configYaml('slow'), podYaml('resources: {limits: {memory: 128Mi}}')),
  'wrong/a.yaml': joined(configYaml('fast'), podYaml('tty: 1')),
});
afterAll(() => line.remove());
const runtimeOf = async (after: string): Promise<readonly string[]> => {
  const { out } = await line.run(['diff', '--runtime', 'before', after]);
  const lines = out.split('\n');
  const start = lines.findIndex((each) => each.includes('container runtime'));
  const end = lines.findIndex((each) => each.startsWith('Compared with'));
  return lines.slice(start, end);
};

test('shows the values of the requests that differ, also because of a ConfigMap', async () => {
  expect(await runtimeOf('after')).toEqual([
    'Pod web: changes for the container runtime',
    '    sandbox.linux.resources.memoryLimitInBytes: 67108864 -> 134217728',
    '    containers.app.command[1]: "--mode=fast" -> "--mode=slow"',
    '    containers.app.linux.resources.memoryLimitInBytes: 67108864 -> 134217728',
    '    containers.app.envs.MODE: "fast" -> "slow"',
  ]);
});

test('says that nothing changes, if only the manifest does', async () => {
  expect(await runtimeOf('same')).toEqual(['Pod web: nothing changes for the container runtime']);
});

test('says why the requests are not known', async () => {
  expect(await runtimeOf('wrong')).toEqual([
    'Pod web: the requests to the container runtime are not known: spec.containers[0].tty: ' +
      'cannot unmarshal number into boolean',
  ]);
});

test('is part of the other formats for all fields', async () => {
  const { out } = await line.run(['diff', '--runtime', '-o', 'json', 'before', 'after']);
  expect(JSON.parse(out).runtime[0]).toMatchObject({
    title: 'Pod web',
    fields: expect.arrayContaining([
      { path: 'containers.app.envs.MODE', before: 'fast', after: 'slow' },
    ]),
  });
  const markdown = await line.run(['diff', '--runtime', '-o', 'markdown', 'before', 'after']);
  expect(markdown.out).toContain('- `Pod web: changes for the container runtime`\n  - `sandbox.');
  const sarif = await line.run(['diff', '--runtime', '-o', 'sarif', 'before', 'after']);
  expect(sarif).toMatchObject({ status: 2 });
  expect(sarif.err).toContain('--runtime is for the formats text, markdown, json');
});

test('is not part of the output without the option', async () => {
  const { out } = await line.run(['diff', 'before', 'after']);
  expect(out).not.toContain('runtime');
});
