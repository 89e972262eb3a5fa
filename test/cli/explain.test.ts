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
  ['downwardAPI.items', "there is no kind or field 'downwardAPI': did you mean 'Volume"],
  ['restartPolicy.x', 'restartPolicy has no fields'],
  ['Pod', 'Pod is a type, not a field: it has the fields apiVersion'],
])('does not find %s', async (field, why) => {
  const { status, err } = await line.run(['explain', field]);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
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
