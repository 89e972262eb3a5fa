import type { Api } from '../../api/api.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
} from '../../lifecycle/pod-containers.js';

/** A mount through which a container can write to a volume. */
export interface WritableMount {
  readonly container: ApiContainer;
  readonly mount: Api<'VolumeMount'>;
}

/** The mounts through which containers can write, by the name of the volume, in their order. */
export type WritableMounts = ReadonlyMap<string | undefined, readonly WritableMount[]>;

/** Returns the mounts through which the containers of a Pod can write. */
export function writableMountsOf(spec: ApiPodSpec): WritableMounts {
  const byVolume = new Map<string | undefined, WritableMount[]>();
  for (const container of allContainersOf(spec))
    for (const mount of container.volumeMounts ?? []) {
      if (mount.readOnly) continue;
      const mounts = byVolume.get(mount.name);
      if (mounts === undefined) byVolume.set(mount.name, [{ container, mount }]);
      else mounts.push({ container, mount });
    }
  return byVolume;
}
