import type { Api } from '../api/api.js';
import { allContainersOf } from '../lifecycle/pod-containers.js';
import { KubeletError, type PodContext } from './pod-context.js';

/** The first minor version whose kubelet knows several names of a volume. */
const SEVERAL_NAMES_MINOR = 35;

/**
 * Checks that the kubelet can mount the volumes. Until 1.34, it remembered one name for each claim
 * of a Pod, and waited for the others without end.
 *
 * Source: desiredStateOfWorld.AddPodToVolume, getExpectedVolumes.
 *
 * @throws KubeletError if it cannot
 */
export function verifySharedClaims({ spec, minor }: PodContext): void {
  if (minor >= SEVERAL_NAMES_MINOR) return;
  const used = new Set(allContainersOf(spec).flatMap(volumeNamesOf));
  const namesByClaim = new Map<string, readonly string[]>();
  for (const { name = '', persistentVolumeClaim } of spec.volumes ?? []) {
    const claim = persistentVolumeClaim?.claimName;
    if (claim === undefined || !used.has(name)) continue;
    namesByClaim.set(claim, [...(namesByClaim.get(claim) ?? []), name]);
  }
  for (const [claim, names] of namesByClaim)
    if (names.length > 1)
      throw new KubeletError(
        `the volumes ${names.join(', ')} have the same PersistentVolumeClaim ${claim}. A kubelet ` +
          `before 1.${SEVERAL_NAMES_MINOR} waits for all of them, and mounts one`,
      );
}

/** Returns the names of the volumes that a container mounts or uses as block devices. */
const volumeNamesOf = ({
  volumeMounts = [],
  volumeDevices = [],
}: Api<'Container'>): readonly string[] =>
  [...volumeMounts, ...volumeDevices].map(({ name = '' }) => name);
