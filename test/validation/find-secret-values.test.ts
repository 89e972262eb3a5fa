import { ApiObject, Lazy } from 'cdk8s';
import { App, type AppProps, Chart, ignore, Secret, validate } from '../../lib/index.js';
import { synthMessages } from './synth-messages.js';

const RULE = 'Secret/value-in-manifest';
const late = Lazy.any({ produce: () => 'x' }) as never;

type Props = ConstructorParameters<typeof Secret>[2];
/** Returns what a synth prints about a Secret. */
function printed(props: Props, appProps: AppProps = {}): readonly string[] {
  const app = new App(appProps);
  new Secret(new Chart(app, 'shop'), 'login', props);
  return synthMessages(app).printed;
}

test('names the key, and says what to write instead', () => {
  expect(printed({ stringData: { token: 'x' } })).toEqual([
    "[shop/login] warning: stringData.token: the value of the key 'token' is written to the " +
      'manifest, which everyone who can read the repository or the output can read. Create the ' +
      'Secret outside of the repository, such as with External Secrets or Sealed Secrets, and ' +
      "refer to it with Secret.named('login', { keys: ['token'] }). Or ignore the rule, such as " +
      `where the value comes from the environment of the pipeline. [${RULE}]`,
  ]);
});

test.each<[string, Props, string, string]>([
  [
    'data',
    { metadata: { name: 'db' }, data: { 'tls.key': 'QQ==' } },
    "data['tls.key']: the value of the key 'tls.key' is",
    "Secret.named('db', { keys: ['tls.key'] })",
  ],
  [
    'two keys',
    { stringData: { a: 'x', b: 'y' } },
    "stringData.a: the values of the keys 'a' and 'b' are",
    "{ keys: ['a', 'b'] }",
  ],
  [
    'a key in both fields, which is one',
    { data: { a: 'QQ==', b: 'QQ==' }, stringData: { a: 'x', c: 'z' } },
    "data.a: the values of the keys 'a', 'b' and 'c' are",
    "{ keys: ['a', 'b', 'c'] }",
  ],
  [
    'many keys',
    { stringData: { a: '1', b: '2', c: '3', d: '4', e: '5' } },
    "the values of the keys 'a', 'b' and 3 more are",
    "{ keys: ['a', 'b', 'c', …] }",
  ],
  [
    'a hash in the name, which is not part of the name of another Secret',
    { metadata: { name: 'db' }, stringData: { a: 'x' }, hashed: true },
    "the key 'a' is",
    "Secret.named('db', ",
  ],
])('reports %s', (_, props, problem, call) => {
  const lines = printed(props);
  expect(lines).toEqual([expect.stringContaining(problem)]);
  expect(lines[0]).toContain(call);
});

test.each<[string, Props]>([
  ['no data', {}],
  ['an empty value', { data: { a: '' }, stringData: { b: '' } }],
  ['a key that is undefined', { stringData: { a: undefined } }],
  ['a Lazy value', { stringData: { a: late } }],
  ['Lazy data', { data: late }],
])('does not report %s', (_, props) => {
  expect(printed(props).filter((line) => line.includes(RULE))).toEqual([]);
});

test('`hazards` and `strict` apply', () => {
  const props = { stringData: { token: 'x' } };
  expect(printed(props, { hazards: 'error' })).toEqual([]);
  expect(printed(props, { hazards: 'none' })).toEqual([]);
  expect(printed(props, { hazards: 'note' })).toHaveLength(1);
  const app = new App({ strict: true });
  new Secret(new Chart(app, 'shop'), 'login', props);
  expect(synthMessages(app).errors).toEqual([expect.stringContaining(RULE)]);
});

test('can be ignored with a reason', () => {
  const app = new App({ strict: true });
  const login = new Secret(new Chart(app, 'shop'), 'login', { stringData: { token: 'x' } });
  ignore(login, RULE, 'the token is for tests');
  expect(synthMessages(app)).toEqual({ errors: [], printed: [] });
});

test('is not about manifests, nor about objects of other libraries', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'a' },
    stringData: { a: 'x' },
  };
  expect(validate(manifest, { hazards: 'note' }).hazards).toEqual([]);
  const app = new App({ strict: true });
  new ApiObject(new Chart(app, 'shop'), 'a', manifest);
  expect(synthMessages(app)).toEqual({ errors: [], printed: [] });
});
