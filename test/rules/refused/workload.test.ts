import { judge } from '../../../lib/rules/judge.js';

const found = (kind: string, restartPolicy: string | undefined): readonly string[] =>
  judge({ kind, spec: { template: { spec: { containers: [{ name: 'a', image: 'x' }], restartPolicy } } } } as { kind: string }).map(
    ({ rule, type, path }) => `${rule} ${type} ${path}`,
  );

const at = 'spec.template.spec.restartPolicy';

test.each(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController'])(
  'a %s restarts its containers always',
  (kind) => {
    expect(found(kind, undefined)).toEqual([]);
    expect(found(kind, 'Always')).toEqual([]);
    expect(found(kind, 'Never')).toEqual([`DeploymentSpec/restarts-always FieldValueNotSupported ${at}`]);
  },
);

test('a Job ends', () => {
  expect(found('Job', 'Never')).toEqual([]);
  expect(found('Job', 'OnFailure')).toEqual([]);
  expect(found('Job', undefined)).toEqual([`JobSpec/ends FieldValueRequired ${at}`]);
  expect(found('Job', 'Sometimes')).toEqual([`JobSpec/ends FieldValueNotSupported ${at}`]);
});
