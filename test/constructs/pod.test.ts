import { readFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Lazy, Testing, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import * as plus from 'cdk8s-plus-34';
import { NginxPod, Pod, type PodProps, SidecarLoggingPod } from '../../lib/index.js';

const chart = (): Chart => Testing.chart();
/** A Pod of code that types do not see. */
const dynamic = (scope: Construct, id: string, props: unknown): Pod => new Pod(scope, id, props as PodProps);
const app = { image: 'nginx' };

function faultsOf(scope: Chart): readonly string[] {
  try {
    Testing.synth(scope);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map((text) => text.trim());
  }
  return [];
}

test('the first Pod of the project, byte for byte', () => {
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

test('emits what is written, and a name', () => {
  const scope = chart();
  new Pod(scope, 'web', { containers: { app: { image: 'nginx' } } });
  expect(Testing.synth(scope)).toEqual([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'test-web-c8694308' }, spec: { containers: [{ name: 'app', image: 'nginx' }] } }]);
});

test('podSecurity is for the checks, and is not emitted', () => {
  const scope = chart();
  const pod = new Pod(scope, 'web', { podSecurity: 'restricted', containers: { app } });
  expect(pod.toJson().spec).toEqual({ containers: [{ name: 'app', image: 'nginx' }] });
});

test('is an ApiObject: metadata, dependencies and patches work as anywhere in cdk8s', () => {
  const tree = Testing.app();
  const scope = new Chart(tree, 'c', { namespace: 'apps', labels: { team: 'a' } });
  const first = new Pod(scope, 'z', { containers: { app } });
  const second = new Pod(scope, 'a', { metadata: { name: 'second', labels: { app: 'b' } }, containers: { app } });
  second.addDependency(new Pod(scope, 'y', { metadata: { name: 'third' }, containers: { app } }));
  second.metadata.addAnnotation('note', 'x');
  second.addJsonPatch(JsonPatch.add('/spec/hostNetwork', true), JsonPatch.replace('/spec/containers/0/image', 'nginx:1.29'));
  expect(first).toBeInstanceOf(ApiObject);
  const names = Testing.synth(scope).map(({ metadata }) => metadata.name);
  expect(names.indexOf('third')).toBeLessThan(names.indexOf('second'));
  expect(second.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'second', namespace: 'apps', labels: { team: 'a', app: 'b' }, annotations: { note: 'x' } },
    spec: { containers: [{ name: 'app', image: 'nginx:1.29' }], hostNetwork: true },
  });
});

test('patches lose nothing: extended resources, named ports, fields of a newer Kubernetes', () => {
  const pod = new Pod(chart(), 'a', { containers: { app: { image: 'x', ports: { http: 80 }, readinessProbe: { tcpSocket: { port: 80 } } } } });
  pod.addJsonPatch(
    JsonPatch.add('/spec/containers/0/resources', { limits: { 'nvidia.com/gpu': '1' } }),
    JsonPatch.replace('/spec/containers/0/readinessProbe/tcpSocket/port', 'http'),
    JsonPatch.add('/spec/fieldOf2030', { a: 1 }),
  );
  expect(pod.toJson().spec).toMatchObject({ containers: [{ resources: { limits: { 'nvidia.com/gpu': '1' } }, readinessProbe: { tcpSocket: { port: 'http' } } }], fieldOf2030: { a: 1 } });
});

test('what is judged is what is written: after patches', () => {
  const scope = chart();
  new Pod(scope, 'a', { containers: { app } }).addJsonPatch(JsonPatch.replace('/spec/containers/0/image', ''));
  dynamic(scope, 'b', { containers: { app: {} } }).addJsonPatch(JsonPatch.add('/spec/containers/0/image', 'x'));
  expect(faultsOf(scope)).toEqual(['[test/a] containers.app.image (spec.containers[0].image): Required value']);
});

test('finds all that is wrong with all Pods at once, and nothing is written', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'pods-'));
  const scope = new Chart(new App({ outdir }), 'c');
  dynamic(scope, 'none', { containers: {} });
  dynamic(scope, 'many', {
    hostNetwrok: true,
    containers: { '1': app, app: { image: 3, volumeMounts: { '/logs': { volume: 'lgos' } } } },
    volumes: { logs: { emptyDir: {} } },
    nodeSelector: JSON.parse('{"__proto__":"x"}'),
  });
  expect(() => App.of(scope).synth()).toThrow();
  expect(faultsOf(scope)).toEqual([
    "[c/none] containers (spec.containers): Required value. Write one, as containers: { app: { image: '...' } }.",
    '[c/many] containers.1: Invalid value: "1": JavaScript moves a key of digits to the front, and the order matters. Begin the name with a letter.',
    '[c/many] nodeSelector.__proto__: Invalid value: "__proto__": JavaScript keeps this key for itself, so cdk8s cannot write it. Give it another name.',
    '[c/many] containers.app.image (spec.containers[1].image): cannot unmarshal number into string',
    "[c/many] hostNetwrok (spec.hostNetwrok): unknown field. Did you mean 'hostNetwork'?",
    "[c/many] containers.app.volumeMounts['/logs'].volume (spec.containers[1].volumeMounts[0].name): Not found: \"lgos\". Name one of `volumes`. If it is there, mend its own faults first.",
  ]);
  expect(readdirSync(outdir)).toEqual([]);
});

test('says all that is wrong, too, where cdk8s cannot render', () => {
  const scope = chart();
  dynamic(scope, 'a', { containers: { app: { image: new Date(0), workingDir: Lazy.any({ produce: () => '/' }) }, b: {} } });
  expect(faultsOf(scope)).toEqual([
    '[test/a] containers.app.image: Invalid value: "Date": is no plain object, but of the class Date. Write plain objects, lists, texts, numbers and booleans.',
    '[test/a] containers.b.image (spec.containers[1].image): Required value',
  ]);
});

test('takes what cdk8s decides late, and the wrappers of imported types', () => {
  const pod = dynamic(chart(), 'a', {
    containers: { app: { image: Lazy.any({ produce: () => 'late' }), resources: { limits: { cpu: { resolve: () => 2 } } } } },
  });
  expect(pod.toJson().spec).toEqual({ containers: [{ name: 'app', image: 'late', resources: { limits: { cpu: 2 } } }] });
  expect(pod.node.validate()).toEqual([]);
});

test('keeps nothing of the props: what changes later changes nothing', () => {
  const props = { containers: { app: { image: 'nginx', args: ['a'] } } };
  const pod = new Pod(chart(), 'a', props);
  props.containers.app.args.push('b');
  expect(pod.toJson().spec.containers[0].args).toEqual(['a']);
});

test('a name of the server’s choice is not one of cdk8s', () => {
  const pod = new Pod(chart(), 'a', { metadata: { generateName: 'job-' }, containers: { app } });
  expect(pod.toJson().metadata).toEqual({ generateName: 'job-' });
});

test('a key named constructor is refused, and can be added by a patch', () => {
  const scope = chart();
  dynamic(scope, 'a', { nodeSelector: { constructor: 'x' }, containers: { app } });
  expect(faultsOf(scope)).toEqual([
    `[test/a] nodeSelector.constructor: Invalid value: "constructor": JavaScript keeps this key for itself, so cdk8s cannot write it. Add it with addJsonPatch(JsonPatch.add('/.../constructor', value)).`,
  ]);
  const patched = chart();
  new Pod(patched, 'a', { nodeSelector: { a: 'b' }, containers: { app } }).addJsonPatch(JsonPatch.add('/spec/nodeSelector/constructor', 'x'));
  expect(Yaml.stringify(...Testing.synth(patched))).toContain('constructor: x');
});

test('can be extended, wrapped and told apart', () => {
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
  expect([web instanceof Web, web instanceof Pod, web instanceof NginxPod, new ApiObject(scope, 'o', { apiVersion: 'v1', kind: 'ConfigMap' }) instanceof Pod]).toEqual([true, true, false, false]);
  expect(new Wrapped(scope, 'w').pod.toJson().metadata.name).toMatch(/^test-w-pod-/);
});

test('stands beside objects of cdk8s-plus, which can name it', () => {
  const scope = chart();
  const pod = new NginxPod(scope, 'pod', { metadata: { labels: { app: 'nginx' } } });
  new plus.Service(scope, 'service', { selector: plus.Pods.select(scope, 'pods', { labels: { app: 'nginx' } }), ports: [{ port: 80 }] });
  new ApiObject(scope, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { pod: pod.name } });
  expect(Testing.synth(scope).map(({ kind }) => kind).sort()).toEqual(['ConfigMap', 'Pod', 'Service']);
  expect(pod.node.validate()).toEqual([]);
});

test('is written to dist as any chart', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'pods-'));
  const tree = new App({ outdir });
  new NginxPod(new Chart(tree, 'nginx'), 'pod');
  tree.synth();
  expect(readFileSync(join(outdir, 'nginx.k8s.yaml'), 'utf8')).toContain('name: my-nginx-pod');
});
