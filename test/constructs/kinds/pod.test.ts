import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as plus from 'cdk8s-plus-34';
import { Construct } from 'constructs';
import { NginxPod, Pod, SidecarLoggingPod } from '../../../lib/index.js';

const chart = (): Chart => Testing.chart();
const app = { image: 'nginx' };

test('writes the first Pod of the project, byte for byte', () => {
  const scope = chart();
  new NginxPod(scope, 'pod');
  expect(Yaml.stringify(...Testing.synth(scope))).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: my-nginx-pod
spec:
  containers:
    - image: nginx:latest
      name: my-nginx-container
      ports:
        - containerPort: 80
          protocol: TCP
`);
});

test('emits the given fields and a name', () => {
  const scope = chart();
  new Pod(scope, 'web', { containers: { app: { image: 'nginx' } } });
  expect(Testing.synth(scope)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'test-web-c8694308' },
      spec: { containers: [{ name: 'app', image: 'nginx' }] },
    },
  ]);
});

test('does not emit podSecurity', () => {
  const scope = chart();
  const pod = new Pod(scope, 'web', { podSecurity: 'baseline', containers: { app } });
  expect(pod.toJson().spec).toEqual({ containers: [{ name: 'app', image: 'nginx' }] });
});

test('supports the metadata, dependencies and patches of an ApiObject', () => {
  const tree = Testing.app();
  const scope = new Chart(tree, 'c', { namespace: 'apps', labels: { team: 'a' } });
  const first = new Pod(scope, 'z', { containers: { app } });
  const second = new Pod(scope, 'a', {
    metadata: { name: 'second', labels: { app: 'b' } },
    containers: { app },
  });
  second.addDependency(new Pod(scope, 'y', { metadata: { name: 'third' }, containers: { app } }));
  second.metadata.addAnnotation('note', 'x');
  second.addJsonPatch(
    JsonPatch.add('/spec/hostNetwork', true),
    JsonPatch.replace('/spec/containers/0/image', 'nginx:1.29'),
  );
  expect(first).toBeInstanceOf(ApiObject);
  const names = Testing.synth(scope).map(({ metadata }) => metadata.name);
  expect(names.indexOf('third')).toBeLessThan(names.indexOf('second'));
  expect(second.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'second',
      namespace: 'apps',
      labels: { team: 'a', app: 'b' },
      annotations: { note: 'x' },
    },
    spec: { containers: [{ name: 'app', image: 'nginx:1.29' }], hostNetwork: true },
  });
});

test('keeps patches with extended resources, named ports and unknown fields', () => {
  const pod = new Pod(chart(), 'a', {
    containers: {
      app: { image: 'x', ports: { http: 80 }, readinessProbe: { tcpSocket: { port: 80 } } },
    },
  });
  pod.addJsonPatch(
    JsonPatch.add('/spec/containers/0/resources', { limits: { 'nvidia.com/gpu': '1' } }),
    JsonPatch.replace('/spec/containers/0/readinessProbe/tcpSocket/port', 'http'),
    JsonPatch.add('/spec/fieldOf2030', { a: 1 }),
  );
  expect(pod.toJson().spec).toMatchObject({
    containers: [
      {
        resources: { limits: { 'nvidia.com/gpu': '1' } },
        readinessProbe: { tcpSocket: { port: 'http' } },
      },
    ],
    fieldOf2030: { a: 1 },
  });
});

test('copies the props, so that later changes have no effect', () => {
  const props = { containers: { app: { image: 'nginx', args: ['a'] } } };
  const pod = new Pod(chart(), 'a', props);
  props.containers.app.args.push('b');
  expect(pod.toJson().spec.containers[0].args).toEqual(['a']);
});

test('has no name of cdk8s if there is a generateName', () => {
  const pod = new Pod(chart(), 'a', { metadata: { generateName: 'job-' }, containers: { app } });
  expect(pod.toJson().metadata).toEqual({ generateName: 'job-' });
});

test('supports subclasses, wrappers and instanceof', () => {
  class Web extends Pod {
    constructor(scope: Construct, id: string, tag: string) {
      super(scope, id, Pod.props({ containers: { web: { image: `nginx:${tag}` } } }));
    }
    get image(): string {
      return this.toJson().spec.containers[0].image;
    }
  }
  class Wrapped extends Construct {
    readonly pod = new SidecarLoggingPod(this, 'pod');
  }
  const scope = chart();
  const web = new Web(scope, 'web', '1.29');
  expect(web.image).toBe('nginx:1.29');
  expect([
    web instanceof Web,
    web instanceof Pod,
    web instanceof NginxPod,
    new ApiObject(scope, 'o', { apiVersion: 'v1', kind: 'ConfigMap' }) instanceof Pod,
  ]).toEqual([true, true, false, false]);
  expect(new Wrapped(scope, 'w').pod.toJson().metadata.name).toMatch(/^test-w-pod-/);
});

test('works together with imported objects', () => {
  const scope = chart();
  const pod = new NginxPod(scope, 'pod');
  const service = new plus.k8s.KubeService(scope, 'service', {
    spec: { ports: [{ port: 80, targetPort: plus.k8s.IntOrString.fromNumber(80) }] },
  });
  service.addDependency(pod);
  expect(Testing.synth(scope).map(({ kind }) => kind)).toEqual(['Pod', 'Service']);
});

test('works together with cdk8s-plus objects that refer to it', () => {
  const scope = chart();
  const pod = new NginxPod(scope, 'pod', { metadata: { labels: { app: 'nginx' } } });
  new plus.Service(scope, 'service', {
    selector: plus.Pods.select(scope, 'pods', { labels: { app: 'nginx' } }),
    ports: [{ port: 80 }],
  });
  new ApiObject(scope, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { pod: pod.name } });
  expect(
    Testing.synth(scope)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['ConfigMap', 'Pod', 'Service']);
  expect(pod.node.validate()).toEqual([]);
});

test('is written to the output folder by an App of cdk8s', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'pods-'));
  const tree = new App({ outdir });
  new NginxPod(new Chart(tree, 'nginx'), 'pod');
  tree.synth();
  expect(readFileSync(join(outdir, 'nginx.k8s.yaml'), 'utf8')).toContain('name: my-nginx-pod');
});
