import { Chart, Testing } from 'cdk8s';
import { LeaderElectionDeployment, leaderElectionRights } from '../../../lib/index.js';

const template = { containers: { app: { image: 'x' } } };
const leaderElection = {
  name: 'elector',
  container: {
    image: 'elector',
    ports: { http: 4040 },
    startupProbe: { httpGet: { port: 'http' } },
  },
  lease: 'app',
  serviceAccount: 'app',
} as const;

test.each([
  ['of its own', undefined, { namespace: 'apps' }],
  ['of its chart', 'apps', undefined],
])(
  'makes the rights, and then a Deployment with them, in the namespace %s',
  (_, namespace, metadata) => {
    const chart = new Chart(Testing.app(), 'test', namespace === undefined ? {} : { namespace });
    new LeaderElectionDeployment(chart, 'app', { metadata, replicas: 2, template, leaderElection });
    const made = Testing.synth(chart);
    expect(made.slice(0, 4)).toEqual(
      leaderElectionRights({ ...leaderElection, namespace: 'apps' }),
    );
    expect(made.slice(4)).toMatchObject([
      {
        kind: 'Deployment',
        metadata: { namespace: 'apps' },
        spec: {
          replicas: 2,
          template: {
            spec: {
              serviceAccountName: 'app',
              initContainers: [{ name: 'elector', restartPolicy: 'Always' }],
            },
          },
        },
      },
    ]);
  },
);

test('throws an Error if the namespace is not set', () => {
  expect(
    () => new LeaderElectionDeployment(Testing.chart(), 'app', { template, leaderElection }),
  ).toThrow(
    'a RoleBinding needs the namespace of its ServiceAccount: set metadata.namespace, ' +
      'or the namespace of the chart',
  );
});
