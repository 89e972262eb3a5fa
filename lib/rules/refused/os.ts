import { on } from '../on.js';

const ON_WINDOWS = 'cannot be set for a windows pod';
const POD = ['hostUsers', 'shareProcessNamespace'] as const;
const POD_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
] as const;
const CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
] as const;

export const pod = on('PodSpec', {
  os: {
    says: '`os.name` is `linux` or `windows`.',
    check({ os }, at) {
      if (os === undefined) return;
      if (!os.name) at.required('os.name');
      else at.oneOf('os', os.name, ['linux', 'windows']);
    },
  },
  'windows-has-no-linux-fields': {
    says: 'A Pod whose `os.name` is `windows` has no `hostPID`, `hostIPC`, `hostUsers` and `shareProcessNamespace`.',
    advice: 'Leave it out: Windows has nothing like it.',
    check(spec, at) {
      if (spec.os?.name !== 'windows') return;
      for (const field of POD) if (spec[field] !== undefined) at.forbidden(field, ON_WINDOWS);
      if (spec.hostPID) at.forbidden('hostPID', ON_WINDOWS);
      if (spec.hostIPC) at.forbidden('hostIPC', ON_WINDOWS);
    },
  },
  'windows-has-no-resources': {
    since: 34,
    says: 'A Pod whose `os.name` is `windows` has no `resources` of its own.',
    advice: 'Write them at its containers.',
    check({ os, resources }, at) {
      if (os?.name === 'windows' && resources !== undefined) at.close('resources', 'may not be set for a windows pod');
    },
  },
});

export const podContext = on('PodSecurityContext', {
  'windows-has-no-linux-fields': {
    says: 'In a Pod whose `os.name` is `windows`, the security context of the Pod has `windowsOptions`, `runAsNonRoot` and nothing else.',
    advice: 'Leave it out, or say who runs it in `windowsOptions.runAsUserName`.',
    check(context, at) {
      if (at.view.spec.os?.name !== 'windows') return;
      for (const field of POD_CONTEXT) if (context[field] !== undefined) at.forbidden(field, ON_WINDOWS);
      if (context.sysctls?.length) at.forbidden('sysctls', ON_WINDOWS);
    },
  },
});

export const context = on('SecurityContext', {
  'windows-has-no-linux-fields': {
    says: 'In a Pod whose `os.name` is `windows`, the security context of a container has `windowsOptions`, `runAsNonRoot` and nothing else.',
    advice: 'Leave it out, or say who runs it in `windowsOptions.runAsUserName`.',
    check(value, at) {
      if (at.view.spec.os?.name !== 'windows') return;
      for (const field of CONTEXT) if (value[field] !== undefined) at.forbidden(field, ON_WINDOWS);
    },
  },
});

export const anyContext = on(['SecurityContext', 'PodSecurityContext'], {
  'linux-has-no-windows-options': {
    says: 'A Pod whose `os.name` is `linux` has no `windowsOptions`.',
    advice: 'Leave out `windowsOptions`, or write `os: { name: windows }`.',
    check({ windowsOptions }, at) {
      if (windowsOptions !== undefined && at.view.spec.os?.name === 'linux')
        at.forbidden('windowsOptions', 'windows options cannot be set for a linux pod');
    },
  },
});
