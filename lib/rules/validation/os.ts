import { defineRules } from '../context/define-rules.js';

const NOT_ALLOWED_ON_WINDOWS = 'cannot be set for a windows pod';
const LINUX_POD_FIELDS = ['hostUsers', 'shareProcessNamespace'] as const;
const LINUX_POD_CONTEXT_FIELDS = [
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
const LINUX_CONTEXT_FIELDS = [
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

export const podOsRules = defineRules('validation', 'PodSpec', {
  os: {
    description: '`os.name` is `linux` or `windows`.',
    check({ os }, context) {
      if (os === undefined) return;
      if (!os.name) context.required(['os', 'name']);
      else context.oneOf('os', os.name, ['linux', 'windows']);
    },
  },
  'windows-has-no-linux-fields': {
    description:
      'A Pod with `os.name: windows` has no `hostPID`, `hostIPC`, `hostUsers` or ' +
      '`shareProcessNamespace`.',
    remediation: 'Leave out the field: Windows has no equivalent.',
    check(spec, context) {
      if (spec.os?.name !== 'windows') return;
      for (const field of LINUX_POD_FIELDS)
        if (spec[field] !== undefined) context.forbidden(field, NOT_ALLOWED_ON_WINDOWS);
      if (spec.hostPID) context.forbidden('hostPID', NOT_ALLOWED_ON_WINDOWS);
      if (spec.hostIPC) context.forbidden('hostIPC', NOT_ALLOWED_ON_WINDOWS);
    },
  },
  'windows-has-no-resources': {
    since: 34,
    description: 'A Pod with `os.name: windows` has no `resources` for the whole Pod.',
    remediation: 'Write `resources` in the containers instead.',
    check({ os, resources }, context) {
      if (os?.name === 'windows' && resources !== undefined)
        context.forbidAndSkip('resources', 'may not be set for a windows pod');
    },
  },
});

export const podSecurityContextOsRules = defineRules('validation', 'PodSecurityContext', {
  'windows-has-no-linux-fields': {
    description:
      'In a Pod with `os.name: windows`, the security context of the Pod has only ' +
      '`windowsOptions` and `runAsNonRoot`.',
    remediation:
      'Leave out the field. To set the user, write `windowsOptions.runAsUserName`, such as ' +
      '`ContainerUser`.',
    check(securityContext, context) {
      if (context.view.spec.os?.name !== 'windows') return;
      for (const field of LINUX_POD_CONTEXT_FIELDS)
        if (securityContext[field] !== undefined) context.forbidden(field, NOT_ALLOWED_ON_WINDOWS);
      if (securityContext.sysctls?.length) context.forbidden('sysctls', NOT_ALLOWED_ON_WINDOWS);
    },
  },
});

export const containerSecurityContextOsRules = defineRules('validation', 'SecurityContext', {
  'windows-has-no-linux-fields': {
    description:
      'In a Pod with `os.name: windows`, the security context of a container has only ' +
      '`windowsOptions` and `runAsNonRoot`.',
    remediation:
      'Leave out the field. To set the user, write `windowsOptions.runAsUserName`, such as ' +
      '`ContainerUser`.',
    check(value, context) {
      if (context.view.spec.os?.name !== 'windows') return;
      for (const field of LINUX_CONTEXT_FIELDS)
        if (value[field] !== undefined) context.forbidden(field, NOT_ALLOWED_ON_WINDOWS);
    },
  },
});

export const anySecurityContextOsRules = defineRules(
  'validation',
  ['SecurityContext', 'PodSecurityContext'],
  {
    'linux-has-no-windows-options': {
      description: 'A Pod with `os.name: linux` has no `windowsOptions`.',
      remediation: 'Leave out `windowsOptions`, or write `os: { name: windows }`.',
      check({ windowsOptions }, context) {
        if (windowsOptions !== undefined && context.view.spec.os?.name === 'linux')
          context.forbidden('windowsOptions', 'windows options cannot be set for a linux pod');
      },
    },
  },
);
