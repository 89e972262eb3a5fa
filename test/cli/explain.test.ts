// The command `explain`.
import { fieldDocOf } from '../../lib/cli/field-docs.js';
import { type ApiType, newestApiTypes } from '../../lib/engine/api-types.js';
import { CommandLine } from '../support/command-line.js';

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
