import type { Api } from '../../api/api.js';
import { localDescendingPath, pathNoBacksteps } from '../../formats/local-path.js';
import type { PodRuleContext } from '../context/pod-rule-context.js';
import { enclosingContainer } from '../context/pod-rule-context.js';
import { definePodRules } from './define-pod-rules.js';

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];

/** Where a field is named from the list (`../`), Kubernetes forgets the mount's number. */
export const volumeMountRules = definePodRules('VolumeMount', {
  volume: {
    isLate: true,
    description: 'A mount names a volume of the Pod, and one that is valid.',
    remediation: 'Name one of `volumes`. If it is there, mend its own faults first.',
    check({ name = '' }, context) {
      if (!name) context.required('name');
      if (context.view.validVolume(name) === undefined) context.notFound('name', name);
    },
  },
  path: {
    description: 'A mount has a `mountPath`.',
    remediation: 'Write where the container finds the volume, as `/data`.',
    check({ mountPath }, context) {
      if (!mountPath) context.required('mountPath');
    },
  },
  'sub-path': {
    description:
      '`subPath` and `subPathExpr` are relative paths without `..`. Kubernetes leaves out ' +
      'the number of the mount.',
    remediation: 'Write a path within the volume, as `logs/app`.',
    check({ subPath, subPathExpr }, context) {
      if (subPath) context.format('../subPath', subPath, localDescendingPath);
      if (subPathExpr) context.format('../subPathExpr', subPathExpr, localDescendingPath);
    },
  },
  'one-sub-path': {
    description: 'A mount has a `subPath` or a `subPathExpr`, not both.',
    remediation: 'Leave out one of them: only `subPathExpr` takes `$(VARIABLE)`.',
    check({ subPath, subPathExpr }, context) {
      if (subPath && subPathExpr)
        context.invalid(
          'subPathExpr',
          subPathExpr,
          'subPathExpr and subPath are mutually exclusive',
        );
    },
  },
  propagation: {
    description:
      '`mountPropagation` is `None`, `HostToContainer` or `Bidirectional`; the last only in ' +
      'a privileged container.',
    remediation:
      'For mounts that are to reach the node, the container has `securityContext.privileged: ' +
      'true`; else write `HostToContainer`.',
    check({ mountPropagation }, context) {
      if (mountPropagation === undefined) return;
      const { securityContext } = enclosingContainer(context) ?? {};
      context.oneOf('../mountPropagation', mountPropagation, PROPAGATIONS);
      if (mountPropagation === 'Bidirectional' && !securityContext?.privileged)
        context.forbidden(
          '../mountPropagation',
          'Bidirectional mount propagation is available only to privileged containers',
        );
    },
  },
  'recursive-read-only': {
    description:
      '`recursiveReadOnly` is `Disabled`, `Enabled` or `IfPossible`; the last two need ' +
      '`readOnly: true` and no `mountPropagation`.',
    remediation: 'Write `readOnly: true`, and leave out `mountPropagation`.',
    check({ recursiveReadOnly, readOnly, mountPropagation }, context) {
      if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return;
      if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible')
        return context.unsupported('../recursiveReadOnly', recursiveReadOnly, [
          'Disabled',
          'Enabled',
          'IfPossible',
        ]);
      if (!readOnly)
        context.forbidden('../recursiveReadOnly', 'may only be specified when readOnly is true');
      if (mountPropagation !== undefined && mountPropagation !== 'None')
        context.forbidden(
          '../recursiveReadOnly',
          'may only be specified when mountPropagation is None or not specified',
        );
    },
  },
});

export const containerMountRules = definePodRules(['Container', 'EphemeralContainer'], {
  'mount-paths': {
    description: 'No two mounts of a container have the same `mountPath`.',
    remediation: 'Mount one of them at another path.',
    check({ volumeMounts }, context) {
      if (volumeMounts && volumeMounts.length > 1)
        checkUnique(volumeMounts, 'mountPath', 'volumeMounts', context);
    },
  },
  'device-paths': {
    description: 'No two devices of a container have the same `devicePath` or the same name.',
    check({ volumeDevices }, context) {
      if (volumeDevices === undefined || volumeDevices.length < 2) return;
      checkUnique(volumeDevices, 'devicePath', 'volumeDevices', context);
      checkUnique(volumeDevices, 'name', 'volumeDevices', context);
    },
  },
  'mounts-and-devices': {
    description:
      'A volume is mounted in a container or is a device of it, and a path is of one of the two.',
    remediation:
      'Leave out the mount or the device: a volume with `volumeMode: Block` is a device.',
    check({ volumeMounts, volumeDevices }, context) {
      if (!volumeMounts?.length || !volumeDevices?.length) return;
      checkNoPathConflicts(
        volumeMounts,
        'volumeMounts',
        new Map(volumeDevices.map((d) => [d.name ?? '', d.devicePath ?? ''])),
        'volumeDevices',
        'mountPath',
        context,
      );
      checkNoPathConflicts(
        volumeDevices,
        'volumeDevices',
        new Map(volumeMounts.map((m) => [m.name ?? '', m.mountPath ?? ''])),
        'volumeMounts',
        'devicePath',
        context,
      );
    },
  },
});

function checkUnique<F extends string>(
  items: readonly { readonly [K in F]?: string }[],
  field: F,
  of: string,
  context: PodRuleContext,
): void {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const value = item[field] ?? '';
    if (seen.has(value)) context.invalid(`${of}[${i}].${field}`, value, 'must be unique');
    if (
      field === 'name'
        ? value !== ''
        : field === 'mountPath' || pathNoBacksteps(value) === undefined
    )
      seen.add(value);
  });
}

type MountOrDevice = Api<'VolumeMount'> & Api<'VolumeDevice'>;

function checkNoPathConflicts(
  items: readonly MountOrDevice[],
  of: string,
  others: ReadonlyMap<string, string>,
  where: string,
  path: 'mountPath' | 'devicePath',
  context: PodRuleContext,
): void {
  const paths = [...others.values()];
  items.forEach((item, i) => {
    if (others.has(item.name ?? ''))
      context.invalid(`${of}[${i}].name`, item.name ?? '', `must not already exist in ${where}`);
    if (paths.includes(item[path] ?? ''))
      context.invalid(
        `${of}[${i}].${path}`,
        item[path] ?? '',
        `must not already exist as a path in ${where}`,
      );
  });
}
