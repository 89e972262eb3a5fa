import type { Api } from '../../api/api.js';
import { cleanAbsolutePath } from '../../formats/clean-path.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { hasFileOrDirectory, itemsOf, sortedPathsOf } from './listed-files.js';

/** A mount, and its path without what does not change it. */
interface PlacedMount {
  readonly path: string;
  readonly mount: Api<'VolumeMount'>;
}

const NO_VOLUME: Api<'Volume'> = {};
/** Maximum number of directories above a mount that are looked up. */
const MAX_DEPTH = 40;

export const hiddenMountHazards: readonly PodRule[] = defineRules('hazard', 'Container', {
  'mounts-apart': {
    // A warning: some runtimes refuse the container instead.
    severity: 'warning',
    description:
      'No mount hides another one: the paths differ, also without repeated slashes and dots, and ' +
      'no other volume is mounted over a file that a volume lists.',
    remediation: 'Mount each volume at a path of its own.',
    check({ volumeMounts, terminationMessagePath }, context) {
      if (!volumeMounts || volumeMounts.length === 0) return;
      const known = new Map<string, PlacedMount>();
      const placed = volumeMounts.map((mount) => ({
        path: cleanAbsolutePath(mount.mountPath ?? ''),
        mount,
      }));
      for (const [i, { path, mount }] of placed.entries()) {
        const other = known.get(path)?.mount;
        // The server refuses two mounts with exactly the same path.
        if (other !== undefined && other.mountPath !== mount.mountPath)
          context.report(
            ['volumeMounts', i, 'mountPath'],
            `it hides volume '${other.name}', which is mounted at the same path`,
          );
        known.set(path, { path, mount });
      }
      for (const [i, { path, mount }] of placed.entries()) {
        const covered = mountWithFile(path);
        if (covered !== undefined)
          context.report(
            ['volumeMounts', i, 'mountPath'],
            `it hides files of volume '${covered.name}', which is mounted at ` +
              `${covered.mountPath}: mount ${mount.name} at another path`,
          );
      }
      const hidden =
        terminationMessagePath === undefined
          ? undefined
          : known.get(cleanAbsolutePath(terminationMessagePath));
      if (hidden !== undefined)
        context.report(
          'terminationMessagePath',
          `the file for the message is mounted over volume '${hidden.mount.name}'`,
        );

      /** Returns the mount above a path whose volume lists a file at the path or below it. */
      function mountWithFile(path: string): Api<'VolumeMount'> | undefined {
        let at = path.lastIndexOf('/');
        for (let depth = 0; at >= 0 && depth < MAX_DEPTH; depth++) {
          const mount = known.get(path.slice(0, at) || '/')?.mount;
          if (mount !== undefined && path !== '/' && listsFile(mount, path.slice(at + 1)))
            return mount;
          if (at === 0) return undefined;
          at = path.lastIndexOf('/', at - 1);
        }
        return undefined;
      }

      function listsFile({ name = '', subPath, subPathExpr }: Api<'VolumeMount'>, path: string) {
        if (subPath || subPathExpr) return false;
        const volume: Api<'Volume'> = context.view.volume(name)?.value ?? NO_VOLUME;
        const items = itemsOf(volume);
        return (
          items !== undefined && hasFileOrDirectory(context.view.cached(sortedPathsOf, items), path)
        );
      }
    },
  },
});
