import { FieldPath } from '../../../lib/api/field-path.js';
import { findErrors } from '../../../lib/rules/validation/find-errors.js';

const found = (kind: string, restartPolicy: string | undefined): readonly string[] =>
  findErrors(workload(kind, restartPolicy)).map(
    ({ rule, type, path }) => `${rule} ${type} ${FieldPath.toString(path)}`,
  );

function workload(kind: string, restartPolicy: string | undefined): { readonly kind: string } {
  const labels = { app: 'a' };
  const template = {
    metadata: { labels },
    spec: { containers: [{ name: 'a', image: 'x' }], restartPolicy },
  };
  const selector =
    kind === 'Job'
      ? {}
      : { selector: kind === 'ReplicationController' ? labels : { matchLabels: labels } };
  const apiVersion =
    kind === 'Job' ? 'batch/v1' : kind === 'ReplicationController' ? 'v1' : 'apps/v1';
  return { apiVersion, kind, metadata: { name: 'a' }, spec: { ...selector, template } } as {
    kind: string;
  };
}

const path = 'spec.template.spec.restartPolicy';

test.each(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController'])(
  'the template of a %s has `restartPolicy: Always`',
  (kind) => {
    expect(found(kind, undefined)).toEqual([]);
    expect(found(kind, 'Always')).toEqual([]);
    expect(found(kind, 'Never')).toEqual([
      `DeploymentSpec/restarts-always FieldValueNotSupported ${path}`,
    ]);
  },
);

test('the template of a Job has `restartPolicy: OnFailure` or `Never`', () => {
  expect(found('Job', 'Never')).toEqual([]);
  expect(found('Job', 'OnFailure')).toEqual([]);
  expect(found('Job', undefined)).toEqual([`JobSpec/ends FieldValueRequired ${path}`]);
  expect(found('Job', 'Sometimes')).toEqual([
    `JobSpec/ends FieldValueNotSupported ${path}`,
    `PodSpec/restart-policy FieldValueNotSupported ${path}`,
  ]);
});
