import type { RegularInitContainer } from '../spec/container.js';
import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import type { ImageVolumeSource } from '../spec/volume/local.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { namesOf } from './conflicts.js';
import { patchContainer } from './patch-container.js';

/** A step that copies the configuration out of its image, which needs `cp`. */
export interface CopyWithInitContainer<Name extends string = string, Before = string> {
  /** The name of the step among the containers. */
  readonly initContainer: Name;
  /** How much the configuration may hold. */
  readonly sizeLimit?: Quantity | undefined;
  /** What the step has beside its image, command and mount: resources, a securityContext. */
  readonly container?: Omit<RegularInitContainer, 'image' | 'command' | 'args'> | undefined;
  /**
   * The init container that starts after the step.
   *
   * @default - none: the step starts after all init containers that are there
   */
  readonly before?: Before | undefined;
}

/** A configuration that is an image, and who reads it. */
export interface ImmutableConfigurationOptions {
  /** The image that holds it: `registry.example.com/shop-config:7`. */
  readonly image: string;
  /** Where in the image it is: `/config`. All of it is `/`, for an image volume only. */
  readonly folder: `/${string}`;
  /** The name of a new volume. */
  readonly volume: string;
  /** Where it is read, by container: `{ shop: '/etc/shop' }`. */
  readonly mounts: { readonly [container: string]: `/${string}` | undefined };
  /**
   * How the files come to the containers. `imageVolume`: the image itself is mounted; a server
   * drops it before Kubernetes 1.35. A step copies them into an emptyDir, on every Kubernetes.
   */
  readonly method: 'imageVolume' | CopyWithInitContainer;
  /**
   * When the image is pulled.
   *
   * @default - `Always` for the tag `latest` or neither tag nor digest, else `IfNotPresent`
   */
  readonly pullPolicy?: ImageVolumeSource['pullPolicy'];
}

/** Where the step has the emptyDir. */
const COPY_FOLDER = '/immutable-configuration';

/**
 * A Pod whose containers read a configuration that is an image, with a tag and a digest of its own:
 * it is the same in all copies, and stays as it is.
 *
 * Throws an Error where a name or a path that it adds is already taken, and where a container would
 * read it before it is there.
 */
export function applyImmutableConfiguration(
  pod: PodProps,
  options: ImmutableConfigurationOptions,
): PodProps {
  const { image, folder, volume, method, pullPolicy } = options;
  if (method !== 'imageVolume') return copyWithInitContainer(pod, options, method);
  const subPath = folder.replace(/^\/+|\/+$/g, '');
  return applyPodPatch(pod, {
    volumes: {
      [volume]: { image: pullPolicy ? { reference: image, pullPolicy } : { reference: image } },
    },
    containerPatches: mountPatchesOf(
      options,
      subPath ? { volume, subPath, readOnly: true } : { volume, readOnly: true },
    ),
  });
}

function copyWithInitContainer(
  pod: PodProps,
  options: ImmutableConfigurationOptions,
  { initContainer, sizeLimit, container, before }: CopyWithInitContainer,
): PodProps {
  const { image, folder, volume, pullPolicy } = options;
  if (/^\/+$/.test(folder))
    throw new Error(
      `folder is '${folder}': a step would copy all of '${image}', and what the node mounts in it`,
    );
  const inits = namesOf(pod.initContainers);
  const early = inits
    .slice(0, before === undefined ? undefined : Math.max(0, inits.indexOf(before)))
    .find((name) => options.mounts[name] !== undefined);
  if (early !== undefined)
    throw new Error(
      `init container '${early}' would start before '${initContainer}': put that before it, by before`,
    );
  // Files that are read-only are there already when the step runs again.
  const copies = {
    ...container,
    image,
    command: ['cp', '-Rf', `${folder.replace(/\/+$/, '')}/.`, COPY_FOLDER],
  };
  const pulled: RegularInitContainer = pullPolicy
    ? { ...copies, imagePullPolicy: pullPolicy }
    : copies;
  return applyPodPatch(pod, {
    volumes: { [volume]: { emptyDir: { sizeLimit } } },
    initContainers: {
      [initContainer]: patchContainer(initContainer, pulled, {
        volumeMounts: { [COPY_FOLDER]: { volume } },
      }),
    },
    before,
    containerPatches: mountPatchesOf(options, { volume, readOnly: true }),
  });
}

const mountPatchesOf = (
  { mounts }: ImmutableConfigurationOptions,
  mount: MountsByAbsolutePath['/'],
): Readonly<Record<string, { readonly volumeMounts: MountsByAbsolutePath }>> =>
  Object.fromEntries(
    Object.entries(mounts).map(([name, path]) => [
      name,
      { volumeMounts: { [path as '/']: mount } },
    ]),
  );
