import { pemBlocks } from '../../../lib/formats/pem.js';
import { tlsKeyPairError } from '../../../lib/rules/shared/tls-key-pair-error.js';

const block = (type: string, content = 'YQ=='): string =>
  `-----BEGIN ${type}-----\n${content}\n-----END ${type}-----\n`;

test.each<[string, string, string]>([
  ['a text without blocks', 'a', ''],
  ['a block', block('A'), 'A'],
  ['a block after other text', `a\n${block('A')}`, 'A'],
  ['a block that does not begin on a line of its own', `a${block('A')}`, ''],
  ['several blocks, one without content', block('A', '') + block('B'), 'A B'],
  [
    'a block with headers and returns',
    '-----BEGIN A-----\r\nB: c\r\n\r\nYQ==\r\n-----END A-----',
    'A',
  ],
  ['content that is not base64', block('A', 'Y') + block('B'), 'B'],
  ['an end of another type', '-----BEGIN A-----\nYQ==\n-----END B-----\n', ''],
  ['text after the end', '-----BEGIN A-----\nYQ==\n-----END A-----a\n', ''],
  ['a begin without dashes at its end', `-----BEGIN A\nYQ==\n-----END A-----\n${block('B')}`, 'B'],
])('%s has the blocks that Go finds', (_, text, types) => {
  expect(
    pemBlocks(text)
      .map(({ type }) => type)
      .join(' '),
  ).toBe(types);
});

test('time is proportional to the length of a hostile text', () => {
  const ends = '\n-----END '.repeat(200_000);
  expect(pemBlocks(`-----BEGIN A-----${ends}`)).toEqual([]);
  expect(pemBlocks(`-----BEGIN A-----\n${'a:\n'.repeat(200_000)}${ends}`)).toEqual([]);
});

test('the first mistake is reported', () => {
  const [certificate, key] = [block('CERTIFICATE'), block('RSA PRIVATE KEY')];
  expect(tlsKeyPairError(certificate, key)).toBeUndefined();
  expect(tlsKeyPairError('', key)?.message).toBe(
    'tls: failed to find any PEM data in certificate input',
  );
  expect(tlsKeyPairError(key, certificate)?.message).toContain('PEM inputs may have been switched');
  expect(tlsKeyPairError(certificate, certificate)?.message).toContain(
    'a certificate rather than a key',
  );
});
