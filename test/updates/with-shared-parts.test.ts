import { withSharedParts } from '../../lib/updates/with-shared-parts.js';

const manifest = { spec: { list: [{ name: 'a' }, { name: 'b' }], map: { a: 'b', c: 'd' }, n: 1 } };

test('an equal value is the other value, whatever the order of its fields is', () => {
  const { list, map, n } = structuredClone(manifest.spec);
  expect(withSharedParts({ spec: { n, map, list } }, manifest)).toBe(manifest);
});

test('of a value that differs, the equal parts are those of the other value', () => {
  const old = structuredClone(manifest);
  old.spec.list[1] = { name: 'c' };
  const shared = withSharedParts(old, manifest) as typeof manifest;
  expect(shared).toEqual(old);
  expect(shared.spec.map).toBe(manifest.spec.map);
  expect(shared.spec.list[0]).toBe(manifest.spec.list[0]);
});

test.each([
  [{ a: undefined }, { b: undefined }],
  [{ toString: {} }, {}],
  [JSON.parse('{"__proto__": {}}'), { a: {} }],
  [[{}], {}],
  [null, {}],
  ['a', undefined],
])('%j keeps its value beside %j', (value, other) => {
  expect(withSharedParts(value, other)).toStrictEqual(value);
});
