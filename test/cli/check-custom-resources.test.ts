// The command `check` validates custom resources by the definitions of their kinds.
import { join } from 'node:path';
import { CommandLine } from '../support/command-line.js';

const definition = (kind: string) => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: ${kind.toLowerCase()}s.example.com}
spec:
  group: example.com
  names: {kind: ${kind}, plural: ${kind.toLowerCase()}s}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [image]
              properties:
                image: {type: string, pattern: '^[a-z]'}
                replicas: {type: integer}`;
const app = (spec: string) =>
  `apiVersion: example.com/v1\nkind: App\nmetadata: {name: web}\nspec: ${spec}`;
const stream = (...documents: readonly string[]) => documents.join('\n---\n');

const line = new CommandLine({
  'stream.yaml': stream(app('{image: web, replicas: two}'), definition('App')),
  'good.yaml': stream(app('{image: web, replicas: 2}'), definition('App')),
  'settings/cdk8s-pods.yaml': 'customResourceDefinitions: [crds]',
  'settings/crds/app.yaml': definition('App'),
  'settings/web.yaml': app('{imag: web}'),
  'missing/cdk8s-pods.yaml': 'customResourceDefinitions: [crds]',
  'missing/web.yaml': app('{image: web}'),
  'twice/all.yaml': stream(app('{}'), definition('App'), definition('App')),
});
afterAll(() => line.remove());

test('a definition of the same stream is used, wherever it is', async () => {
  const { out, status } = await line.run(['check', 'stream.yaml']);
  expect(out).toContain(
    'stream.yaml:4:30: refused: App web: spec.replicas: Invalid value: "string": spec.replicas ' +
      'in body must be of type integer: "string" [CustomResource/schema]',
  );
  expect(out).toContain('1 object in 1 file, 1 other object skipped (1 CustomResourceDefinition)');
  expect(status).toBe(1);
});

test('a valid object is counted as validated, and has no findings', async () => {
  const { out, status } = await line.run(['check', 'good.yaml']);
  expect(out).toContain('1 object in 1 file');
  expect(status).toBe(0);
});

test('a definition in a folder of the settings is used; a misspelt field is one finding', async () => {
  const { out } = await line.run(['check', 'web.yaml'], { folder: join(line.folder, 'settings') });
  expect(out).toContain('web.yaml:4:8: refused: App web: spec.imag: unknown field');
  expect(out).toContain("Did you mean 'image'?");
  expect(out).toContain('1 refused');
});

test('definitions that cannot be read are an error of the input', async () => {
  const { err, status } = await line.run(['check', 'web.yaml'], {
    folder: join(line.folder, 'missing'),
  });
  expect(err).toContain('customResourceDefinitions: ');
  expect(err).toContain('there is no such file or folder');
  expect(status).toBe(2);
});

test('a kind that two definitions define is not validated', async () => {
  const { out, status } = await line.run(['check', 'twice/all.yaml']);
  expect(out).toContain('1 App');
  expect(status).toBe(0);
});

test('a preview of Kubernetes is not compared yet, which the report says', async () => {
  const { err } = await line.run(['check', 'good.yaml', '--kubernetes', '1.38']);
  expect(err).toContain(
    'custom resources are validated as by Kubernetes 1.37: this is not compared with ' +
      '1.38 (preview) yet, which words some errors anew',
  );
  const released = await line.run(['check', 'good.yaml']);
  expect(released.err).not.toContain('1.38');
});
