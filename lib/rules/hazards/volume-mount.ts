import type { Api } from '../../api/api.js';
import {
  type ApiContainer,
  allContainersOf,
  regularInitContainersOf,
} from '../../lifecycle/pod-containers.js';
import { isEmptyDirVolume } from '../context/pod-view.js';
import { defineHazardRules, type HazardRule } from './define-hazard-rules.js';
import { writableMounts } from './writable-mounts.js';

const hiddenPathHazards = defineHazardRules('VolumeMount', {
  'hides-system': {
    severity: 'warning',
    description: 'No volume of a few files is mounted over a folder of the system.',
    remediation: 'Mount it at a folder of its own, or each file by `subPath`.',
    check({ mountPath = '', name = '', subPath, subPathExpr }, context) {
      if (!SYSTEM_PATHS.has(mountPath) || subPath || subPathExpr) return;
      const volume = context.view.volume(name);
      if (
        volume &&
        (isEmptyDirVolume(volume) || FILE_SOURCES.some((source) => source in volume.value))
      )
        context.report('mountPath', 'it hides all that the image has there');
    },
  },
  'sub-path-of-file': {
    severity: 'error',
    description: 'A `subPath` into files that are listed is one of them.',
    remediation: 'Write the `path` of an item.',
    check(value, context) {
      // Only what is read here is asked for before the rule is.
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
          `the volume has no '${subPath}', and an empty folder is made of it: it has ${paths.join(', ') || 'nothing'}`,
        );
    },
  },
  'sub-path-stays': {
    severity: 'note',
    description: 'A file that may change is mounted with its folder.',
    remediation: 'Mount the folder, or restart the Pods at each change.',
    check({ name = '', subPath, subPathExpr }, context) {
      if (!subPath && !subPathExpr) return;
      const volume = context.view.volume(name);
      if (volume && FILE_SOURCES.some((source) => source in volume.value))
        context.report('subPath', 'it stays as it was when the container started');
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

/** Volumes that hold the files that they name. */
const FILE_SOURCES = ['configMap', 'secret', 'downwardAPI', 'projected'] as const;

/** The files of a volume, where the manifest lists them. */
function filePathsOf({
  configMap,
  secret,
  downwardAPI,
}: Api<'Volume'>): readonly string[] | undefined {
  const items: readonly { readonly path?: string }[] | undefined =
    (configMap ?? secret)?.items ?? downwardAPI?.items;
  return items && items.length > 0 ? items.map(({ path = '' }) => path) : undefined;
}

const sharedVolumeHazards = defineHazardRules('PodSpec', {
  'users-of-volume': {
    severity: 'warning',
    description: 'Containers that write to one volume run as one user, or have a group in common.',
    remediation:
      'Write `securityContext.fsGroup` of the Pod, or the same `runAsUser` for both; or ' +
      'mount it `readOnly` where it is only read.',
    check(spec, context) {
      const { volumes, securityContext } = spec;
      if (!volumes || securityContext?.fsGroup !== undefined) return;
      const userOf = (container: ApiContainer): number | undefined =>
        container.securityContext?.runAsUser ?? securityContext?.runAsUser;
      // What a step has written, others mostly read; and what root may do, users may not.
      const steps = regularInitContainersOf(spec);
      const lasting = allContainersOf(spec).filter(
        (each) => (userOf(each) ?? 0) > 0 && !steps.includes(each),
      );
      if (lasting.length < 2) return;
      volumes.forEach(({ name, emptyDir, persistentVolumeClaim }, i) => {
        if (!emptyDir && !persistentVolumeClaim) return;
        const writers = lasting.filter((container) => writableMounts(container, name).length > 0);
        const [first] = writers;
        const other = writers.find((each) => first && userOf(each) !== userOf(first));
        if (first && other)
          context.report(
            `volumes[${i}]`,
            `containers '${first.name}' and '${other.name}' write to it as users ${userOf(first)} and ${userOf(other)}: neither may change the other's files`,
          );
      });
    },
  },
});

export const volumeMountHazards: readonly HazardRule[] = [
  hiddenPathHazards,
  sharedVolumeHazards,
].flat();
