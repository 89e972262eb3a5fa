import type { RegularInitContainer } from '../spec/container.js';
import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Quantity } from '../spec/quantity.js';
import type { ImageVolumeSource } from '../spec/volume/local.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type { CheckedOptions, NoEntries, ResultOf } from '../types/pattern-types.js';
import type { ImmutableConfigurationErrors } from '../types/patterns/immutable-configuration.js';
import type { PropertyOf } from '../types/type-utils.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertAbsolute } from './assert-options.js';
import { namesOf } from './conflicts.js';
import { patchContainer } from './patch-container.js';

/** Copies the configuration out of its image with an init container. The image needs `cp`. */
export interface CopyWithInitContainer {
  /** The name of the init container. */
  readonly initContainer: string;
  /**
   * The maximum size of the configuration.
   *
   * @default - limited only by the node
   */
  readonly sizeLimit?: Quantity | undefined;
  /**
   * More fields of the init container, such as resources or a securityContext.
   *
   * @default - only the image, the command and the mount that the pattern sets
   */
  readonly container?: Omit<RegularInitContainer, 'image' | 'command' | 'args'> | undefined;
  /**
   * The name of the existing init container or sidecar that starts after the new one.
   *
   * @default - the new one starts after all existing init containers
   */
  readonly before?: string | undefined;
}

/** Options of `immutableConfiguration()`. */
export interface ImmutableConfigurationOptions {
  /** The image that contains the configuration, such as `registry.example.com/shop-config:7`. */
  readonly image: string;
  /**
   * The folder of the configuration in the image, such as `/config`. The whole image, `/`, is
   * possible with an image volume only.
   */
  readonly folder: string;
  /** The name of the new volume. */
  readonly volume: string;
  /** The mount path of the configuration, by container: `{ shop: '/etc/shop' }`. */
  readonly mounts: { readonly [container: string]: string | undefined };
  /**
   * How the files get into the containers. `imageVolume` mounts the image itself, which API servers
   * before Kubernetes 1.35 drop from the Pod. `CopyWithInitContainer` works with every version: an
   * init container copies the files into an emptyDir.
   */
  readonly method: 'imageVolume' | CopyWithInitContainer;
  /**
   * When the kubelet pulls the image.
   *
   * @default - `Always` if the image has the tag `latest` or neither tag nor digest, else
   * `IfNotPresent`
   */
  readonly pullPolicy?: ImageVolumeSource['pullPolicy'];
}

/**
 * The Pod with the volume of the configuration, and with the init container that copies it, if any.
 */
export type WithConfiguration<Pod, VolumeName, Method> = ExtendedPod<
  Pod,
  NoEntries,
  Method extends { readonly initContainer: infer Name }
    ? { readonly [K in Name & string]: object }
    : NoEntries,
  { readonly [K in VolumeName & string]: object }
>;

/** The mount path of the emptyDir in the init container that copies the configuration. */
const COPY_FOLDER = '/immutable-configuration';

/**
 * Adds a configuration to a Pod that comes from an image with its own tag and digest: it is the
 * same in all replicas and does not change while they run. A ConfigMap
 * with `hashed` and `immutable` does the same for small configuration, without an image.
 *
 * The pattern adds a volume of the image, or an emptyDir and an init container that copies the
 * files of the image into it, and read-only mounts, and nothing else.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - The image, and the containers that read it.
 * @returns A new Pod.
 * @throws An Error if a name or path that it adds is already in use, or if a container would read
 * the configuration before it has been copied.
 *
 * @example
 * ```ts
 * import { App, Chart, immutableConfiguration, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const shop = immutableConfiguration(
 *   { containers: { shop: { image: 'example.com/shop:7' } } },
 *   {
 *     image: 'example.com/shop-config:7',
 *     folder: '/config',
 *     volume: 'config',
 *     mounts: { shop: '/etc/shop' },
 *     method: { initContainer: 'copy-config', sizeLimit: '1Mi' },
 *   },
 * );
 * new Pod(new Chart(app, 'shop'), 'shop', shop);
 * app.synth();
 * ```
 */
export function immutableConfiguration<
  const Pod = PodProps,
  const Options = ImmutableConfigurationOptions,
>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<
    ImmutableConfigurationOptions,
    Options,
    ImmutableConfigurationErrors<Options, ImmutableConfigurationOptions, CopyWithInitContainer, Pod>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  ImmutableConfigurationErrors<Options, ImmutableConfigurationOptions, CopyWithInitContainer, Pod>,
  WithConfiguration<Pod, PropertyOf<Options, 'volume'>, PropertyOf<Options, 'method'>>
>;
export function immutableConfiguration(pod: unknown, options: unknown): unknown {
  return applyImmutableConfiguration(pod as PodProps, options as ImmutableConfigurationOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyImmutableConfiguration(
  pod: PodProps,
  options: ImmutableConfigurationOptions,
): PodProps {
  const { image, folder, volume, method, pullPolicy } = options;
  assertAbsolute(folder, 'folder');
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
      `folder is '${folder}': the init container would copy all of '${image}', including what ` +
        'the node mounts into it',
    );
  const initNames = namesOf(pod.initContainers);
  const tooEarly = initNames
    .slice(0, before === undefined ? undefined : Math.max(0, initNames.indexOf(before)))
    .find((name) => options.mounts[name] !== undefined);
  if (tooEarly !== undefined)
    throw new Error(
      `init container '${tooEarly}' reads the configuration, but would start before ` +
        `'${initContainer}': set before to '${tooEarly}'`,
    );
  const copier = {
    ...container,
    image,
    // The init container may run again, over read-only files that it copied before: so -f.
    command: ['cp', '-Rf', `${folder.replace(/\/+$/, '')}/.`, COPY_FOLDER],
  };
  const copierWithPolicy: RegularInitContainer = pullPolicy
    ? { ...copier, imagePullPolicy: pullPolicy }
    : copier;
  return applyPodPatch(pod, {
    volumes: { [volume]: { emptyDir: { sizeLimit } } },
    initContainers: {
      [initContainer]: patchContainer(initContainer, copierWithPolicy, {
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
    Object.entries(mounts).flatMap(([name, path]) => {
      if (path === undefined) return [];
      assertAbsolute(path, `the mount path of '${name}'`);
      return [[name, { volumeMounts: { [path as '/']: mount } }]];
    }),
  );
