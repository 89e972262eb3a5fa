import { REPORT_FORMATS } from '../../lib/report/report-formats.js';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const RULES = 'restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [1]}}]';
const INIT = `\n  initContainers: [{name: b, image: "a:1", restartPolicy: Always, ${RULES}}]`;

const RECREATE = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  updateStrategy: {type: Recreate}
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: "db:1"}]}
`;

const line = new CommandLine({
  'ordinary.yaml': podYaml('image: nginx:1.29'),
  'folder/web.yaml': podYaml('image: nginx:1.29') + INIT,
  'folder/package.json': '{}',
  'configured/cdk8s-pods.yaml': 'kubernetes: "1.34"\n',
  'configured/web.yaml': podYaml('image: nginx:1.29') + INIT,
  'empty/kustomization.yaml': 'kind: Kustomization\n',
  'broken.yaml': 'a: [',
  'preview.yaml': RECREATE,
});
afterAll(() => line.remove());
const upgrade = (...args: readonly string[]) => line.run(['upgrade', ...args]);

const ASSUMPTION =
  'Compared Kubernetes 1.34 with 1.35, 1.35 with 1.36, 1.36 with 1.37, with the default ' +
  'feature gates.';

test('has no findings for an ordinary Pod', async () => {
  expect(await upgrade('--from', '1.34', 'ordinary.yaml')).toEqual({
    status: 0,
    out: `${ASSUMPTION}\n1 object in 1 file: no findings\n`,
    err: '',
  });
});

test('reports each pair of versions, and exits with 1 if an object is refused', async () => {
  const { status, out } = await upgrade('--from', '1.34', 'folder');
  expect(status).toBe(1);
  expect(out).toMatch(/^folder\/web\.yaml:8:\d+: refused: Pod web: .*: from 1\.35 on: /m);
  expect(out).toMatch(
    /^folder\/web\.yaml:8:\d+: note: Pod web: .*no longer refused from 1\.36 on/m,
  );
  expect(await upgrade('--from', '1.36', 'folder')).toMatchObject({ status: 0 });
});

test('compares the preview only if it is named', async () => {
  const { out } = await upgrade('--from', '1.37', '--to', '1.38', 'preview.yaml');
  expect(out).toContain('Compared Kubernetes 1.37 with 1.38 (preview), with the default');
  expect(out).toMatch(/no longer refused from 1\.38 \(preview\) on\. Up to 1\.37: .*OnDelete/);
  expect(await upgrade('--from', '1.37', 'preview.yaml')).toMatchObject({
    status: 2,
    err: expect.stringContaining('there is no upgrade from 1.37 to 1.37'),
  });
});

test.each(REPORT_FORMATS)('%s has the assumption', async (format) => {
  const { out } = await upgrade('--from', '1.34', '-o', format, 'folder');
  expect(out).toContain(ASSUMPTION);
});

test('takes the version of the cluster from the configuration file', async () => {
  const folder = `${line.folder}/configured`;
  expect((await line.run(['upgrade', 'web.yaml'], { folder })).status).toBe(1);
  const { status } = await line.run(['upgrade', '--to', '1.35', 'web.yaml'], { folder });
  expect(status).toBe(1);
});

test('reports nothing about files and rules that are excluded or ignored', async () => {
  const rule = 'EmptyDirVolumeSource/gate-off/mode';
  const volume = '\n  volumes: [{name: a, emptyDir: {mode: 448}}]';
  line.write('ignoring/web.yaml', podYaml('image: a:1') + volume);
  const folder = `${line.folder}/ignoring`;
  const run = (config: string) => {
    line.write('ignoring/cdk8s-pods.yaml', config);
    return line.run(['upgrade', '--from', '1.36', '.'], { folder });
  };
  expect((await run('')).out).toContain(`[${rule}]`);
  expect((await run(`ignore: [{rule: ${rule}, reason: enabled}]`)).out).not.toContain(`[${rule}]`);
  const excluded = await run('exclude: [web.yaml]');
  expect(excluded).toMatchObject({ status: 0, err: '' });
  expect(excluded.out).not.toContain(`[${rule}]`);
  line.write(
    'ignoring/web.yaml',
    `${podYaml('image: a:1')}${volume} # cdk8s-pods-ignore: ${rule} on`,
  );
  expect((await run('')).out).not.toContain(`[${rule}]`);
});

test.each<[readonly string[], string]>([
  [['ordinary.yaml'], 'write the version of the cluster, such as --from 1.34'],
  [
    ['--from', '1.37', 'ordinary.yaml'],
    'there is no upgrade from 1.37 to 1.37: --to must be newer',
  ],
  [['--from', '1.36', '--to', '1.35', 'ordinary.yaml'], 'there is no upgrade from 1.36 to 1.35'],
  [['--from', '1.36', 'nowhere'], 'nowhere: there is no such file or folder'],
  [['--from', '1.36', 'empty'], 'empty: there is no object to check'],
])('exits with 2 for %j', async (args, message) => {
  const { status, err } = await upgrade(...args);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) });
});

test('exits with 2 if the YAML is broken, and says where', async () => {
  const { status, out } = await upgrade('--from', '1.36', 'broken.yaml');
  expect({ status, out }).toEqual({ status: 2, out: expect.stringMatching(/^broken\.yaml:1:/) });
});

test('asks for a path on a terminal', async () => {
  const { status, err } = await line.run(['upgrade', '--from', '1.36'], { isInputTerminal: true });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('name a file') });
});
