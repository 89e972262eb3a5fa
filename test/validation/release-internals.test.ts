import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { releaseInternals } from '../../lib/validation/release-internals.js';

const props = () => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { labels: { own: 'a' }, namespace: 'n', annotations: { b: 'c' } },
  data: { d: 'e' },
});

/** Creates an object in a chart with labels. */
const createObject = (): ApiObject =>
  new ApiObject(new Chart(Testing.app(), 'chart', { labels: { all: 'b' } }), 'object', props());

interface Internals {
  readonly props: { readonly metadata?: object };
  readonly metadata: {
    readonly labels: object;
    readonly _additionalAttributes: { readonly labels: object };
  };
}

function createReleased(): ApiObject {
  const object = createObject();
  releaseInternals(object);
  return object;
}

test('keeps one copy of the metadata', () => {
  const { props, metadata } = createReleased() as unknown as Internals;
  expect(props.metadata).toBeUndefined();
  expect(metadata._additionalAttributes.labels).toBe(metadata.labels);
});

test.each<[string, (object: ApiObject) => void]>([
  ['unchanged', () => undefined],
  ['with a label', ({ metadata }) => metadata.addLabel('later', 'f')],
  ['with another field', ({ metadata }) => metadata.add('labels', { never: 'seen' })],
  ['with a patch', (object) => object.addJsonPatch(JsonPatch.replace('/data/d', 'g'))],
  ['with a child', (object) => void new ApiObject(object, 'child', props())],
])('an object renders as before, %s', (_, change) => {
  const [original, released] = [createObject(), createReleased()];
  for (const object of [original, released]) change(object);
  expect(released.toJson()).toEqual(original.toJson());
  const paths = ({ node }: ApiObject): unknown =>
    node.findAll().map((each) => each.node.scopes.map((scope) => scope.node.path));
  expect(paths(released)).toEqual(paths(original));
});
