// Links that reproduce the state of the page.
import { INITIAL_LIFE } from '../../page/life-settings.js';
import { decodeShareHash, encodeShareHash, type SharedState } from '../../page/share-link.js';
import { INITIAL_UPDATE } from '../../page/update-settings.js';

const STATE: SharedState = {
  text: 'kind: Pod # 한글 🙂\n',
  kubernetes: '1.36',
  podSecurity: 'restricted',
  hazards: 'note',
  view: 'life',
  life: { behaviors: { app: 'crashes' }, deletedAt: 40, grace: 5 },
  update: { old: 'kind: Job # 한글\n', by: 'replace' },
};

/** Encodes any value as a link does. */
const encodeAny = (value: unknown): Promise<string> => encodeShareHash(value as SharedState);

test.each([
  ['a state', STATE],
  ['without a level', { ...STATE, podSecurity: undefined }],
  ['without a deletion', { ...STATE, life: { ...INITIAL_LIFE, deletedAt: undefined } }],
  ['a long text', { ...STATE, text: '- a\n'.repeat(100_000) }],
])('a link reproduces %s', async (_, state) => {
  const hash = await encodeShareHash(state);
  expect(hash).toMatch(/^#v1=[\w-]+$/);
  expect(await decodeShareHash(hash)).toEqual(state);
});

test('a link is compressed', async () => {
  const hash = await encodeShareHash({ ...STATE, text: 'apiVersion: v1\n'.repeat(1000) });
  expect(hash.length).toBeLessThan(500);
});

test.each([
  ['text that is no string', { ...STATE, text: 1 }],
  ['a version that does not exist', { ...STATE, kubernetes: '1.2' }],
  ['a level that does not exist', { ...STATE, podSecurity: 'all' }],
  ['a hazard level that does not exist', { ...STATE, hazards: 'x' }],
  ['no life', { ...STATE, life: null }],
  ['a list of behaviors', { ...STATE, life: { ...STATE.life, behaviors: [] } }],
  ['a time that is no number', { ...STATE, life: { ...STATE.life, deletedAt: '1' } }],
  ['a negative time', { ...STATE, life: { ...STATE.life, grace: -1 } }],
  ['an endless time', { ...STATE, life: { ...STATE.life, deletedAt: 1e300 } }],
  ['an update that is no object', { ...STATE, update: 'kind: Pod' }],
  ['an old manifest that is no string', { ...STATE, update: { ...STATE.update, old: 1 } }],
  ['a method that does not exist', { ...STATE, update: { ...STATE.update, by: 'patch' } }],
  ['a list', []],
  ['null', null],
])('a link with %s is ignored', async (_, value) =>
  expect(await decodeShareHash(await encodeAny(value))).toBeUndefined(),
);

test('a link of a version without updates has none', async () => {
  const { update: _, ...older } = STATE;
  expect(await decodeShareHash(await encodeAny(older))).toEqual({
    ...STATE,
    update: INITIAL_UPDATE,
  });
});

test('behaviors that are no texts are left out', async () => {
  const life = { ...STATE.life, behaviors: { a: 1, b: 'crashes' } };
  const state = await decodeShareHash(await encodeAny({ ...STATE, life }));
  expect(state?.life.behaviors).toEqual({ b: 'crashes' });
});

test('a link that would fill the memory is ignored', async () => {
  const bomb = new TextEncoder().encode(`{"text":"${'a'.repeat(50_000_000)}"}`);
  const compressed = await new Response(
    new Blob([bomb]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer();
  const hash = `#v1=${Buffer.from(compressed).toString('base64url')}`;
  expect(hash.length).toBeLessThan(200_000);
  expect(await decodeShareHash(hash)).toBeUndefined();
});

test.each(['', '#', '#x', '#v2=AA', '#v1=', '#v1=***', '#v1=AAAA', `#v1=${'A'.repeat(3_000_000)}`])(
  'ignores other hashes (%#)',
  async (hash) => expect(await decodeShareHash(hash)).toBeUndefined(),
);
