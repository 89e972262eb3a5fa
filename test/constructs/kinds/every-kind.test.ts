import { type ApiObject, type Chart, Testing } from 'cdk8s';
import * as index from '../../../lib/index.js';
import {
  CronJob,
  DaemonSet,
  type PersistentVolumeClaimTemplate,
  Pod,
  type PodProps,
  PodTemplate,
  podTemplate,
  ReplicaSet,
  ReplicationController,
  StatefulSet,
} from '../../../lib/index.js';

const chart = (): Chart => Testing.chart();
const app = { image: 'nginx' };

describe('each kind lowers its template', () => {
  const labels = { app: 'web' };
  const webTemplate = podTemplate({ metadata: { labels }, containers: { app } });
  const taskTemplate = podTemplate({ restartPolicy: 'OnFailure', containers: { app } });
  const lowered = { metadata: { labels }, spec: { containers: [{ name: 'app', image: 'nginx' }] } };
  const loweredTask = {
    spec: { restartPolicy: 'OnFailure', containers: [{ name: 'app', image: 'nginx' }] },
  };
  const metadata = { name: 'web' };
  const data = {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  } as const;

  test.each<[string, (scope: Chart) => ApiObject, object]>([
    [
      'ReplicaSet',
      (scope) => new ReplicaSet(scope, 'a', { metadata, template: webTemplate }),
      { apiVersion: 'apps/v1', spec: { selector: { matchLabels: labels }, template: lowered } },
    ],
    [
      'DaemonSet',
      (scope) =>
        new DaemonSet(scope, 'a', {
          metadata,
          updateStrategy: { type: 'OnDelete' },
          template: webTemplate,
        }),
      {
        apiVersion: 'apps/v1',
        spec: {
          updateStrategy: { type: 'OnDelete' },
          selector: { matchLabels: labels },
          template: lowered,
        },
      },
    ],
    [
      'ReplicationController',
      (scope) =>
        new ReplicationController(scope, 'a', { metadata, replicas: 2, template: webTemplate }),
      { apiVersion: 'v1', spec: { replicas: 2, selector: labels, template: lowered } },
    ],
    [
      'StatefulSet',
      (scope) =>
        new StatefulSet(scope, 'a', {
          metadata,
          serviceName: 'web',
          volumeClaimTemplates: { data },
          template: webTemplate,
        }),
      {
        apiVersion: 'apps/v1',
        spec: {
          serviceName: 'web',
          volumeClaimTemplates: [{ metadata: { name: 'data' }, ...data }],
          selector: { matchLabels: labels },
          template: lowered,
        },
      },
    ],
    [
      'PodTemplate',
      (scope) => new PodTemplate(scope, 'a', { metadata, template: webTemplate }),
      { apiVersion: 'v1', template: lowered },
    ],
    [
      'CronJob',
      (scope) =>
        new CronJob(scope, 'a', {
          metadata,
          schedule: '@daily',
          jobTemplate: { backoffLimit: 1, template: taskTemplate },
        }),
      {
        apiVersion: 'batch/v1',
        spec: {
          schedule: '@daily',
          jobTemplate: { spec: { backoffLimit: 1, template: loweredTask } },
        },
      },
    ],
  ])('%s', (kind, make, expected) => {
    const scope = chart();
    const object = make(scope);
    expect(object.toJson()).toEqual({ kind, metadata, ...expected });
    expect(object.node.validate()).toEqual([]);
    expect(object instanceof Pod).toBe(false);
  });
});

test('accepts a mount of a volume claim template, and emits no volume for it', () => {
  const data = {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  } as const;
  const set = new StatefulSet(chart(), 'db', {
    volumeClaimTemplates: { data },
    template: { containers: { app: { ...app, volumeMounts: { '/data': { volume: 'data' } } } } },
  });
  expect(set.node.validate()).toEqual([]);
  expect(set.toJson().spec.template.spec).toEqual({
    containers: [{ name: 'app', ...app, volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
  });
});

test('reports errors at the path in the props, for each kind', () => {
  const scope = chart();
  const invalid: PodProps = { restartPolicy: 'Never', containers: { app: { image: '' } } };
  const claim: PersistentVolumeClaimTemplate = {
    spec: { resources: { requests: { storage: '1Gi' } } },
  };
  const schedule: string = '* * *';
  const backoffLimit: number = -1;
  const selector = { app: 'other' };
  new CronJob(scope, 'cron', {
    schedule,
    jobTemplate: {
      backoffLimit,
      template: invalid as typeof invalid & { restartPolicy: 'Never' },
    },
  });
  new StatefulSet(scope, 'set', {
    volumeClaimTemplates: { data: claim },
    template: { containers: { app } },
  });
  new ReplicationController(scope, 'rc', {
    selector,
    template: { metadata: { labels: { app: 'web' } }, containers: { app } },
  });
  new PodTemplate(scope, 'kept', { template: invalid });
  const paths = scope.node
    .findAll()
    .flatMap((node) => node.node.validate().map((text) => text.slice(0, text.indexOf(': '))));
  expect(paths).toEqual([
    'schedule (spec.schedule)',
    'jobTemplate.backoffLimit (spec.jobTemplate.spec.backoffLimit)',
    'jobTemplate.template.containers.app.image ' +
      '(spec.jobTemplate.spec.template.spec.containers[0].image)',
    'volumeClaimTemplates.data.spec.accessModes (spec.volumeClaimTemplates[0].spec.accessModes)',
    'template.metadata.labels (spec.template.metadata.labels)',
    'template.containers.app.image (template.spec.containers[0].image)',
  ]);
});

test.each(Object.entries(index).filter(([, value]: [string, unknown]) => 'props' in Object(value)))(
  '%s.props returns the same props',
  (_, value) => {
    const props = { containers: {} };
    expect((value as unknown as { props(given: object): unknown }).props(props)).toBe(props);
  },
);
