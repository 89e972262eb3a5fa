import { storedTypeOf } from '../../lib/defaults/stored-object.js';
import { hasDuplicateKeys } from '../../lib/updates/has-duplicate-keys.js';

const type = storedTypeOf('Pod', 37);
const pod = (...ports: readonly object[]): object => ({
  spec: { containers: [{ name: 'a', ports }] },
});
const [tcp, udp] = [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }];

test.each([
  [pod(tcp, udp), true],
  [pod(tcp, { containerPort: 54 }), false],
  [pod(tcp), false],
  // A list without merge keys has no keys that can repeat.
  [{ spec: { tolerations: [{ key: 'a' }, { key: 'a' }] } }, false],
])('%j: %s', (object, expected) => {
  expect(hasDuplicateKeys(object, type)).toBe(expected);
});

test('parts of the known object are not searched', () => {
  const object = pod(tcp, udp);
  expect(hasDuplicateKeys(object, type, { ...object })).toBe(false);
});
