import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import { goQuote } from '../../formats/go-quote.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import {
  OverlapDetector,
  type ProjectedFile,
  projectedFilesOf,
  trimTrailingSlashes,
} from './projected-files.js';

export const overlappingPathWarnings = defineRules('warning', 'Volume', {
  'paths-apart': {
    description:
      'The files of a volume have different paths, and none of them is the directory of another.',
    remediation:
      'Change the path of one of the files: the last of two files with the same path replaces ' +
      'the first, and a file cannot contain another.',
    check({ name = '', configMap, secret, downwardAPI, projected }, context) {
      if (!configMap && !secret && !downwardAPI && !projected) return;
      const onOverlap =
        (of: string, objectName?: string) => (file: ProjectedFile, other: ProjectedFile) => {
          const source = objectName === undefined ? of : `${of} ${goQuote(objectName)}`;
          context.reportWithoutField(
            file.field,
            `volume ${goQuote(name)} (${source}): overlapping paths: ${formatFile(file)} with ` +
              `${formatFile(other)}`,
          );
        };
      findOverlaps(
        ['configMap', 'items'],
        configMap?.items,
        onOverlap('ConfigMap', configMap?.name ?? ''),
      );
      findOverlaps(
        ['secret', 'items'],
        secret?.items,
        onOverlap('Secret', secret?.secretName ?? ''),
      );
      findOverlaps(['downwardAPI', 'items'], downwardAPI?.items, onOverlap('DownwardAPI'));
      if (projected) checkProjectedVolume(projected, name, onOverlap('Projected'), context);
    },
  },
});

type OnOverlap = (file: ProjectedFile, other: ProjectedFile) => void;

function findOverlaps(
  field: FieldPath,
  items: Parameters<typeof projectedFilesOf>[1],
  onOverlap: OnOverlap,
): void {
  if (items === undefined || items.length < 2) return;
  const files = projectedFilesOf(field, items);
  new OverlapDetector(files).forEachOverlap(files, onOverlap);
}

/** The files of all sources are in the same directory. */
function checkProjectedVolume(
  { sources = [] }: Api<'ProjectedVolumeSource'>,
  name: string,
  onOverlap: OnOverlap,
  context: PodRuleContext,
): void {
  const filesBySource = sources.map((source, i) =>
    filesOfProjection(source, ['projected', 'sources', i]),
  );
  const overlaps = new OverlapDetector(filesBySource.flat());
  for (const [i, files] of filesBySource.entries()) {
    if (Object.values(sources[i] ?? {}).every((source) => source === undefined))
      context.reportWithoutField(
        ['projected', 'sources', i],
        `volume ${goQuote(name)} (Projected) has no sources provided`,
      );
    overlaps.forEachOverlap(files, onOverlap);
  }
}

function filesOfProjection(
  source: Api<'VolumeProjection'>,
  place: FieldPath,
): readonly ProjectedFile[] {
  const {
    configMap,
    secret,
    downwardAPI,
    serviceAccountToken,
    clusterTrustBundle,
    podCertificate,
  } = source;
  if (configMap?.items)
    return projectedFilesOf(
      [...place, 'configMap', 'items'],
      configMap.items,
      `ConfigMap ${goQuote(configMap.name ?? '')}`,
    );
  if (secret?.items)
    return projectedFilesOf(
      [...place, 'secret', 'items'],
      secret.items,
      `Secret ${goQuote(secret.name ?? '')}`,
    );
  if (downwardAPI?.items)
    return projectedFilesOf([...place, 'downwardAPI', 'items'], downwardAPI.items, 'DownwardAPI');
  const file = (field: FieldPath, path = '', from = ''): readonly ProjectedFile[] => [
    { field: [...place, ...field], path: trimTrailingSlashes(path), source: from },
  ];
  if (serviceAccountToken)
    return file(['serviceAccountToken', 'path'], serviceAccountToken.path, 'ServiceAccountToken');
  if (clusterTrustBundle) {
    const { name, signerName = '', path } = clusterTrustBundle;
    return file(
      ['clusterTrustBundle', 'path'],
      path,
      `ClusterTrustBundle ${goQuote(name ?? signerName)}`,
    );
  }
  if (!podCertificate) return [];
  const { certificateChainPath, keyPath, credentialBundlePath } = podCertificate;
  return [
    ...file(
      ['podCertificate', 'certificateChainPath'],
      certificateChainPath,
      'PodCertificate chain',
    ),
    ...file(['podCertificate', 'keyPath'], keyPath, 'PodCertificate key'),
    ...file(
      ['podCertificate', 'credentialBundlePath'],
      credentialBundlePath,
      'PodCertificate credential bundle',
    ),
  ];
}

const formatFile = ({ path, source }: ProjectedFile): string =>
  source === '' ? goQuote(path) : `${goQuote(path)} (${source})`;
