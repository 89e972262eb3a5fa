import type { Manifest } from '../manifest/manifest.js';

/**
 * The annotation by which Argo CD orders what it applies: lower numbers first, 0 where there is
 * none.
 */
export const SYNC_WAVE_ANNOTATION = 'argocd.argoproj.io/sync-wave';

/**
 * For each thing its wave: one later than the latest of those that it comes after. What it comes
 * after stands before it.
 */
export function computeSyncWaves<T>(
  things: Iterable<readonly [thing: T, after: Iterable<T>]>,
): ReadonlyMap<T, number> {
  const waves = new Map<T, number>();
  for (const [thing, after] of things) {
    let wave = 0;
    for (const each of after) wave = Math.max(wave, syncWaveOf(waves, each) + 1);
    waves.set(thing, wave);
  }
  return waves;
}

export const syncWaveOf = <T>(waves: ReadonlyMap<T, number>, thing: T): number =>
  waves.get(thing) ?? 0;

/** A manifest that is applied in a wave; one that says itself when is left as it is. */
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
