import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { releaseInternals } from '../../lib/validation/release-internals.js';

const props = () => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { labels: { own: 'a' }, namespace: 'n', annotations: { b: 'c' } },
  data: { d: 'e' },
});

/** An object of a chart with labels, as cdk8s makes it. */
const made = (): ApiObject =>
  new ApiObject(new Chart(Testing.app(), 'chart', { labels: { all: 'b' } }), 'object', props());

interface Inside {
  readonly props: { readonly metadata?: object };
  readonly metadata: {
    readonly labels: object;
    readonly _additionalAttributes: { readonly labels: object };
  };
}

function slimmed(): ApiObject {
  const object = made();
  releaseInternals(object);
  return object;
}

test('keeps metadata once', () => {
  const { props, metadata } = slimmed() as unknown as Inside;
  expect(props.metadata).toBeUndefined();
  expect(metadata._additionalAttributes.labels).toBe(metadata.labels);
});

test.each<[string, (object: ApiObject) => void]>([
  ['as it was made', () => undefined],
  ['with a label', ({ metadata }) => metadata.addLabel('later', 'f')],
  ['with another field', ({ metadata }) => metadata.add('labels', { never: 'seen' })],
  ['with a patch', (object) => object.addJsonPatch(JsonPatch.replace('/data/d', 'g'))],
  ['with a child', (object) => void new ApiObject(object, 'child', props())],
])('an object is what it was, %s', (_, change) => {
  const [whole, slim] = [made(), slimmed()];
  for (const object of [whole, slim]) change(object);
  expect(slim.toJson()).toEqual(whole.toJson());
  const paths = ({ node }: ApiObject): unknown =>
    node.findAll().map((each) => each.node.scopes.map((scope) => scope.node.path));
  expect(paths(slim)).toEqual(paths(whole));
});
