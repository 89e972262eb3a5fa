import type { WarningCase } from './warning-case.js';

/** A Secret of the type `kubernetes.io/tls`. */
const secret = (certificate: string, key: string): object => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'a' },
  type: 'kubernetes.io/tls',
  stringData: { 'tls.crt': certificate, 'tls.key': key },
});

const block = (type: string): string => `-----BEGIN ${type}-----\nYQ==\n-----END ${type}-----\n`;

export const secretCases: readonly WarningCase[] = [
  {
    rule: 'Secret/key-pair',
    invalid: secret(block('PRIVATE KEY'), block('CERTIFICATE')),
    texts: [
      'tls: failed to find certificate PEM data in certificate input, but did find a private ' +
        'key; PEM inputs may have been switched',
    ],
    fields: ['stringData[tls.crt]'],
    valid: secret(block('CERTIFICATE'), block('PRIVATE KEY')),
  },
  {
    rule: 'Secret/key-pair',
    invalid: secret(block('CERTIFICATE'), ''),
    texts: ['tls: failed to find any PEM data in key input'],
    fields: ['stringData[tls.key]'],
    valid: secret(block('CERTIFICATE'), block('EC PRIVATE KEY')),
  },
];
