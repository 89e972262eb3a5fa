import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { type ChangeOptions, findObjectUpdate } from '../../lib/diff/find-object-update.js';

const OPTIONS: ChangeOptions = { by: 'client-side-apply', kubernetes: '1.37' };
const job = (image: string, spec: object = {}, annotations: object = {}) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'migrate', annotations },
  spec: {
    template: { spec: { containers: [{ name: 'a', image }], restartPolicy: 'Never' } },
    ...spec,
  },
});
const deployment = (image: string, rest: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image }] },
    },
    ...rest,
  },
});
const INVALID = deployment('nginx:1.29', { replicas: -1 });

const inFile = (manifest: object | undefined) =>
  manifest && { file: 'a.yaml', manifest: manifest as Record<string, unknown> };
const updateOf = (
  before: object | undefined,
  after: object | undefined,
  options: Partial<ChangeOptions> = {},
) => findObjectUpdate({ before: inFile(before), after: inFile(after) }, { ...OPTIONS, ...options });

test.each<[string, object | undefined, object | undefined, string]>([
  ['a new image', deployment('nginx:1.28'), deployment('nginx:1.29'), 'rollout'],
  ['replicas', deployment('nginx:1.28'), deployment('nginx:1.28', { replicas: 3 }), 'scale'],
  ['a default', deployment('nginx:1.28'), deployment('nginx:1.28', { replicas: 1 }), 'nothing'],
  ['an immutable field', job('a:1'), job('a:2'), 'refused'],
  ['an invalid value', deployment('nginx:1.28'), INVALID, 'refused'],
  ['a new object', undefined, job('a:1'), 'create'],
  ['an invalid new object', undefined, INVALID, 'refused'],
  ['a new object of another kind', undefined, { apiVersion: 'v1', kind: 'Service' }, 'create'],
  ['a removed object', job('a:1'), undefined, 'delete'],
])('the effect of %s', (_, before, after, effect) => {
  const { effect: found, errors } = updateOf(before, after);
  expect(found).toBe(effect);
  expect(errors.length > 0).toBe(effect === 'refused');
});

test('a hook is created again, unless it is invalid', () => {
  const hook = { 'helm.sh/hook': 'pre-upgrade' };
  expect(updateOf(job('a:1', {}, hook), job('a:2', {}, hook))).toMatchObject({
    effect: 'recreate',
    notes: ['helm.sh/hook: pre-upgrade'],
  });
  const invalid = job('a:2', { parallelism: -1 }, hook);
  expect(updateOf(job('a:1', {}, hook), invalid)).toMatchObject({
    effect: 'refused',
    errors: [{ field: 'spec.parallelism' }],
  });
});

test('Force=true recreates only what is refused, and what can be created', () => {
  const force = { 'argocd.argoproj.io/sync-options': 'Force=true' };
  const old = job('a:1', {}, force);
  expect(updateOf(old, job('a:2', {}, force))).toMatchObject({
    effect: 'recreate',
    fields: [['spec', 'template']],
  });
  expect(updateOf(old, job('a:1', { suspend: true }, force)).effect).toBe('change');
  expect(updateOf(old, job('a:2', { parallelism: -1 }, force)).effect).toBe('refused');
  expect(updateOf(old, job('a:2', {}, force), { by: 'server-side-apply' }).effect).toBe('refused');
});

test('a Job that is deleted after its end is recreated then, with a warning', () => {
  const ttl = { ttlSecondsAfterFinished: 60 };
  const found = updateOf(job('a:1', ttl), job('a:2', ttl));
  expect(found).toMatchObject({
    effect: 'recreate',
    errors: [],
    warnings: [{ field: 'spec.template', severity: 'warning' }],
  });
  expect(found.notes[0]).toContain('60 seconds after its end');
  // The Job that exists has no lifetime after its end.
  expect(updateOf(job('a:1'), job('a:2', ttl)).effect).toBe('refused');
});

test('an object with a generated name is created each time', () => {
  const generated = (image: string) => ({ ...job(image), metadata: { generateName: 'migrate-' } });
  expect(updateOf(generated('a:1'), generated('a:2'))).toMatchObject({
    effect: 'create',
    notes: ['A new object is created each time: metadata.generateName.'],
  });
});

test('an annotation selects how the object is written', () => {
  const annotations = { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' };
  const annotated = (rest: object) => ({
    ...deployment('nginx:1.28', rest),
    metadata: { name: 'web', annotations },
  });
  const recreate = annotated({ strategy: { type: 'Recreate' } });
  expect(updateOf(annotated({}), recreate)).toMatchObject({
    effect: 'refused',
    by: 'server-side-apply',
    notes: ['argocd.argoproj.io/sync-options: ServerSideApply=true'],
  });
  const plain = deployment('nginx:1.28', { strategy: { type: 'Recreate' } });
  expect(updateOf(deployment('nginx:1.28'), plain).effect).toBe('change');
});

test('an object whose old manifest is refused is assumed not to exist', () => {
  const found = updateOf(INVALID, deployment('nginx:1.29'));
  expect(found.effect).toBe('create');
  expect(found.notes[0]).toMatch(/^The API server refuses the manifest before .* spec\.replicas: /);
  expect(updateOf(INVALID, INVALID).effect).toBe('refused');
});

test.each<[string, object, object]>([
  ['another kind', { apiVersion: 'v1', kind: 'Node' }, { apiVersion: 'v1', kind: 'Node', a: 1 }],
  ['another API version', { ...deployment('a'), apiVersion: 'apps/v1beta1' }, deployment('a')],
  ['what is no object of the API', { a: 1 }, { a: 2 }],
  ['an object without an API version', { ...deployment('a'), apiVersion: '' }, { kind: 'Pod' }],
])('does not judge %s', (_, before, after) => {
  expect(updateOf(before, after)).toMatchObject({ effect: 'unknown', errors: [] });
});

test('the object of the cluster replaces the assumption', () => {
  const live = {
    ...deployment('nginx:1.28', { replicas: 5 }),
    metadata: { name: 'web', namespace: 'default' },
  } as KubernetesObject;
  const [old, now] = [deployment('nginx:1.28'), deployment('nginx:1.28', { replicas: 5 })];
  expect(updateOf(old, now).effect).toBe('scale');
  expect(updateOf(old, now, { liveOf: () => live }).effect).toBe('nothing');
  const added = updateOf(undefined, now, { liveOf: () => live });
  expect(added).toMatchObject({ effect: 'unknown' });
  expect(added.notes[0]).toContain('The cluster has this object');
});
