// The command `explain`.
import { fieldDocOf } from '../../lib/cli/field-docs.js';
import { anatomyText } from '../../lib/diagram/anatomy-text.js';
import { type ApiType, newestApiTypes } from '../../lib/engine/api-types.js';
import { SHOP_ANATOMY, SHOP_YAML } from '../diagram/sample-manifest.js';
import { CommandLine, type CommandResult } from '../support/command-line.js';

const line = new CommandLine();
afterAll(() => line.remove());

const explain = async (field: string): Promise<string> => (await line.run(['explain', field])).out;

test.each([
  ['pod.spec.containers.ports', 'Pod.spec.containers.ports'],
  ['containers.app.ports', 'PodSpec.containers.ports'],
  ['spec.containers[0].ports', 'Pod.spec.containers.ports'],
  ['Container.ports', 'Container.ports'],
  [
    'deployment.spec.template.spec.volumes.emptyDir',
    'Deployment.spec.template.spec.volumes.emptyDir',
  ],
  ['deployment.strategy', 'Deployment.spec.strategy'],
  ['cronjob.jobTemplate.backoffLimit', 'CronJob.spec.jobTemplate.spec.backoffLimit'],
  ['Deployment.template.containers.app.image', 'Deployment.spec.template.spec.containers.image'],
  ['volumes.data.emptyDir.sizeLimit', 'PodSpec.volumes.emptyDir.sizeLimit'],
])('finds %s', async (field, path) => expect((await explain(field)).split('\n')[0]).toBe(path));

test('prints the purpose, the type, the values and the rules of a field', async () =>
  expect(await explain('containers.app.imagePullPolicy')).toMatchSnapshot());

test.each([
  ['containers.app.prots', "containers has no field 'prots': did you mean 'ports'?"],
  ['contaners', "there is no kind or field 'contaners': did you mean 'containers'?"],
  ['Contaner.image', "there is no kind or field 'Contaner': did you mean 'Container.image'?"],
  [
    'downwardAPI.items',
    "there is no kind or field 'downwardAPI': did you mean one of these?\n" +
      '  pod.spec.volumes.downwardAPI.items\n' +
      '  pod.spec.volumes.projected.sources.downwardAPI.items\n',
  ],
  [
    'readOnlyRootFilesytem',
    "did you mean 'pod.spec.containers.securityContext.readOnlyRootFilesystem'?",
  ],
  ['maxSurge', '  daemonset.spec.updateStrategy.rollingUpdate.maxSurge\n'],
  ['containers.app.runAsUser', "did you mean 'containers.securityContext.runAsUser'?"],
  ['foo', "no kind or field 'foo': write a path such as containers.app.ports, or a type such as"],
  ['name', /^ {2}and \d+ more$/m],
  ['restartPolicy.x', 'restartPolicy has no fields'],
  ['Pod', 'Pod is a type, not a field: it has the fields apiVersion'],
])('does not find %s', async (field, why) => {
  const { status, err } = await line.run(['explain', field]);
  expect(status).toBe(2);
  if (typeof why === 'string') expect(err).toContain(why);
  else expect(err).toMatch(why);
});

test('suggests only fields that it finds', async () => {
  for (const field of ['downwardAPI', 'maxSurge', 'name', 'image', 'runAsUser']) {
    const { err } = await line.run(['explain', field]);
    const suggested = [...err.matchAll(/^ {2}(\S+)$|'([^']*)'\?$/gm)];
    expect(suggested.length).toBeGreaterThan(0);
    for (const [, path, only] of suggested)
      expect(await line.run(['explain', path ?? only ?? ''])).toMatchObject({ status: 0 });
  }
});

test('has docs for every field, except those that props do not have', () => {
  const missing: string[] = [];
  const seen = new Set<ApiType>();
  const walk = (type: ApiType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    for (const field of type.fields.values()) {
      if (field.name === 'status') continue;
      if (fieldDocOf(type.name, field.name) === undefined)
        missing.push(`${type.name}.${field.name}`);
      if (field.type) walk(field.type);
    }
  };
  for (const name of [
    'PodSpec',
    'DeploymentSpec',
    'StatefulSetSpec',
    'DaemonSetSpec',
    'JobSpec',
    'CronJobSpec',
    'ReplicaSetSpec',
    'ReplicationControllerSpec',
  ])
    walk(newestApiTypes.get(name) as ApiType);
  expect(missing.join('\n')).toMatchSnapshot();
});

const show = (...args: readonly string[]): Promise<CommandResult> =>
  line.run(['explain', '-', ...args], { stdin: SHOP_YAML });

test('shows the anatomy of the Pods of a manifest', async () =>
  expect(await show()).toEqual({ status: 0, out: anatomyText(SHOP_ANATOMY), err: '' }));

test.each([
  [['--view', 'order'], /^Pod shop\n {2}Start order\n/],
  [['--view', 'life', '--deleted-at', '40'], /\n {2}40 s {2}the Pod is deleted/],
  [['--format', 'mermaid'], /^flowchart LR\n/],
  [['--view', 'order', '--format', 'mermaid'], /subgraph stop/],
  [['--view', 'life', '--format', 'mermaid'], /^gantt\n/],
  [['--format', 'svg'], /^<svg [^>]*>\n<title>Pod shop: 4 containers/],
  [['--view', 'order', '--format', 'svg'], /<title>Start order and stop order of Pod shop/],
  [['--view', 'life', '--format', 'svg', '--deleted-at', '40'], />deleted<\/text>/],
])('%j shows the Pod in another form', async (args, expected) =>
  expect(await show(...args)).toEqual({ status: 0, out: expect.stringMatching(expected), err: '' }),
);

const TWO =
  `${SHOP_YAML}---\n${SHOP_YAML.replace('name: shop', 'name: other, namespace: b')}`.replace(
    'metadata:\n  name: other, namespace: b',
    'metadata: {name: other, namespace: b}',
  );
test.each([
  ['shop', 'Pod shop'],
  ['other', 'Pod b/other'],
  ['Pod/other', 'Pod b/other'],
  ['pod/b/other', 'Pod b/other'],
])('--object %s selects %s', async (name, title) => {
  const { out } = await line.run(['explain', '-', '--object', name], { stdin: TWO });
  expect(out.match(/^\w.*$/gm)).toEqual([title, 'Containers, in start order', 'Volumes']);
});

test.each([
  [['-', '--format', 'svg'], TWO, 'a picture shows one Pod, and there are 2: select one with'],
  [['-', '--object', 'web'], TWO, 'there is no such Pod in the manifests'],
  [['-', '--view', 'life', '--events', '-'], SHOP_YAML, 'standard input cannot be both'],
  [['-'], 'a: [', '<stdin>:1:'],
  [['nowhere.yaml'], '', 'nowhere.yaml: there is no such file or folder'],
  [['containers.app', '--format', 'svg'], '', '--format is for manifests, and containers.app is a'],
])('explain %j is a usage error', async (args, stdin, why) => {
  const { status, err } = await line.run(['explain', ...args], { stdin });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
});

test('shows a Pod that the API server rejects, but not its life', async () => {
  const rejected = SHOP_YAML.replace('name: shop', 'name: Shop');
  expect(await line.run(['explain', '-'], { stdin: rejected })).toMatchObject({ status: 0 });
  expect(await line.run(['explain', '-', '--view', 'life'], { stdin: rejected })).toEqual({
    status: 1,
    out: '',
    err: expect.stringContaining('Pod Shop: the API server rejects it'),
  });
});
