import type { Api } from '../../api/api.js';
import { localNonReservedPath } from '../../formats/local-path.js';
import { defineRules } from '../context/define-rules.js';

const PROJECTION_SOURCES = [
  'secret',
  'configMap',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
] as const;

export const projectedVolumeRules = defineRules('validation', 'ProjectedVolumeSource', {
  paths: {
    description:
      'The paths of the files of a projected volume are unique. The paths of tokens are not ' +
      'checked.',
    remediation: 'Change the path of one of the files.',
    check({ sources }, context) {
      const seen = new Set<string>();
      for (const source of sources ?? []) {
        for (const [path, printed] of projectedPaths(source)) {
          if (seen.has(path)) context.invalid([], printed, 'conflicting duplicate paths');
          seen.add(path);
        }
      }
    },
  },
});

/**
 * The paths of a source, each with the value that Kubernetes prints for a duplicate: for a Secret
 * or ConfigMap, its name. Kubernetes does not check the paths of tokens, and checks an empty path
 * only for trust bundles.
 */
function projectedPaths({
  secret,
  configMap,
  downwardAPI,
  clusterTrustBundle,
  podCertificate: pod,
}: Api<'VolumeProjection'>): readonly ProjectedPath[] {
  const certificate = [pod?.credentialBundlePath, pod?.keyPath, pod?.certificateChainPath].map(
    (path) => ({ path }),
  );
  const paths: ProjectedPath[] = [];
  for (const { path } of secret?.items ?? []) if (path) paths.push([path, secret?.name ?? '']);
  for (const { path } of configMap?.items ?? [])
    if (path) paths.push([path, configMap?.name ?? '']);
  for (const { path } of downwardAPI?.items ?? []) if (path) paths.push([path, path]);
  if (clusterTrustBundle)
    paths.push([clusterTrustBundle.path ?? '', clusterTrustBundle.path ?? '']);
  for (const { path } of certificate) if (path) paths.push([path, path]);
  return paths;
}
type ProjectedPath = readonly [path: string, printed: string];

export const projectionSourceRules = defineRules('validation', 'VolumeProjection', {
  'one-source': {
    description:
      'A source of a projected volume has exactly one of `secret`, `configMap`, `downwardAPI`, ' +
      '`serviceAccountToken`, `clusterTrustBundle` and `podCertificate`.',
    remediation: 'Write each as a source of its own.',
    check(source, context) {
      let sources = 0;
      for (const name of PROJECTION_SOURCES) if (source[name] !== undefined) sources++;
      if (sources > 1) context.forbidden([], 'may not specify more than 1 volume type per source');
    },
  },
});

export const projectionReferenceRules = defineRules(
  'validation',
  ['SecretProjection', 'ConfigMapProjection'],
  {
    name: {
      description: 'A projected `secret` or `configMap` has a `name`.',
      remediation:
        "Write the name of a Secret or ConfigMap in the Pod's namespace, such as `app-config`.",
      check({ name }, context) {
        if (!name) context.required('name');
      },
    },
  },
);

export const serviceAccountTokenRules = defineRules('validation', 'ServiceAccountTokenProjection', {
  expiration: {
    description: '`expirationSeconds` is between 600 (ten minutes) and 4294967296.',
    check({ expirationSeconds = 3600 }, context) {
      if (expirationSeconds < 600)
        context.invalid(
          'expirationSeconds',
          expirationSeconds,
          'may not specify a duration less than 10 minutes',
        );
      if (expirationSeconds > 2 ** 32)
        context.invalid(
          'expirationSeconds',
          expirationSeconds,
          'may not specify a duration larger than 2^32 seconds',
        );
    },
  },
  path: {
    description:
      'The `path` of a projected `serviceAccountToken` is a relative path that does not start ' +
      'with two dots and has no `..` element. Kubernetes reports the volume, not the source.',
    remediation: 'Write the path of the token within the volume, such as `token`.',
    check: ({ path }, context) =>
      context.requiredFormat({ path: 'path', omittedSteps: 3 }, path, localNonReservedPath),
  },
});

export const tokenNeedsAccountRules = defineRules('validation', 'PodSpec', {
  'token-needs-account': {
    description:
      'A Pod with a projected `serviceAccountToken` has a `serviceAccountName`. Templates are ' +
      'not checked.',
    remediation: 'Write `serviceAccountName`, such as `default`.',
    check({ volumes }, context) {
      if (!volumes || !context.view.isPod || context.view.serviceAccountName !== '') return;
      volumes.forEach(({ projected }, v) => {
        projected?.sources?.forEach(({ serviceAccountToken }, s) => {
          if (serviceAccountToken)
            context.forbidden(
              ['volumes', v, 'projected', 'sources', s, 'serviceAccountToken'],
              'must not be specified when serviceAccountName is not set',
            );
        });
      });
    },
  },
});
