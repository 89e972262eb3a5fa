import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { localDescendingPath, pathNoBacksteps } from '../../formats/local-path.js';
import { defineRules, enclosingContainer, type PodRuleContext } from '../context/define-rules.js';

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];

/** Kubernetes omits the index of the mount. */
const inList = (path: string): ReportedField => ({ path, omittedSteps: 1 });

export const volumeMountRules = defineRules('validation', 'VolumeMount', {
  volume: {
    isLate: true,
    description: 'A mount has the name of a valid volume of the Pod.',
    remediation: 'Declare a volume of this name, or write the name of a declared volume.',
    check({ name = '' }, context) {
      if (!name) context.required('name');
      if (context.view.validVolume(name) !== undefined) return;
      const remediation =
        name === '' || context.view.volume(name) === undefined
          ? context.didYouMean(name, context.view.volumeNames())
          : `Fix the errors in volume '${name}'.`;
      context.notFound('name', name, '', remediation);
    },
  },
  path: {
    description: 'A mount has a `mountPath`.',
    remediation: 'Write the path of the volume in the container, such as `/data`.',
    check({ mountPath }, context) {
      if (!mountPath) context.required('mountPath');
    },
  },
  'sub-path': {
    description:
      '`subPath` and `subPathExpr` are relative paths without `..`. Kubernetes omits the index ' +
      'of the mount.',
    remediation: 'Write a path within the volume, such as `logs/app`.',
    check({ subPath, subPathExpr }, context) {
      if (subPath) context.format(inList('subPath'), subPath, localDescendingPath);
      if (subPathExpr) context.format(inList('subPathExpr'), subPathExpr, localDescendingPath);
    },
  },
  'one-sub-path': {
    description: 'A mount does not have both `subPath` and `subPathExpr`.',
    remediation: 'Leave out one of the two: only `subPathExpr` supports `$(VARIABLE)`.',
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
      '`mountPropagation` is `None`, `HostToContainer` or `Bidirectional`. `Bidirectional` ' +
      'requires a privileged container.',
    remediation:
      'If the node must see the mounts of the container, write `securityContext.privileged: ' +
      'true`. Otherwise write `HostToContainer`.',
    check({ mountPropagation }, context) {
      if (mountPropagation === undefined) return;
      const { securityContext } = enclosingContainer(context) ?? {};
      context.oneOf(inList('mountPropagation'), mountPropagation, PROPAGATIONS);
      if (mountPropagation === 'Bidirectional' && !securityContext?.privileged)
        context.forbidden(
          inList('mountPropagation'),
          'Bidirectional mount propagation is available only to privileged containers',
        );
    },
  },
  'recursive-read-only': {
    description:
      '`recursiveReadOnly` is `Disabled`, `Enabled` or `IfPossible`. The last two require ' +
      '`readOnly: true` and no `mountPropagation`.',
    remediation: 'Write `readOnly: true`, and leave out `mountPropagation`.',
    check({ recursiveReadOnly, readOnly, mountPropagation }, context) {
      if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return;
      if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible')
        return context.unsupported(inList('recursiveReadOnly'), recursiveReadOnly, [
          'Disabled',
          'Enabled',
          'IfPossible',
        ]);
      if (!readOnly)
        context.forbidden(
          inList('recursiveReadOnly'),
          'may only be specified when readOnly is true',
        );
      if (mountPropagation !== undefined && mountPropagation !== 'None')
        context.forbidden(
          inList('recursiveReadOnly'),
          'may only be specified when mountPropagation is None or not specified',
        );
    },
  },
});

export const containerMountRules = defineRules('validation', ['Container', 'EphemeralContainer'], {
  'mount-paths': {
    description: 'The `mountPath` of each mount of a container is unique.',
    remediation: 'Change the path of one of the mounts.',
    check({ volumeMounts }, context) {
      if (volumeMounts && volumeMounts.length > 1)
        checkUnique(volumeMounts, 'mountPath', 'volumeMounts', context);
    },
  },
  'device-paths': {
    description: 'The `devicePath` and the name of each device of a container are unique.',
    check({ volumeDevices }, context) {
      if (volumeDevices === undefined || volumeDevices.length < 2) return;
      checkUnique(volumeDevices, 'devicePath', 'volumeDevices', context);
      checkUnique(volumeDevices, 'name', 'volumeDevices', context);
    },
  },
  'mounts-and-devices': {
    description:
      'A container either mounts a volume or has it as a device, and uses each path for only ' +
      'one of the two.',
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
    if (seen.has(value)) context.invalid([of, i, field], value, 'must be unique');
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
  const paths = new Set(others.values());
  items.forEach((item, i) => {
    if (others.has(item.name ?? ''))
      context.invalid([of, i, 'name'], item.name ?? '', `must not already exist in ${where}`);
    if (paths.has(item[path] ?? ''))
      context.invalid(
        [of, i, path],
        item[path] ?? '',
        `must not already exist as a path in ${where}`,
      );
  });
}
