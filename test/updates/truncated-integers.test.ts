import { type UpdateMethod, update } from '../../lib/index.js';

const METHODS: readonly UpdateMethod[] = ['replace', 'client-side-apply', 'server-side-apply'];

const container = { name: 'web', image: 'nginx:1.29' };
const deployment = (spec: object, pod: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [container], ...pod } },
    ...spec,
  },
});

test('an apply truncates an integer that is too large for its field, and reports a hazard', () => {
  const [old, manifest] = [4, 2 ** 32 + 3].map((replicas) => deployment({ replicas }));
  const verdicts = METHODS.map((by) => update(old as object, manifest as object, { by }));
  expect(verdicts.map(({ effect }) => effect)).toEqual(['refused', 'scale', 'scale']);
  expect(
    verdicts.map(({ hazards }) => hazards.map(({ field, detail }) => `${field} ${detail}`)),
  ).toEqual([
    [],
    ['spec.replicas is stored as 3: an apply keeps only the lower bits of an integer'],
    ['spec.replicas is stored as 3: an apply keeps only the lower bits of an integer'],
  ]);
});

test('an integer in a list is truncated, and validated as it is stored', () => {
  const manifest = deployment(
    {},
    { containers: [{ ...container, ports: [{ containerPort: 2 ** 32 }] }] },
  );
  const { errors } = update(deployment({}), manifest, { by: 'client-side-apply' });
  expect(errors.map(({ type, field }) => `${type} ${field}`)).toEqual([
    'FieldValueRequired spec.template.spec.containers[0].ports[0].containerPort',
  ]);
});

test('a number that is no integer is refused by each method', () => {
  const manifest = deployment({ replicas: 1.5 });
  const types = METHODS.map((by) => update(deployment({}), manifest, { by }).errors[0]?.type);
  expect(types).toEqual(['Decode', 'Decode', 'Decode']);
});
