import type { MeasureText, Shape } from './drawing.js';
import type { MountAnatomy } from './pod-anatomy.js';
import { circle, fitText, group, icon, path, rect, text } from './shapes.js';
import type { VolumeAnatomy } from './volume-anatomy.js';

/** A mount, and its height in the picture. */
export interface MountPoint extends MountAnatomy {
  readonly y: number;
}

const railStep = (isNarrow: boolean): number => (isNarrow ? 14 : 20);

/** Returns the width of the lines between mounts and volumes, to the right of the containers. */
export const railsWidthOf = (volumes: number, isNarrow: boolean): number =>
  volumes === 0 ? 0 : volumes * railStep(isNarrow) + 22;

const VOLUME_HEIGHT = 36;
const VOLUME_STEP = 44;

/** Draws the list of volumes, with their sources. */
export function drawVolumes(
  volumes: readonly VolumeAnatomy[],
  mounts: readonly MountPoint[],
  {
    x,
    y,
    width,
    measure,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly measure: MeasureText;
  },
): {
  readonly shapes: readonly Shape[];
  readonly heights: readonly number[];
  readonly bottom: number;
} {
  if (volumes.length === 0) return { shapes: [], heights: [], bottom: y - 22 };
  const top = (i: number): number => y + 12 + i * VOLUME_STEP;
  const shapes = volumes.map((volume, i) => {
    const isMounted = mounts.some((mount) => mount.volume === volume.name);
    const source = [volume.kind, volume.detail].filter(Boolean).join(' · ');
    const about = isMounted ? source : `${source} · not mounted`;
    const name = fitText(volume.name, width / 2, 'name', measure);
    const nameWidth = measure(name, 'name');
    const style = volume.kind === 'hostPath' ? 'volume node' : 'volume';
    return group(
      'part',
      [
        rect(style, { x, y: top(i), width, height: VOLUME_HEIGHT }, 8),
        icon(volume.icon, x + 11, top(i) + 10),
        text('name', x + 36, top(i) + 23, name),
        text(
          'mono',
          x + 46 + nameWidth,
          top(i) + 22.5,
          fitText(about, width - nameWidth - 58, 'mono', measure),
        ),
      ],
      { path: volume.path, label: `${volume.name} ${about}: volume` },
    );
  });
  return {
    shapes: [text('heading', x, y, 'Volumes'), ...shapes],
    heights: volumes.map((_, i) => top(i) + VOLUME_HEIGHT / 2),
    bottom: top(volumes.length),
  };
}

/**
 * Draws a line from each mount to its volume. A mount is a filled circle on the line of its volume,
 * or an empty one if it is read-only. A mount of an undeclared volume ends in a cross.
 */
export function drawRails(
  volumes: readonly VolumeAnatomy[],
  mounts: readonly MountPoint[],
  {
    right,
    from,
    isNarrow,
    volumeHeights,
  }: {
    readonly right: number;
    readonly from: number;
    readonly isNarrow: boolean;
    readonly volumeHeights: readonly number[];
  },
): readonly Shape[] {
  const declared = new Set(volumes.map(({ name }) => name));
  const railX = (i: number): number => right + 28 + i * railStep(isNarrow);
  const rails = volumes.flatMap((volume, i) => {
    const own = mounts.filter((mount) => mount.volume === volume.name);
    if (own.length === 0) return [];
    const x = railX(i);
    const top = own.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
    const bottom = volumeHeights[i] as number;
    return group(
      'rail',
      [
        path('wire', `M${x} ${top}V${bottom - 8}Q${x} ${bottom} ${x - 8} ${bottom}H${right}`),
        ...own.flatMap((mount) => [
          path('wire', `M${from} ${mount.y}H${x}`),
          circle(mount.readOnly ? 'knot read-only' : 'knot', x, mount.y, 4),
        ]),
      ],
      { path: volume.path },
    );
  });
  const broken = mounts
    .filter(({ volume }) => !declared.has(volume))
    .map(({ y }) =>
      group('rail broken', [
        path('wire', `M${from} ${y}H${right + 26}`),
        path('wire', `M${right + 24} ${y - 4}l8 8m0 -8l-8 8`),
      ]),
    );
  return [...rails, ...broken];
}
