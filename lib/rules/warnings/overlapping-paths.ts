import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import { goQuote } from '../../formats/go-quote.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import {
  haveOverlaps,
  OverlapDetector,
  type Overlaps,
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
      const onOverlap = (of: string, objectName?: string) => {
        const source = objectName === undefined ? of : `${of} ${goQuote(objectName)}`;
        return (file: ProjectedFile, { first, count }: Overlaps): void => {
          const report = (other: string): void =>
            context.reportWithoutField(
              file.field,
              `volume ${goQuote(name)} (${source}): overlapping paths: ${formatFile(file)} with ` +
                other,
            );
          for (const other of first) report(formatFile(other));
          if (count > first.length) report(`${count - first.length} more files`);
        };
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

type OnOverlap = (file: ProjectedFile, overlaps: Overlaps) => void;

/**
 * Maximum number of warnings about the overlaps of one file. The API server computes one for each
 * two files, and sends at most 4,096 characters of warnings, in which no file has as many.
 */
const MAX_LISTED_OVERLAPS = 16;

function findOverlaps(
  field: FieldPath,
  items: Parameters<typeof projectedFilesOf>[1],
  onOverlap: OnOverlap,
): void {
  if (items === undefined || items.length < 2) return;
  const files = projectedFilesOf(field, items);
  if (haveOverlaps(files))
    reportOverlaps(new OverlapDetector(files, MAX_LISTED_OVERLAPS), files, onOverlap);
}

function reportOverlaps(
  detector: OverlapDetector,
  files: readonly ProjectedFile[],
  onOverlap: OnOverlap,
): void {
  for (const file of files) {
    const overlaps = detector.add(file);
    if (overlaps.count > 0) onOverlap(file, overlaps);
  }
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
  const all = filesBySource.flat();
  const detector = haveOverlaps(all) ? new OverlapDetector(all, MAX_LISTED_OVERLAPS) : undefined;
  for (const [i, files] of filesBySource.entries()) {
    if (Object.values(sources[i] ?? {}).every((source) => source === undefined))
      context.reportWithoutField(
        ['projected', 'sources', i],
        `volume ${goQuote(name)} (Projected) has no sources provided`,
      );
    if (detector !== undefined) reportOverlaps(detector, files, onOverlap);
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
