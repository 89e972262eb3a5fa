import fc from 'fast-check';
import { formatIp, ipBytes } from '../../lib/formats/canonical-ip.js';
import { cidr } from '../../lib/formats/cidr.js';
import { containsIp, formatNetwork, parseCidr } from '../../lib/formats/parse-cidr.js';

const range = (text: string): NonNullable<ReturnType<typeof parseCidr>> => {
  const parsed = parseCidr(text);
  if (parsed === undefined) throw new Error(`${text} is no range`);
  return parsed;
};

const anyRange = fc
  .oneof(
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc.uint8Array({ minLength: 16, maxLength: 16 }),
  )
  .chain((bytes) =>
    fc
      .integer({ min: 0, max: 8 * bytes.length })
      .map((length) => `${formatIp([...bytes])}/${length}`),
  );

test('a range without the bits beyond the prefix is valid, and contains its address', () => {
  fc.assert(
    fc.property(anyRange, (text) => {
      const parsed = range(text);
      expect(cidr(formatNetwork(parsed))).toBeUndefined();
      expect(containsIp(parsed, parsed.address)).toBe(true);
      expect(containsIp(range(formatNetwork(parsed)), parsed.address)).toBe(true);
    }),
  );
});

test.each([
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['10.255.2.3/9', '10.128.0.0/9'],
  ['010.1.2.3/08', '10.0.0.0/8'],
  ['10.1.2.3/0', '0.0.0.0/0'],
  ['FD00:0:0:1::1/64', 'fd00:0:0:1::/64'],
  ['::ffff:10.1.2.3/104', '10.0.0.0/8'],
  ['::ffff:10.1.2.3/96', '0.0.0.0/0'],
  ['::ffff:10.1.2.3/64', '::/64'],
])('the network of %s is %s', (text, network) => {
  expect(formatNetwork(range(text))).toBe(network);
});

test.each([
  ['10.0.0.0/8', '10.255.255.255', true],
  ['10.0.0.0/8', '11.0.0.0', false],
  ['10.0.0.0/8', '::ffff:10.0.0.1', true],
  ['::/0', '10.0.0.1', false],
  ['0.0.0.0/0', '::1', false],
  ['::ffff:10.0.0.0/104', '10.1.2.3', true],
])('%s contains %s: %s', (text, address, expected) => {
  expect(containsIp(range(text), ipBytes(address) ?? [])).toBe(expected);
});
