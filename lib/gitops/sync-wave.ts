import type { Manifest } from '../manifest/manifest.js';

/** The annotation by which Argo CD orders objects: lower waves first. The default is 0. */
export const SYNC_WAVE_ANNOTATION = 'argocd.argoproj.io/sync-wave';

/**
 * Computes the wave of each item: one higher than the highest wave of its dependencies, or 0.
 *
 * @param items - each item after its dependencies
 */
export function computeSyncWaves<T>(
  items: Iterable<readonly [item: T, dependencies: Iterable<T>]>,
): ReadonlyMap<T, number> {
  const waves = new Map<T, number>();
  for (const [item, dependencies] of items) {
    let wave = 0;
    for (const each of dependencies) wave = Math.max(wave, syncWaveOf(waves, each) + 1);
    waves.set(item, wave);
  }
  return waves;
}

export const syncWaveOf = <T>(waves: ReadonlyMap<T, number>, item: T): number =>
  waves.get(item) ?? 0;

/** Returns a manifest with the annotation of a wave, unless it has a wave already or it is 0. */
export function withSyncWave<M extends Manifest>(manifest: M, wave: number): M {
  const metadata = (manifest['metadata'] ?? {}) as Readonly<Record<string, unknown>>;
  const annotations = (metadata['annotations'] ?? {}) as Readonly<Record<string, string>>;
  if (wave === 0 || SYNC_WAVE_ANNOTATION in annotations) return manifest;
  const sorted = Object.fromEntries(
    Object.entries({ ...annotations, [SYNC_WAVE_ANNOTATION]: String(wave) }).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
  const others = Object.entries(metadata).filter(([field]) => field !== 'annotations');
  return { ...manifest, metadata: { annotations: sorted, ...Object.fromEntries(others) } };
}
