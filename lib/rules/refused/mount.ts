import type { Api } from '../../api/types.js';
import { descending, noBacksteps } from '../../formats/path.js';
import type { At } from '../at.js';
import { containerOf } from '../at.js';
import { on } from '../on.js';

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];

/** Where a field is named from the list (`../`), Kubernetes forgets the mount's number. */
export const mount = on('VolumeMount', {
  volume: {
    late: true,
    says: 'A mount names a volume of the Pod, and one that is valid.',
    advice: 'Name one of `volumes`. If it is there, mend its own faults first.',
    check({ name = '' }, at) {
      if (!name) at.required('name');
      if (at.view.soundVolume(name) === undefined) at.notFound('name', name);
    },
  },
  path: {
    says: 'A mount has a `mountPath`.',
    advice: 'Write where the container finds the volume, as `/data`.',
    check({ mountPath }, at) {
      if (!mountPath) at.required('mountPath');
    },
  },
  'sub-path': {
    says: '`subPath` and `subPathExpr` are relative paths without `..`. Kubernetes leaves out the number of the mount.',
    advice: 'Write a path within the volume, as `logs/app`.',
    check({ subPath, subPathExpr }, at) {
      if (subPath) at.format('../subPath', subPath, descending);
      if (subPathExpr) at.format('../subPathExpr', subPathExpr, descending);
    },
  },
  'one-sub-path': {
    says: 'A mount has a `subPath` or a `subPathExpr`, not both.',
    advice: 'Leave out one of them: only `subPathExpr` takes `$(VARIABLE)`.',
    check({ subPath, subPathExpr }, at) {
      if (subPath && subPathExpr) at.invalid('subPathExpr', subPathExpr, 'subPathExpr and subPath are mutually exclusive');
    },
  },
  propagation: {
    says: '`mountPropagation` is `None`, `HostToContainer` or `Bidirectional`; the last only in a privileged container.',
    advice: 'For mounts that are to reach the node, the container has `securityContext.privileged: true`; else write `HostToContainer`.',
    check({ mountPropagation }, at) {
      if (mountPropagation === undefined) return;
      const { securityContext } = containerOf(at) ?? {};
      at.oneOf('../mountPropagation', mountPropagation, PROPAGATIONS);
      if (mountPropagation === 'Bidirectional' && !securityContext?.privileged)
        at.forbidden('../mountPropagation', 'Bidirectional mount propagation is available only to privileged containers');
    },
  },
  'recursive-read-only': {
    says: '`recursiveReadOnly` is `Disabled`, `Enabled` or `IfPossible`; the last two need `readOnly: true` and no `mountPropagation`.',
    advice: 'Write `readOnly: true`, and leave out `mountPropagation`.',
    check({ recursiveReadOnly, readOnly, mountPropagation }, at) {
      if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return;
      if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible')
        return at.unsupported('../recursiveReadOnly', recursiveReadOnly, ['Disabled', 'Enabled', 'IfPossible']);
      if (!readOnly) at.forbidden('../recursiveReadOnly', 'may only be specified when readOnly is true');
      if (mountPropagation !== undefined && mountPropagation !== 'None')
        at.forbidden('../recursiveReadOnly', 'may only be specified when mountPropagation is None or not specified');
    },
  },
});

export const container = on(['Container', 'EphemeralContainer'], {
  'mount-paths': {
    says: 'No two mounts of a container have the same `mountPath`.',
    advice: 'Mount one of them at another path.',
    check({ volumeMounts }, at) {
      if (volumeMounts && volumeMounts.length > 1) unique(volumeMounts, 'mountPath', 'volumeMounts', at);
    },
  },
  'device-paths': {
    says: 'No two devices of a container have the same `devicePath` or the same name.',
    check({ volumeDevices }, at) {
      if (volumeDevices === undefined || volumeDevices.length < 2) return;
      unique(volumeDevices, 'devicePath', 'volumeDevices', at);
      unique(volumeDevices, 'name', 'volumeDevices', at);
    },
  },
  'mounts-and-devices': {
    says: 'A volume is mounted in a container or is a device of it, and a path is of one of the two.',
    advice: 'Leave out the mount or the device: a volume with `volumeMode: Block` is a device.',
    check({ volumeMounts, volumeDevices }, at) {
      if (!volumeMounts?.length || !volumeDevices?.length) return;
      apart(
        volumeMounts,
        'volumeMounts',
        new Map(volumeDevices.map((d) => [d.name ?? '', d.devicePath ?? ''])),
        'volumeDevices',
        'mountPath',
        at,
      );
      apart(
        volumeDevices,
        'volumeDevices',
        new Map(volumeMounts.map((m) => [m.name ?? '', m.mountPath ?? ''])),
        'volumeMounts',
        'devicePath',
        at,
      );
    },
  },
});

function unique<F extends string>(items: readonly { readonly [K in F]?: string }[], field: F, of: string, at: At): void {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const value = item[field] ?? '';
    if (seen.has(value)) at.invalid(`${of}[${i}].${field}`, value, 'must be unique');
    if (field === 'name' ? value !== '' : field === 'mountPath' || noBacksteps(value) === undefined) seen.add(value);
  });
}

type Place = Api<'VolumeMount'> & Api<'VolumeDevice'>;

function apart(
  items: readonly Place[],
  of: string,
  others: ReadonlyMap<string, string>,
  where: string,
  path: 'mountPath' | 'devicePath',
  at: At,
): void {
  const paths = [...others.values()];
  items.forEach((item, i) => {
    if (others.has(item.name ?? '')) at.invalid(`${of}[${i}].name`, item.name ?? '', `must not already exist in ${where}`);
    if (paths.includes(item[path] ?? ''))
      at.invalid(`${of}[${i}].${path}`, item[path] ?? '', `must not already exist as a path in ${where}`);
  });
}
