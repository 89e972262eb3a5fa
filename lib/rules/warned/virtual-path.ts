import type { Api } from '../../api/types.js';
import { quote } from '../../formats/quote.js';
import type { At } from './at.js';
import { on } from './on.js';
import { type File, filesOf, Overlaps, withoutSlashes } from './virtual-file.js';

export const virtualPath = on('Volume', {
  'paths-apart': {
    says: 'The files of a volume have paths of their own, and none is a folder of another.',
    advice: 'Write another path for one of them: of two files at one path the last stays, and a file cannot hold another.',
    check({ name = '', configMap, secret, downwardAPI, projected }, at) {
      if (!configMap && !secret && !downwardAPI && !projected) return;
      const tell = (of: string, named?: string) => (file: File, other: File) => {
        const source = named === undefined ? of : `${of} ${quote(named)}`;
        at.say(file.field, `volume ${quote(name)} (${source}): overlapping paths: ${written(file)} with ${written(other)}`);
      };
      overlapping('configMap.items', configMap?.items, tell('ConfigMap', configMap?.name ?? ''));
      overlapping('secret.items', secret?.items, tell('Secret', secret?.secretName ?? ''));
      overlapping('downwardAPI.items', downwardAPI?.items, tell('DownwardAPI'));
      if (projected) judgeProjected(projected, name, tell('Projected'), at);
    },
  },
});

type Tell = (file: File, other: File) => void;

function overlapping(field: string, items: Parameters<typeof filesOf>[1], tell: Tell): void {
  if (items === undefined || items.length < 2) return;
  const files = filesOf(field, items);
  new Overlaps(files).tell(files, tell);
}

/** The files of all sources lie in one directory. */
function judgeProjected({ sources = [] }: Api<'ProjectedVolumeSource'>, name: string, tell: Tell, at: At): void {
  const made = sources.map((source, i) => projectedFiles(source, `projected.sources[${i}]`));
  const overlaps = new Overlaps(made.flat());
  for (const [i, files] of made.entries()) {
    if (Object.values(sources[i] ?? {}).every((source) => source === undefined))
      at.say(`projected.sources[${i}]`, `volume ${quote(name)} (Projected) has no sources provided`);
    overlaps.tell(files, tell);
  }
}

function projectedFiles(source: Api<'VolumeProjection'>, place: string): readonly File[] {
  const { configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  if (configMap?.items) return filesOf(`${place}.configMap.items`, configMap.items, `ConfigMap ${quote(configMap.name ?? '')}`);
  if (secret?.items) return filesOf(`${place}.secret.items`, secret.items, `Secret ${quote(secret.name ?? '')}`);
  if (downwardAPI?.items) return filesOf(`${place}.downwardAPI.items`, downwardAPI.items, 'DownwardAPI');
  const file = (field: string, path = '', from = ''): readonly File[] => [{ field: `${place}.${field}`, path: withoutSlashes(path), from }];
  if (serviceAccountToken) return file('serviceAccountToken.path', serviceAccountToken.path, 'ServiceAccountToken');
  if (clusterTrustBundle) {
    const { name, signerName = '', path } = clusterTrustBundle;
    return file('clusterTrustBundle.path', path, `ClusterTrustBundle ${quote(name ?? signerName)}`);
  }
  if (!podCertificate) return [];
  const { certificateChainPath, keyPath, credentialBundlePath } = podCertificate;
  return [
    ...file('podCertificate.certificateChainPath', certificateChainPath, 'PodCertificate chain'),
    ...file('podCertificate.keyPath', keyPath, 'PodCertificate key'),
    ...file('podCertificate.credentialBundlePath', credentialBundlePath, 'PodCertificate credential bundle'),
  ];
}

const written = ({ path, from }: File): string => (from === '' ? quote(path) : `${quote(path)} (${from})`);
