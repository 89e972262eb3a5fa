import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, JsonPatch, Lazy, Testing, Yaml } from 'cdk8s';
import * as plus from 'cdk8s-plus-34';
import type { Construct } from 'constructs';
import { Pod, type PodProps } from '../../lib/index.js';

const chart = (): Chart => Testing.chart();
/** Creates a Pod with props that the compiler does not check. */
const dynamic = (scope: Construct, id: string, props: unknown): Pod =>
  new Pod(scope, id, props as PodProps);
const app = { image: 'nginx' };

/** Returns the errors of a synth, one line each. */
function errorsOf(scope: Chart): readonly string[] {
  try {
    Testing.synth(scope);
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((text) => text.trim());
  }
  return [];
}

test('validates objects after patches', () => {
  const scope = chart();
  new Pod(scope, 'a', { containers: { app } }).addJsonPatch(
    JsonPatch.replace('/spec/containers/0/image', ''),
  );
  dynamic(scope, 'b', { containers: { app: {} } }).addJsonPatch(
    JsonPatch.add('/spec/containers/0/image', 'x'),
  );
  expect(errorsOf(scope)).toEqual([
    '[test/a] containers.app.image (spec.containers[0].image): Required value. Write the image ' +
      'to run, such as `nginx:1.29`.',
  ]);
});

test('reports all errors of all Pods at once, and writes nothing', () => {
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
  expect(errorsOf(scope)).toEqual([
    '[c/none] containers (spec.containers): Required value. Write a container with a name and ' +
      'an image, such as `{ name: app, image: nginx:1.29 }`.',
    '[c/many] containers.1: Invalid value: "1": JavaScript moves a key of digits only ' +
      'to the front, but the order matters. Begin the name with a letter.',
    '[c/many] nodeSelector.__proto__: Invalid value: "__proto__": JavaScript reserves this ' +
      'key, so cdk8s cannot write it. Use another name.',
    '[c/many] containers.app.image (spec.containers[1].image): cannot unmarshal number into string',
    "[c/many] hostNetwrok (spec.hostNetwrok): unknown field. Did you mean 'hostNetwork'?",
    "[c/many] containers.app.volumeMounts['/logs'].volume " +
      '(spec.containers[1].volumeMounts[0].name): Not found: "lgos". ' +
      "Did you mean 'logs'?",
  ]);
  expect(readdirSync(outdir)).toEqual([]);
});

test('reports all errors of an object that cdk8s cannot render', () => {
  const scope = chart();
  dynamic(scope, 'a', {
    containers: {
      app: { image: new Date(0), workingDir: Lazy.any({ produce: () => '/' }) },
      b: {},
    },
  });
  expect(errorsOf(scope)).toEqual([
    '[test/a] containers.app.image: Invalid value: "Date": must be a plain object, but is ' +
      'an instance of Date. Use plain objects, arrays, strings, numbers and booleans.',
    '[test/a] containers.b.image (spec.containers[1].image): Required value. Write the image to ' +
      'run, such as `nginx:1.29`.',
  ]);
});

test('accepts values that cdk8s resolves late', () => {
  const pod = dynamic(chart(), 'a', {
    containers: {
      app: {
        image: Lazy.any({ produce: () => 'late' }),
        resources: { limits: { cpu: { resolve: () => 2 } } },
      },
    },
  });
  expect(pod.toJson().spec).toEqual({
    containers: [{ name: 'app', image: 'late', resources: { limits: { cpu: 2 } } }],
  });
  expect(pod.node.validate()).toEqual([]);
});

test('rejects the key `constructor`, which a patch can add', () => {
  const scope = chart();
  dynamic(scope, 'a', { nodeSelector: { constructor: 'x' }, containers: { app } });
  expect(errorsOf(scope)).toEqual([
    '[test/a] nodeSelector.constructor: Invalid value: "constructor": JavaScript reserves this ' +
      'key, so cdk8s cannot write it. ' +
      "Add it with addJsonPatch(JsonPatch.add('/.../constructor', value)).",
  ]);
  const patched = chart();
  new Pod(patched, 'a', { nodeSelector: { a: 'b' }, containers: { app } }).addJsonPatch(
    JsonPatch.add('/spec/nodeSelector/constructor', 'x'),
  );
  expect(Yaml.stringify(...Testing.synth(patched))).toContain('constructor: x');
});

test('rejects the wrapper classes of imported types', () => {
  const scope = chart();
  dynamic(scope, 'a', {
    containers: {
      app: { image: 'x', resources: { limits: { cpu: plus.k8s.Quantity.fromString('1') } } },
    },
  });
  expect(errorsOf(scope)).toEqual([
    '[test/a] containers.app.resources.limits.cpu: Invalid value: "Quantity": must be a ' +
      'plain object, but is an instance of Quantity. Use plain objects, arrays, strings, numbers ' +
      'and booleans.',
  ]);
});
