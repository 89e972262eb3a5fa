import type { Api } from '../../api/types.js';
import { bytes } from '../../formats/bytes.js';
import { domainKey } from '../../formats/domain.js';
import type { Format } from '../../formats/format.js';
import { dnsSubdomain, lower } from '../../formats/name.js';
import { unreserved } from '../../formats/path.js';
import { shownSelector } from '../../formats/selector.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';
import { checkSigner } from '../signer.js';
import { structOf } from '../structs.js';

const KEYS = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const PATHS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;
const DAY = 24 * 60 * 60;
const MOST_ANNOTATIONS = 256 * 1024;

export const certificate = on('PodCertificateProjection', {
  signer: {
    since: 37,
    says: 'A `podCertificate` has a `signerName`: a domain and a name, as `example.com/signer`.',
    advice: 'Name the signer, as `example.com/signer`.',
    check: ({ signerName = '' }, at) => checkSigner(signerName, at),
  },
  key: {
    since: 37,
    says: 'The `keyType` of a `podCertificate` is `RSA3072`, `RSA4096`, `ECDSAP256`, `ECDSAP384`, `ECDSAP521` or `ED25519`.',
    check({ keyType = '' }, at) {
      if (!KEYS.includes(keyType)) at.unsupported('keyType', Shown.exact(keyType), KEYS);
    },
  },
  annotations: {
    since: 37,
    says: 'The keys of `userAnnotations` are qualified names with a domain; keys and values together have at most 256 KiB.',
    check({ userAnnotations }, at) {
      let size = 0;
      for (const key in userAnnotations) {
        size += bytes(key) + bytes(userAnnotations[key] ?? '');
        at.requiredFormat('userAnnotations', lower(key), domainKey);
      }
      if (size > MOST_ANNOTATIONS) at.tooLong('userAnnotations', MOST_ANNOTATIONS);
    },
  },
  expiration: {
    since: 37,
    says: '`maxExpirationSeconds` is from 3600 (an hour) to 7862400 (91 days); for a signer of `kubernetes.io` to 86400 (a day).',
    check({ maxExpirationSeconds: seconds = 3600, signerName: signer = '' }, at) {
      const [host = ''] = signer.split('/');
      const most = host === 'kubernetes.io' || host.endsWith('.kubernetes.io') ? DAY : 91 * DAY;
      if (seconds < 3600) at.invalid('maxExpirationSeconds', seconds, 'if provided, maxExpirationSeconds must be >= 3600');
      if (seconds > most) at.invalid('maxExpirationSeconds', seconds, `if provided, maxExpirationSeconds must be <= ${most}`);
    },
  },
  paths: {
    since: 37,
    says: 'A `podCertificate` has a `credentialBundlePath`, a `keyPath` or a `certificateChainPath`: relative, without `..`, and not starting with two dots.',
    advice: 'Write `credentialBundlePath`, as `credentials.pem`: key and certificate are in one file then.',
    check(projection, at) {
      if (!PATHS.some((path) => projection[path]))
        at.required('', 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath');
      for (const field of PATHS) {
        const path = projection[field];
        if (path) at.format(field, path, unreserved);
      }
    },
  },
});

export const bundle = on('ClusterTrustBundleProjection', {
  'one-source': {
    since: 37,
    says: 'A projected `clusterTrustBundle` has a `name` or a `signerName`, and one of them only.',
    advice: 'Write `name` for one bundle, or `signerName` for all of a signer.',
    check(projection, at) {
      const { name, signerName: signer } = projection;
      if (name !== undefined && signer !== undefined) {
        at.invalid(
          '',
          structOf('ClusterTrustBundleProjection', { ...projection, labelSelector: shown(projection.labelSelector) }),
          'only one of name and signerName may be used',
        );
        at.skip('labelSelector');
      } else if (name === undefined && signer === undefined) {
        at.required('', 'either name or signerName must be specified');
        at.skip('labelSelector');
      }
    },
  },
  name: {
    since: 37,
    says: 'The `name` of a `clusterTrustBundle` is a DNS subdomain, after a signer and `:` where it has one, and goes without `labelSelector`.',
    advice: 'Leave out `labelSelector`, which goes with `signerName`.',
    check({ name, signerName: signer, labelSelector }, at) {
      if (name === undefined || signer !== undefined) return;
      if (name === '') at.required('name', 'must be a valid object name');
      const fault = bundleName(name);
      for (const each of [fault ?? []].flat()) at.invalid('name', name, `not a valid clustertrustbundlename: ${each}`);
      if (labelSelector === undefined) return;
      at.invalid('labelSelector', shown(labelSelector), 'labelSelector must be unset if name is specified');
      at.skip('labelSelector');
    },
  },
  signer: {
    since: 37,
    says: 'The `signerName` of a `clusterTrustBundle` is a domain and a name, as `example.com/signer`.',
    check({ name, signerName: signer }, at) {
      if (signer === undefined || name !== undefined) return;
      if (signer === '') at.required('signerName', 'must be a valid signer name');
      checkSigner(signer, at);
    },
  },
  path: {
    since: 37,
    says: 'A projected `clusterTrustBundle` has a `path`: relative, without `..`, and not starting with two dots.',
    advice: 'Write where the bundle is within the volume, as `ca.pem`.',
    check: ({ path }, at) => at.requiredFormat('path', path, unreserved),
  },
});

/** A bundle of a signer has the signer's name before its own, with colons for slashes; one without has no colon. */
const bundleName: Format = (name) => {
  const end = name.lastIndexOf(':');
  const signer = name.slice(0, Math.max(0, end));
  if (end === 0) return 'ClusterTrustBundle without signer name must not have ":" in its name';
  if (signer.includes('/'))
    return `ClusterTrustBundle for signerName ${signer.replaceAll(':', '/')} must be named with prefix ${signer.replaceAll('/', ':')}:`;
  return dnsSubdomain(name.slice(end + 1));
};

const shown = (selector: Api<'LabelSelector'> | undefined): object | undefined => selector && shownSelector(selector);
