import { MAX_DATA_BYTES } from '../../api/max-data-bytes.js';
import { configMapKey } from '../../formats/name-formats.js';
import { decodeUtf8AsGo, toLoneSurrogate } from '../../parse/stream/decode-utf8.js';
import { defineRules } from '../context/define-rules.js';
import { jsonObjectError } from '../shared/json-object-error.js';
import { SecretData } from '../shared/secret-data.js';

const SERVICE_ACCOUNT = 'kubernetes.io/service-account.name';
/** The keys that hold JSON, by the type of the Secret. */
const JSON_KEYS: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/dockercfg', '.dockercfg'],
  ['kubernetes.io/dockerconfigjson', '.dockerconfigjson'],
]);

export const secretRules = defineRules('validation', 'Secret', {
  keys: {
    description:
      'A key of a Secret consists of letters, digits, `-`, `_` and `.`, has at most 253 ' +
      'characters, and does not begin with `..`.',
    remediation: 'Write a file name as the key, such as `password.txt`.',
    check({ data, stringData }, context) {
      const secret = new SecretData(data, stringData);
      for (const key of secret.keys()) context.format(secret.fieldOf(key), key, configMapKey);
    },
  },
  size: {
    description: 'The values of a Secret have at most 1 MiB together.',
    remediation: 'Move large data to a volume, or divide it among Secrets.',
    check({ data, stringData }, context) {
      const secret = new SecretData(data, stringData);
      const size = secret.keys().reduce((sum, key) => sum + secret.lengthOf(key), 0);
      if (size > MAX_DATA_BYTES)
        context.tooLong({ path: data ? 'data' : 'stringData', field: 'data' }, MAX_DATA_BYTES);
    },
  },
  'service-account': {
    description:
      'A Secret of the type `kubernetes.io/service-account-token` names its ServiceAccount in ' +
      `the annotation \`${SERVICE_ACCOUNT}\`.`,
    remediation: 'Write the annotation, with the name of a ServiceAccount of the same namespace.',
    check({ type, metadata }, context) {
      if (type !== 'kubernetes.io/service-account-token') return;
      if (!metadata?.annotations?.[SERVICE_ACCOUNT])
        context.required(['metadata', 'annotations', SERVICE_ACCOUNT]);
    },
  },
  'docker-config': {
    description:
      'A Secret of the type `kubernetes.io/dockerconfigjson` or `kubernetes.io/dockercfg` has ' +
      'the key `.dockerconfigjson` or `.dockercfg`, whose value is an object in JSON.',
    remediation:
      'Write the configuration of Docker, such as `{"auths": {...}}`: in `stringData` as it is, ' +
      'in `data` encoded in base64.',
    check({ type = '', data, stringData }, context) {
      const key = JSON_KEYS.get(type);
      if (key === undefined) return;
      const secret = new SecretData(data, stringData);
      if (!secret.has(key)) return context.required(secret.fieldOf(key));
      const error = jsonObjectError(decodeUtf8AsGo(secret.bytesOf(key), toLoneSurrogate));
      if (error !== undefined)
        context.invalid(secret.fieldOf(key), '<secret contents redacted>', error);
    },
  },
  'basic-auth': {
    description:
      'A Secret of the type `kubernetes.io/basic-auth` has a `username` or a `password`.',
    remediation: 'Write both keys. The value of one of them can be empty.',
    check({ type, data, stringData }, context) {
      if (type !== 'kubernetes.io/basic-auth') return;
      const secret = new SecretData(data, stringData);
      if (secret.has('username') || secret.has('password')) return;
      context.required(secret.fieldOf('username'));
      context.required(secret.fieldOf('password'));
    },
  },
  'ssh-auth': {
    description:
      'A Secret of the type `kubernetes.io/ssh-auth` has an `ssh-privatekey` that is not empty.',
    remediation: 'Write the private key in `stringData`, under the key `ssh-privatekey`.',
    check({ type, data, stringData }, context) {
      if (type !== 'kubernetes.io/ssh-auth') return;
      const secret = new SecretData(data, stringData);
      if (!secret.has('ssh-privatekey') || secret.lengthOf('ssh-privatekey') === 0)
        context.required(secret.fieldOf('ssh-privatekey'));
    },
  },
  tls: {
    description: 'A Secret of the type `kubernetes.io/tls` has the keys `tls.crt` and `tls.key`.',
    remediation: 'Write the certificate as `tls.crt` and its private key as `tls.key`, in PEM.',
    check({ type, data, stringData }, context) {
      if (type !== 'kubernetes.io/tls') return;
      const secret = new SecretData(data, stringData);
      for (const key of ['tls.crt', 'tls.key'])
        if (!secret.has(key)) context.required(secret.fieldOf(key));
    },
  },
});
