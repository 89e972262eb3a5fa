import type { Api } from '../../api/api.js';
import {
  type ApiContainer,
  allContainersOf,
  regularInitContainersOf,
} from '../../lifecycle/pod-containers.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { isEmptyDirVolume } from '../context/pod-view.js';
import { writableMounts } from './writable-mounts.js';

const hiddenPathHazards = defineRules('hazard', 'VolumeMount', {
  'hides-system': {
    severity: 'warning',
    description: 'A volume with a few files is not mounted over a system directory.',
    remediation:
      'Mount the volume at a directory of its own, such as `/etc/app`, or mount each file by ' +
      '`subPath`.',
    check({ mountPath = '', name = '', subPath, subPathExpr }, context) {
      if (!SYSTEM_PATHS.has(mountPath) || subPath || subPathExpr) return;
      const volume = context.view.volume(name);
      if (
        volume &&
        (isEmptyDirVolume(volume) || FILE_SOURCES.some((source) => source in volume.value))
      )
        context.report(
          'mountPath',
          'the mount hides everything that the image has in this directory',
        );
    },
  },
  'sub-path-of-file': {
    severity: 'error',
    description: 'If the volume lists its files, `subPath` is one of them.',
    remediation: 'Write the `path` of one of the `items`.',
    check(value, context) {
      // Read `subPath` first: rules are selected by the fields that they read.
      if (!value.subPath) return;
      const { name = '', subPath } = value;
      const paths = filePathsOf(context.view.volume(name)?.value ?? {});
      const wanted = subPath.slice(
        subPath.startsWith('./') ? 2 : 0,
        subPath.endsWith('/') ? -1 : undefined,
      );
      if (paths && !paths.some((path) => path === wanted || path.startsWith(`${wanted}/`)))
        context.report(
          'subPath',
          `the volume has no file '${subPath}', so an empty directory is mounted instead: its ` +
            `files are ${paths.join(', ') || 'none'}`,
        );
    },
  },
  'sub-path-stays': {
    severity: 'note',
    description: 'A file that may change is mounted with its directory.',
    remediation: 'Mount the directory, or restart the Pods after each change.',
    check({ name = '', subPath, subPathExpr }, context) {
      if (!subPath && !subPathExpr) return;
      const volume = context.view.volume(name);
      if (volume && FILE_SOURCES.some((source) => source in volume.value))
        context.report('subPath', 'the file is not updated after the container has started');
    },
  },
});

const SYSTEM_DIRECTORIES = [
  '/bin',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/proc',
  '/sbin',
  '/sys',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/sbin',
];
const SYSTEM_PATHS: ReadonlySet<string> = new Set([
  '/',
  ...SYSTEM_DIRECTORIES,
  ...SYSTEM_DIRECTORIES.map((path) => `${path}/`),
]);

/** Sources of volumes that list their files. */
const FILE_SOURCES = ['configMap', 'secret', 'downwardAPI', 'projected'] as const;

/** The files of a volume. `undefined` if the manifest does not list them. */
function filePathsOf({
  configMap,
  secret,
  downwardAPI,
}: Api<'Volume'>): readonly string[] | undefined {
  const items: readonly { readonly path?: string }[] | undefined =
    (configMap ?? secret)?.items ?? downwardAPI?.items;
  return items && items.length > 0 ? items.map(({ path = '' }) => path) : undefined;
}

const sharedVolumeHazards = defineRules('hazard', 'PodSpec', {
  'users-of-volume': {
    severity: 'warning',
    description: 'Containers that write to the same volume run as the same user, or share a group.',
    remediation:
      'Write `securityContext.fsGroup` in the Pod, such as 2000, or the same `runAsUser` in ' +
      'both containers. Mount the volume `readOnly` where it is only read.',
    check(spec, context) {
      const { volumes, securityContext } = spec;
      if (!volumes || securityContext?.fsGroup !== undefined) return;
      const userOf = (container: ApiContainer): number | undefined =>
        container.securityContext?.runAsUser ?? securityContext?.runAsUser;
      // The files of an init container are usually readable for the others. Root may change all
      // files.
      const initContainers = regularInitContainersOf(spec);
      const longRunning = allContainersOf(spec).filter(
        (each) => (userOf(each) ?? 0) > 0 && !initContainers.includes(each),
      );
      if (longRunning.length < 2) return;
      volumes.forEach(({ name, emptyDir, persistentVolumeClaim }, i) => {
        if (!emptyDir && !persistentVolumeClaim) return;
        const writers = longRunning.filter(
          (container) => writableMounts(container, name).length > 0,
        );
        const [first] = writers;
        const other = writers.find((each) => first && userOf(each) !== userOf(first));
        if (first && other)
          context.report(
            ['volumes', i],
            `containers '${first.name}' and '${other.name}' write to the volume as users ` +
              `${userOf(first)} and ${userOf(other)}: neither can change the files of the other`,
          );
      });
    },
  },
});

export const volumeMountHazards: readonly PodRule[] = [
  hiddenPathHazards,
  sharedVolumeHazards,
].flat();
