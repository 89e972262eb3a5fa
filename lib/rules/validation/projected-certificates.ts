import type { Api } from '../../api/api.js';
import { domainKey } from '../../formats/domain-path.js';
import type { FormatCheck } from '../../formats/format-check.js';
import { localNonReservedPath } from '../../formats/local-path.js';
import { dnsSubdomain, goToLower } from '../../formats/name-formats.js';
import { normalizeSelector } from '../../formats/selector.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';
import { checkSignerName } from '../shared/check-signer-name.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { toGoStruct } from '../shared/to-go-struct.js';

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const PATH_FIELDS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;
const SECONDS_PER_DAY = 24 * 60 * 60;
const MAX_ANNOTATIONS_BYTES = 256 * 1024;

export const podCertificateRules = defineRules('validation', 'PodCertificateProjection', {
  signer: {
    since: 37,
    description:
      'The `signerName` of a `podCertificate` is a domain and a name, such as ' +
      '`example.com/signer`.',
    remediation: 'Write the name of the signer, such as `example.com/signer`.',
    check: ({ signerName = '' }, context) => checkSignerName(signerName, context),
  },
  key: {
    since: 37,
    description:
      'The `keyType` of a `podCertificate` is `RSA3072`, `RSA4096`, `ECDSAP256`, `ECDSAP384`, ' +
      '`ECDSAP521` or `ED25519`.',
    check({ keyType = '' }, context) {
      if (!KEY_TYPES.includes(keyType))
        context.unsupported('keyType', FormattedValue.asGoString(keyType), KEY_TYPES);
    },
  },
  annotations: {
    since: 37,
    description:
      'The keys of `userAnnotations` are qualified names with a domain. All keys and values ' +
      'have at most 256 KiB together.',
    check({ userAnnotations }, context) {
      let size = 0;
      for (const key in userAnnotations) {
        size += utf8Length(key) + utf8Length(userAnnotations[key] ?? '');
        context.requiredFormat('userAnnotations', goToLower(key), domainKey);
      }
      if (size > MAX_ANNOTATIONS_BYTES) context.tooLong('userAnnotations', MAX_ANNOTATIONS_BYTES);
    },
  },
  expiration: {
    since: 37,
    description:
      '`maxExpirationSeconds` is between 3600 (one hour) and 7862400 (91 days). For a signer of ' +
      '`kubernetes.io`, the maximum is 86400 (one day).',
    check({ maxExpirationSeconds: seconds = 3600, signerName = '' }, context) {
      const [host = ''] = signerName.split('/');
      const most =
        host === 'kubernetes.io' || host.endsWith('.kubernetes.io')
          ? SECONDS_PER_DAY
          : 91 * SECONDS_PER_DAY;
      if (seconds < 3600)
        context.invalid(
          'maxExpirationSeconds',
          seconds,
          'if provided, maxExpirationSeconds must be >= 3600',
        );
      if (seconds > most)
        context.invalid(
          'maxExpirationSeconds',
          seconds,
          `if provided, maxExpirationSeconds must be <= ${most}`,
        );
    },
  },
  paths: {
    since: 37,
    description:
      'A `podCertificate` has at least one of `credentialBundlePath`, `keyPath` and ' +
      '`certificateChainPath`. Each is a relative path that does not start with two dots and ' +
      'has no `..` element.',
    remediation:
      'Write `credentialBundlePath`, such as `credentials.pem`, for the key and the certificate ' +
      'in one file.',
    check(projection, context) {
      if (!PATH_FIELDS.some((path) => projection[path]))
        context.required(
          [],
          'specify at least one of credentialBundlePath, keyPath, and certificateChainPath',
        );
      for (const field of PATH_FIELDS) {
        const path = projection[field];
        if (path) context.format(field, path, localNonReservedPath);
      }
    },
  },
});

export const clusterTrustBundleRules = defineRules('validation', 'ClusterTrustBundleProjection', {
  'one-source': {
    since: 37,
    description: 'A projected `clusterTrustBundle` has exactly one of `name` and `signerName`.',
    remediation: 'Write `name` for a single bundle, or `signerName` for all bundles of a signer.',
    check(projection, context) {
      const { name, signerName } = projection;
      if (name !== undefined && signerName !== undefined) {
        context.invalid(
          [],
          toGoStruct('ClusterTrustBundleProjection', {
            ...projection,
            labelSelector: formatOptionalSelector(projection.labelSelector),
          }),
          'only one of name and signerName may be used',
        );
        context.skip('labelSelector');
      } else if (name === undefined && signerName === undefined) {
        context.required([], 'either name or signerName must be specified');
        context.skip('labelSelector');
      }
    },
  },
  name: {
    since: 37,
    description:
      'The `name` of a `clusterTrustBundle` is a DNS subdomain, with the prefix of its signer ' +
      'if it has one. It is not combined with `labelSelector`.',
    remediation: 'Leave out `labelSelector`, which is only for `signerName`.',
    check({ name, signerName, labelSelector }, context) {
      if (name === undefined || signerName !== undefined) return;
      if (name === '') context.required('name', 'must be a valid object name');
      const error = trustBundleName(name);
      for (const each of [error ?? []].flat())
        context.invalid('name', name, `not a valid clustertrustbundlename: ${each}`);
      if (labelSelector === undefined) return;
      context.invalid(
        'labelSelector',
        formatOptionalSelector(labelSelector),
        'labelSelector must be unset if name is specified',
      );
      context.skip('labelSelector');
    },
  },
  signer: {
    since: 37,
    description:
      'The `signerName` of a `clusterTrustBundle` is a domain and a name, such as ' +
      '`example.com/signer`.',
    check({ name, signerName }, context) {
      if (signerName === undefined || name !== undefined) return;
      if (signerName === '') context.required('signerName', 'must be a valid signer name');
      checkSignerName(signerName, context);
    },
  },
  path: {
    since: 37,
    description:
      'The `path` of a projected `clusterTrustBundle` is a relative path that does not start ' +
      'with two dots and has no `..` element.',
    remediation: 'Write the path of the bundle within the volume, such as `ca.pem`.',
    check: ({ path }, context) => context.requiredFormat('path', path, localNonReservedPath),
  },
});

/**
 * Checks the prefix of a bundle's name: that of a bundle with a signer starts with the name of the
 * signer, with colons for slashes; that of a bundle without a signer has no colon.
 */
const trustBundleName: FormatCheck = (name) => {
  const end = name.lastIndexOf(':');
  const signer = name.slice(0, Math.max(0, end));
  if (end === 0) return 'ClusterTrustBundle without signer name must not have ":" in its name';
  if (signer.includes('/'))
    return (
      `ClusterTrustBundle for signerName ${signer.replaceAll(':', '/')} must be named with ` +
      `prefix ${signer.replaceAll('/', ':')}:`
    );
  return dnsSubdomain(name.slice(end + 1));
};

const formatOptionalSelector = (selector: Api<'LabelSelector'> | undefined): object | undefined =>
  selector && normalizeSelector(selector);
