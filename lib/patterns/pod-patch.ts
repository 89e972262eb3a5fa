import type { Containers, InitContainers } from '../spec/container.js';
import type { EnvByName } from '../spec/env.js';
import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Volumes } from '../spec/volume.js';

/** What a pattern adds to a Pod: plain data, in the words in which a Pod is written. */
export interface PodPatch {
  readonly volumes?: Volumes | undefined;
  readonly containers?: Containers | undefined;
  readonly initContainers?: InitContainers | undefined;
  /**
   * The init container that starts after the new ones.
   *
   * @default - none: the new ones start last
   */
  readonly before?: string | undefined;
  /** What containers that are there already have beside what they had, by their names. */
  readonly containerPatches?: { readonly [container: string]: ContainerPatch } | undefined;
  /** Fields of the Pod itself: what is written already must be the same. */
  readonly fields?:
    | Pick<PodProps, 'restartPolicy' | 'serviceAccountName' | 'shareProcessNamespace'>
    | undefined;
}

/** What a container has beside what it had. */
export interface ContainerPatch {
  readonly volumeMounts?: MountsByAbsolutePath | undefined;
  /** Variables. They stand before those that are there, which so can refer to them: `$(NAME)`. */
  readonly env?: EnvByName | undefined;
  readonly preStop?: LifecycleHandler | undefined;
}
