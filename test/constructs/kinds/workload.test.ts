import { ApiObject, type Chart, JsonPatch, Testing } from 'cdk8s';
import {
  CronJob,
  DaemonSet,
  Deployment,
  Job,
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
const template = podTemplate({ containers: { app } });

test('a Deployment derives labels and selector from its path', () => {
  const web = new Deployment(chart(), 'web', { replicas: 3, template }).toJson();
  const labels = { 'cdk8s.io/metadata.addr': expect.stringMatching(/^test-web-/) };
  expect(web).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: expect.stringMatching(/^test-web-/) },
    spec: {
      replicas: 3,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'app', image: 'nginx' }] } },
    },
  });
});

test.each<[string, object, object | undefined, object, object]>([
  [
    'labels are selected',
    { labels: { app: 'web' } },
    undefined,
    { app: 'web' },
    { matchLabels: { app: 'web' } },
  ],
  [
    'a selector gives its labels',
    {},
    { matchLabels: { app: 'web' } },
    { app: 'web' },
    { matchLabels: { app: 'web' } },
  ],
  [
    'what is written stays',
    { labels: { app: 'web', tier: 'a' }, annotations: { a: 'b' } },
    { matchLabels: { app: 'web' } },
    { app: 'web', tier: 'a' },
    { matchLabels: { app: 'web' } },
  ],
])('%s', (_, metadata, selector, labels, selected) => {
  const { spec } = new Deployment(chart(), 'web', {
    selector,
    template: { ...template, metadata } as PodProps,
  }).toJson();
  expect(spec.template.metadata).toEqual({ ...metadata, labels });
  expect(spec.selector).toEqual(selected);
});

test('a Job leaves labels to the server', () => {
  const job = new Job(chart(), 'task', {
    metadata: { name: 'task' },
    backoffLimit: 2,
    template: { restartPolicy: 'Never', containers: { app } },
  }).toJson();
  expect(job).toEqual({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'task' },
    spec: {
      backoffLimit: 2,
      template: { spec: { restartPolicy: 'Never', containers: [{ name: 'app', image: 'nginx' }] } },
    },
  });
});

test('what types cannot see is found at synth, where it was written', () => {
  const scope = chart();
  const wide: PodProps = { restartPolicy: 'OnFailure', containers: { app: { image: '' } } };
  new Deployment(scope, 'web', { replicas: 1, template: wide }).addJsonPatch(
    JsonPatch.add('/spec/replicass', 1),
  );
  new Job(scope, 'task', {
    template: {
      ...wide,
      restartPolicy: undefined as unknown as 'Never',
      containers: { '1': app } as PodProps['containers'],
    },
  });
  expect(scope.node.findAll().flatMap((node) => node.node.validate())).toEqual([
    "replicass (spec.replicass): unknown field. Did you mean 'replicas'?",
    'template.restartPolicy (spec.template.spec.restartPolicy): Unsupported value: "OnFailure": ' +
      'supported values: "Always". Leave out `restartPolicy`. For Pods that run to completion, ' +
      'use a Job.',
    'template.containers.app.image (spec.template.spec.containers[0].image): Required value. ' +
      'Write the image to run, such as `nginx:1.29`.',
    'template.containers.1: Invalid value: "1": JavaScript moves a key of digits to the front, and the order matters. Begin the name with a letter.',
    'template.restartPolicy (spec.template.spec.restartPolicy): Required value: valid values: ' +
      '"OnFailure", "Never". Write `restartPolicy: Never` or `restartPolicy: OnFailure` in the ' +
      'template: the default is `Always`.',
  ]);
});

test('a workload is told from a Pod, and from another', () => {
  const web = new Deployment(chart(), 'web', { template });
  expect([
    web instanceof Deployment,
    web instanceof ApiObject,
    web instanceof Pod,
    web instanceof Job,
  ]).toEqual([true, true, false, false]);
});

test('a template is plain data, and leaves what it was given', () => {
  const copy = structuredClone(template);
  new Deployment(chart(), 'web', { template });
  expect(template).toEqual(copy);
  expect(podTemplate({ containers: { app } })).toEqual({ containers: { app } });
});

describe('one template, every kind', () => {
  const labels = { app: 'web' };
  const serving = podTemplate({ metadata: { labels }, containers: { app } });
  const ending = podTemplate({ restartPolicy: 'OnFailure', containers: { app } });
  const lowered = { metadata: { labels }, spec: { containers: [{ name: 'app', image: 'nginx' }] } };
  const loweredEnding = {
    spec: { restartPolicy: 'OnFailure', containers: [{ name: 'app', image: 'nginx' }] },
  };
  const metadata = { name: 'web' };
  const data = {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  } as const;

  test.each<[string, (scope: Chart) => ApiObject, object]>([
    [
      'ReplicaSet',
      (scope) => new ReplicaSet(scope, 'a', { metadata, template: serving }),
      { apiVersion: 'apps/v1', spec: { selector: { matchLabels: labels }, template: lowered } },
    ],
    [
      'DaemonSet',
      (scope) =>
        new DaemonSet(scope, 'a', {
          metadata,
          updateStrategy: { type: 'OnDelete' },
          template: serving,
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
        new ReplicationController(scope, 'a', { metadata, replicas: 2, template: serving }),
      { apiVersion: 'v1', spec: { replicas: 2, selector: labels, template: lowered } },
    ],
    [
      'StatefulSet',
      (scope) =>
        new StatefulSet(scope, 'a', {
          metadata,
          serviceName: 'web',
          volumeClaimTemplates: { data },
          template: serving,
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
      (scope) => new PodTemplate(scope, 'a', { metadata, template: serving }),
      { apiVersion: 'v1', template: lowered },
    ],
    [
      'CronJob',
      (scope) =>
        new CronJob(scope, 'a', {
          metadata,
          schedule: '@daily',
          jobTemplate: { backoffLimit: 1, template: ending },
        }),
      {
        apiVersion: 'batch/v1',
        spec: {
          schedule: '@daily',
          jobTemplate: { spec: { backoffLimit: 1, template: loweredEnding } },
        },
      },
    ],
  ])('%s', (kind, make, expected) => {
    const scope = chart();
    const made = make(scope);
    expect(made.toJson()).toEqual({ kind, metadata, ...expected });
    expect(made.node.validate()).toEqual([]);
    expect(made instanceof Pod).toBe(false);
  });
});

test('what mounts a claim is right without a volume of its own, and none is written', () => {
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

test('a field of any workload is found where it was written', () => {
  const scope = chart();
  const bad: PodProps = { restartPolicy: 'Never', containers: { app: { image: '' } } };
  const claim = { spec: { resources: { requests: { storage: '1Gi' } } } };
  const selector = { app: 'other' };
  new CronJob(scope, 'cron', {
    schedule: '* * *',
    jobTemplate: { backoffLimit: -1, template: bad as typeof bad & { restartPolicy: 'Never' } },
  });
  new StatefulSet(scope, 'set', {
    volumeClaimTemplates: { data: claim },
    template: { containers: { app } },
  });
  new ReplicationController(scope, 'rc', {
    selector,
    template: { metadata: { labels: { app: 'web' } }, containers: { app } },
  });
  new PodTemplate(scope, 'kept', { template: bad });
  const places = scope.node
    .findAll()
    .flatMap((node) => node.node.validate().map((text) => text.slice(0, text.indexOf(': '))));
  expect(places).toEqual([
    'schedule (spec.schedule)',
    'jobTemplate.backoffLimit (spec.jobTemplate.spec.backoffLimit)',
    'jobTemplate.template.containers.app.image (spec.jobTemplate.spec.template.spec.containers[0].image)',
    'volumeClaimTemplates.data.spec.accessModes (spec.volumeClaimTemplates[0].spec.accessModes)',
    'template.metadata.labels (spec.template.metadata.labels)',
    'template.containers.app.image (template.spec.containers[0].image)',
  ]);
});
