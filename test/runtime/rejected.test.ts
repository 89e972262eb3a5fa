// Tests the view of manifests that a server rejects, or that have no Pod.
import { runtimeView } from '../../lib/runtime/runtime-view.js';

test('a manifest that the server rejects is shown as far as it goes', () => {
  const view = runtimeView({
    containers: [{ name: 'app', image: '', command: ['a'], ports: [{ containerPort: 0 }] }],
  });
  expect(view.rejections.map(({ field, type }) => `${field}: ${type}`)).toEqual([
    'spec.containers[0].image: FieldValueRequired',
    'spec.containers[0].ports[0].containerPort: FieldValueRequired',
  ]);
  expect(view.containers[0]?.argv).toEqual(['a']);
});

test('a value of a wrong type is left out', () => {
  const env = [{ name: 'A', value: true }];
  const spec = { containers: [{ name: 'app', image: 'app:1', command: ['a', '$(A)'], env }] };
  const view = runtimeView(spec as never);
  expect(view.rejections.map(({ field, detail }) => `${field}: ${detail}`)).toEqual([
    'spec.containers[0].env[0].value: cannot unmarshal bool into string',
  ]);
  expect(view.containers[0]?.argv).toEqual(['a', '']);
});

test.each<[object, string]>([
  [{ mountPropagation: 'Both' }, 'invalid MountPropagation mode: "Both"'],
  [
    { readOnly: true, recursiveReadOnly: 'Maybe' },
    'failed to resolve recursive read-only mode: unknown recursive read-only mode "Maybe"',
  ],
])('the kubelet does not mount with %j', (mode, obstacle) => {
  const volumeMounts = [{ name: 'data', mountPath: '/data', ...mode }];
  const volumes = [{ name: 'data', emptyDir: {} }];
  const view = runtimeView({
    volumes,
    containers: [{ name: 'app', image: 'app:1', volumeMounts }],
  });
  expect(view.rejections.length).toBeGreaterThan(0);
  expect(view.containers[0]?.obstacle).toBe(obstacle);
});

test.each<[unknown, string | RegExp]>([
  [undefined, 'runtimeView takes a manifest with a Pod, or a PodSpec.'],
  [{ apiVersion: 'v1', kind: 'Service' }, /^Service of v1 is not supported\. The kinds are Pod,/],
])('throws if it gets %j', (manifest, message) => {
  expect(() => runtimeView(manifest as never)).toThrow(message);
});

test.each<[string, object]>([
  ['no containers', { spec: {} }],
  ['a null among the containers', { spec: { containers: [null], initContainers: [null] } }],
  ['a null among the addresses', { spec: { containers: [{}] }, status: { podIPs: [null] } }],
])('nulls are read as a server does: %s', (_, fields) => {
  const view = runtimeView({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, ...fields });
  expect(view.rejections.length).toBeGreaterThan(0);
  expect(view.sandbox.config?.hostname).toBe('a');
});
