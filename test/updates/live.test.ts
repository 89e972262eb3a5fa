import { type UpdateOptions, update } from '../../lib/index.js';

const deployment = (container: object, spec: object = {}, metadata: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'default', ...metadata },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.28', ...container }] },
    },
    ...spec,
  },
});
const entry = (manager: string, operation: string, spec: object) => ({
  manager,
  operation,
  apiVersion: 'apps/v1',
  fieldsType: 'FieldsV1',
  fieldsV1: { 'f:spec': spec },
});
const containers = {
  'f:template': {
    'f:spec': {
      'f:containers': { 'k:{"name":"web"}': { '.': {}, 'f:image': {}, 'f:name': {} } },
    },
  },
};
const ofKubectl = entry('kubectl', 'Apply', { 'f:selector': {}, ...containers });
const ofAutoscaler = entry('kube-controller-manager', 'Update', { 'f:replicas': {} });
const ofArgo = entry('argocd', 'Apply', containers);
const scaled = (...managedFields: readonly object[]) =>
  deployment({}, { replicas: 5 }, { managedFields });

const old = deployment({});
const verdictOf = (manifest: object, options: Omit<UpdateOptions, 'by'>) => {
  const { errors, effect, fields } = update(old, manifest, { by: 'server-side-apply', ...options });
  return { effect, fields, errors: errors.map(({ field, detail }) => `${detail}: ${field}`) };
};

test('the replicas of an autoscaler stay if the manifest has none', () => {
  const live = scaled(ofKubectl, ofAutoscaler);
  expect(verdictOf(old, { live })).toEqual({ effect: 'nothing', fields: [], errors: [] });
});

// The sentences are those of Kubernetes' code for the same objects.
test.each<[string, object, object, object, readonly string[]]>([
  [
    'an autoscaler',
    deployment({}, { replicas: 2 }),
    scaled(ofKubectl, ofAutoscaler),
    {},
    ['conflict with "kube-controller-manager" using apps/v1: .spec.replicas'],
  ],
  [
    'another manager that applies',
    deployment({ image: 'nginx:1.29' }),
    scaled(ofKubectl, ofArgo),
    {},
    ['conflict with "argocd": .spec.template.spec.containers[name="web"].image'],
  ],
  [
    'kubectl, if another manager applies',
    deployment({ image: 'nginx:1.29' }),
    scaled(ofKubectl, ofArgo),
    { fieldManager: 'argocd' },
    ['conflict with "kubectl": .spec.template.spec.containers[name="web"].image'],
  ],
])('a conflict with %s is reported', (_, manifest, live, options, errors) => {
  expect(verdictOf(manifest, { live, ...options })).toEqual({
    effect: 'refused',
    fields: [],
    errors,
  });
  expect(verdictOf(manifest, { live, ...options, forceConflicts: true }).errors).toEqual([]);
});

test('a container that another manager owns stays beside a new one', () => {
  const live = scaled(ofKubectl, ofArgo);
  const { effect, fields } = verdictOf(deployment({ name: 'api' }), { live });
  expect(effect).toBe('rollout');
  expect(fields).toEqual([['spec', 'template', 'spec', 'containers', 1]]);
});

describe('client-side apply', () => {
  const by = 'client-side-apply';
  const env = [{ name: 'A', value: '1' }];
  const key = 'kubectl.kubernetes.io/last-applied-configuration';
  const live = (text?: string) =>
    deployment(
      { env },
      { replicas: 5 },
      text === undefined ? {} : { annotations: { [key]: text } },
    );

  test('removes what the annotation has, and the new manifest has not', () => {
    const { fields } = update(old, old, { by, live: live(JSON.stringify(deployment({ env }))) });
    expect(fields).toEqual([['spec', 'template', 'spec', 'containers', 0, 'env']]);
  });

  test('removes nothing without the annotation', () => {
    expect(update(deployment({ env }), old, { by, live: live() }).effect).toBe('nothing');
  });

  test('refuses an annotation that is no JSON', () => {
    const { errors } = update(old, old, { by, live: live('{') });
    expect(errors).toMatchObject([{ type: 'Other', detail: `the annotation ${key} is no JSON` }]);
  });
});
