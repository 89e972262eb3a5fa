import type { Api } from '../../api/types.js';
import { unreserved } from '../../formats/path.js';
import { on } from '../on.js';

const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const;

export const volume = on('ProjectedVolumeSource', {
  paths: {
    says: 'No two files of a projected volume have the same path. The paths of tokens do not count.',
    advice: 'Write another path for one of them.',
    check({ sources }, at) {
      const seen = new Set<string>();
      for (const source of sources ?? []) {
        for (const [path, shown] of paths(source)) {
          if (seen.has(path)) at.invalid('', shown, 'conflicting duplicate paths');
          seen.add(path);
        }
      }
    },
  },
});

/**
 * The paths of a source, each with what Kubernetes shows where it stands twice: of a Secret and a ConfigMap their names. The tokens' paths do not count,
 * and an empty path counts of trust bundles alone.
 */
function paths({ secret, configMap, downwardAPI, clusterTrustBundle, podCertificate: pod }: Api<'VolumeProjection'>): readonly Path[] {
  const certificate = [pod?.credentialBundlePath, pod?.keyPath, pod?.certificateChainPath].map((path) => ({ path }));
  const named: Path[] = [];
  for (const { path } of secret?.items ?? []) if (path) named.push([path, secret?.name ?? '']);
  for (const { path } of configMap?.items ?? []) if (path) named.push([path, configMap?.name ?? '']);
  for (const { path } of downwardAPI?.items ?? []) if (path) named.push([path, path]);
  if (clusterTrustBundle) named.push([clusterTrustBundle.path ?? '', clusterTrustBundle.path ?? '']);
  for (const { path } of certificate) if (path) named.push([path, path]);
  return named;
}
type Path = readonly [path: string, shown: string];

export const source = on('VolumeProjection', {
  'one-source': {
    says: 'A source of a projected volume has one of `secret`, `configMap`, `downwardAPI`, `serviceAccountToken`, `clusterTrustBundle` and `podCertificate`.',
    advice: 'Write each as a source of its own.',
    check(source, at) {
      let sources = 0;
      for (const name of SOURCES) if (source[name] !== undefined) sources++;
      if (sources > 1) at.forbidden('', 'may not specify more than 1 volume type per source');
    },
  },
});

export const reference = on(['SecretProjection', 'ConfigMapProjection'], {
  name: {
    says: 'A projected `secret` or `configMap` has a `name`.',
    advice: "Name the Secret or ConfigMap, which is in the Pod's namespace.",
    check({ name }, at) {
      if (!name) at.required('name');
    },
  },
});

export const token = on('ServiceAccountTokenProjection', {
  expiration: {
    says: '`expirationSeconds` is from 600 (ten minutes) to 4294967296.',
    check({ expirationSeconds = 3600 }, at) {
      if (expirationSeconds < 600) at.invalid('expirationSeconds', expirationSeconds, 'may not specify a duration less than 10 minutes');
      if (expirationSeconds > 2 ** 32)
        at.invalid('expirationSeconds', expirationSeconds, 'may not specify a duration larger than 2^32 seconds');
    },
  },
  path: {
    says: 'A projected `serviceAccountToken` has a `path`: relative, without `..`, and not starting with two dots. Kubernetes names the volume, not the source.',
    advice: 'Write where the token is within the volume, as `token`.',
    check: ({ path }, at) => at.requiredFormat('../../../path', path, unreserved),
  },
});

export const podTokens = on('PodSpec', {
  'token-needs-account': {
    says: 'A Pod with a projected `serviceAccountToken` has a `serviceAccountName`. Templates are not asked.',
    advice: 'Write `serviceAccountName`, as `default`.',
    check({ volumes }, at) {
      if (!at.view.isPod || at.view.serviceAccountName !== '') return;
      volumes?.forEach(({ projected }, v) => {
        projected?.sources?.forEach(({ serviceAccountToken }, s) => {
          if (serviceAccountToken)
            at.forbidden(
              `volumes[${v}].projected.sources[${s}].serviceAccountToken`,
              'must not be specified when serviceAccountName is not set',
            );
        });
      });
    },
  },
});
