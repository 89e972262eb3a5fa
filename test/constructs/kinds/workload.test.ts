import { ApiObject, type Chart, JsonPatch, Testing } from 'cdk8s';
import { Deployment, Job, Pod, type PodProps, podTemplate } from '../../../lib/index.js';

const chart = (): Chart => Testing.chart();
const app = { image: 'nginx' };
const template = podTemplate({ containers: { app } });

test('derives the labels and selector of a Deployment from its path', () => {
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
    'derives the selector from the labels',
    { labels: { app: 'web' } },
    undefined,
    { app: 'web' },
    { matchLabels: { app: 'web' } },
  ],
  [
    'derives the labels from the selector',
    {},
    { matchLabels: { app: 'web' } },
    { app: 'web' },
    { matchLabels: { app: 'web' } },
  ],
  [
    'keeps a given selector and labels',
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

test('leaves the labels of a Job to the API server', () => {
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

test('reports errors that types cannot find, at the path in the props', () => {
  const scope = chart();
  const untyped: PodProps = { restartPolicy: 'OnFailure', containers: { app: { image: '' } } };
  new Deployment(scope, 'web', { replicas: 1, template: untyped }).addJsonPatch(
    JsonPatch.add('/spec/replicass', 1),
  );
  new Job(scope, 'task', {
    template: {
      ...untyped,
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
    'template.containers.1: Invalid value: "1": JavaScript moves a key of digits only ' +
      'to the front, but the order matters. Begin the name with a letter.',
    'template.restartPolicy (spec.template.spec.restartPolicy): Required value: valid values: ' +
      '"OnFailure", "Never". Write `restartPolicy: Never` or `restartPolicy: OnFailure` in the ' +
      'template: the default is `Always`.',
  ]);
});

test('supports instanceof', () => {
  const web = new Deployment(chart(), 'web', { template });
  expect([
    web instanceof Deployment,
    web instanceof ApiObject,
    web instanceof Pod,
    web instanceof Job,
  ]).toEqual([true, true, false, false]);
});

test('does not change its template', () => {
  const copy = structuredClone(template);
  new Deployment(chart(), 'web', { template });
  expect(template).toEqual(copy);
  expect(podTemplate({ containers: { app } })).toEqual({ containers: { app } });
});
