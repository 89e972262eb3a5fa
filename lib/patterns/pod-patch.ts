import type { Containers, InitContainers } from '../spec/container.js';
import type { EnvByName } from '../spec/env.js';
import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Volumes } from '../spec/volume.js';

/** The parts that a pattern adds to a Pod, as plain data in the form of `PodProps`. */
export interface PodPatch {
  readonly volumes?: Volumes | undefined;
  readonly containers?: Containers | undefined;
  readonly initContainers?: InitContainers | undefined;
  /**
   * The existing init container that starts after the new ones.
   *
   * @default - the new ones start after all existing init containers
   */
  readonly before?: string | undefined;
  /** The parts to add to existing containers, by name. */
  readonly containerPatches?: { readonly [container: string]: ContainerPatch } | undefined;
  /** Fields of the Pod itself. If the Pod already has one, its value must be the same. */
  readonly fields?:
    | Pick<PodProps, 'restartPolicy' | 'serviceAccountName' | 'shareProcessNamespace'>
    | undefined;
}

/** The parts that a pattern adds to a container. */
export interface ContainerPatch {
  readonly volumeMounts?: MountsByAbsolutePath | undefined;
  /** Variables, written before the existing ones, which can refer to them: `$(NAME)`. */
  readonly env?: EnvByName | undefined;
  readonly preStop?: LifecycleHandler | undefined;
}
