import type { Api } from '../../api/types.js';
import { allOf, type Container, stepsOf } from '../../lifecycle/container.js';
import { isEmptyDir } from '../pod-view.js';
import { type HazardRule, on } from './on.js';
import { writableMounts } from './writable.js';

const mounts = on('VolumeMount', {
  'hides-system': {
    level: 'warning',
    says: 'No volume of a few files is mounted over a folder of the system.',
    advice: 'Mount it at a folder of its own, or each file by `subPath`.',
    check({ mountPath = '', name = '', subPath, subPathExpr }, at) {
      if (!SYSTEM.has(mountPath) || subPath || subPathExpr) return;
      const volume = at.view.volume(name);
      if (volume && (isEmptyDir(volume) || FILES.some((source) => source in volume.value)))
        at.tell('mountPath', 'it hides all that the image has there');
    },
  },
  'sub-path-of-file': {
    level: 'error',
    says: 'A `subPath` into files that are listed is one of them.',
    advice: 'Write the `path` of an item.',
    check(value, at) {
      // Only what is read here is asked for before the rule is.
      if (!value.subPath) return;
      const { name = '', subPath } = value;
      const paths = pathsOf(at.view.volume(name)?.value ?? {});
      const wanted = subPath.slice(subPath.startsWith('./') ? 2 : 0, subPath.endsWith('/') ? -1 : undefined);
      if (paths && !paths.some((path) => path === wanted || path.startsWith(`${wanted}/`)))
        at.tell('subPath', `the volume has no '${subPath}', and an empty folder is made of it: it has ${paths.join(', ') || 'nothing'}`);
    },
  },
  'sub-path-stays': {
    level: 'note',
    says: 'A file that may change is mounted with its folder.',
    advice: 'Mount the folder, or restart the Pods at each change.',
    check({ name = '', subPath, subPathExpr }, at) {
      if (!subPath && !subPathExpr) return;
      const volume = at.view.volume(name);
      if (volume && FILES.some((source) => source in volume.value)) at.tell('subPath', 'it stays as it was when the container started');
    },
  },
});

const FOLDERS = ['/bin', '/dev', '/etc', '/lib', '/lib64', '/proc', '/sbin', '/sys', '/usr', '/usr/bin', '/usr/lib', '/usr/sbin'];
const SYSTEM: ReadonlySet<string> = new Set(['/', ...FOLDERS, ...FOLDERS.map((path) => `${path}/`)]);

/** Volumes that hold the files that they name. */
const FILES = ['configMap', 'secret', 'downwardAPI', 'projected'] as const;

/** The files of a volume, where the manifest lists them. */
function pathsOf({ configMap, secret, downwardAPI }: Api<'Volume'>): readonly string[] | undefined {
  const items: readonly { readonly path?: string }[] | undefined = (configMap ?? secret)?.items ?? downwardAPI?.items;
  return items && items.length > 0 ? items.map(({ path = '' }) => path) : undefined;
}

const shared = on('PodSpec', {
  'users-of-volume': {
    level: 'warning',
    says: 'Containers that write to one volume run as one user, or have a group in common.',
    advice: 'Write `securityContext.fsGroup` of the Pod, or the same `runAsUser` for both; or mount it `readOnly` where it is only read.',
    check(spec, at) {
      const { volumes, securityContext } = spec;
      if (!volumes || securityContext?.fsGroup !== undefined) return;
      const userOf = (container: Container): number | undefined => container.securityContext?.runAsUser ?? securityContext?.runAsUser;
      // What a step has written, others mostly read; and what root may do, users may not.
      const steps = stepsOf(spec);
      const lasting = allOf(spec).filter((each) => (userOf(each) ?? 0) > 0 && !steps.includes(each));
      if (lasting.length < 2) return;
      volumes.forEach(({ name, emptyDir, persistentVolumeClaim }, i) => {
        if (!emptyDir && !persistentVolumeClaim) return;
        const writers = lasting.filter((container) => writableMounts(container, name).length > 0);
        const [first] = writers;
        const other = writers.find((each) => first && userOf(each) !== userOf(first));
        if (first && other)
          at.tell(
            `volumes[${i}]`,
            `containers '${first.name}' and '${other.name}' write to it as users ${userOf(first)} and ${userOf(other)}: neither may change the other's files`,
          );
      });
    },
  },
});

export const mount: readonly HazardRule[] = [mounts, shared].flat();
