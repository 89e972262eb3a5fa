import { decodeUtf8AsGo } from '../../parse/stream/decode-utf8.js';
import { defineRules } from '../context/define-rules.js';
import { SecretData } from '../shared/secret-data.js';
import { tlsKeyPairError } from '../shared/tls-key-pair-error.js';

export const secretWarnings = defineRules('warning', 'Secret', {
  'key-pair': {
    description:
      'In a Secret of the type `kubernetes.io/tls`, `tls.crt` is a certificate and `tls.key` its ' +
      'private key, both in PEM.',
    remediation:
      'Write the text from `-----BEGIN CERTIFICATE-----` in `tls.crt`, and that from ' +
      '`-----BEGIN PRIVATE KEY-----` in `tls.key`.',
    check({ type, data, stringData }, context) {
      if (type !== 'kubernetes.io/tls') return;
      const secret = new SecretData(data, stringData);
      const [certificate, key] = ['tls.crt', 'tls.key'].map((name) =>
        decodeUtf8AsGo(secret.bytesOf(name)),
      );
      const error = tlsKeyPairError(certificate ?? '', key ?? '');
      if (error !== undefined) context.reportWithoutField(secret.fieldOf(error.key), error.message);
    },
  },
});
