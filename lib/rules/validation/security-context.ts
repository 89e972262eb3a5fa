import { sysctlName } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { toGoStruct } from '../shared/to-go-struct.js';

const MAX_ID = 2 ** 31 - 1;
const IPC_SYSCTLS = [
  'sem',
  'shm',
  'shmall',
  'shmmax',
  'shmmni',
  'shm_rmid_forced',
  'msg',
  'msgmax',
  'msgmnb',
  'msgmni',
].map((name) => `kernel.${name}`);

/** Converts a sysctl to the form with dots. The first separator shows which form a name has. */
const toDottedSysctl = (name: string): string =>
  /[./]/.exec(name)?.[0] === '/'
    ? name.replace(/[./]/g, (sign) => (sign === '.' ? '/' : '.'))
    : name;

export const idRules = defineRules('validation', ['SecurityContext', 'PodSecurityContext'], {
  'run-as': {
    description: '`runAsUser` and `runAsGroup` are between 0 and 2147483647.',
    check({ runAsUser, runAsGroup }, context) {
      if (runAsUser !== undefined) context.between('runAsUser', runAsUser, 0, MAX_ID);
      if (runAsGroup !== undefined) context.between('runAsGroup', runAsGroup, 0, MAX_ID);
    },
  },
});

export const containerSecurityContextRules = defineRules('validation', 'SecurityContext', {
  'proc-mount': {
    description: '`procMount` is `Default` or `Unmasked`.',
    check({ procMount }, context) {
      if (procMount !== undefined) context.oneOf('procMount', procMount, ['Default', 'Unmasked']);
    },
  },
  'unmasked-needs-user-namespace': {
    since: 30,
    description: '`procMount: Unmasked` requires `hostUsers: false` in the Pod.',
    remediation: 'Write `hostUsers: false` in the Pod, or leave out `procMount`.',
    check({ procMount }, context) {
      if (procMount === 'Unmasked' && context.view.hostUsers)
        context.invalid(
          'procMount',
          FormattedValue.asJson(procMount),
          '`hostUsers` must be false to use `Unmasked`',
        );
    },
  },
  escalation: {
    description:
      'A container with `allowPrivilegeEscalation: false` is not `privileged`, and does not add ' +
      'the capability `CAP_SYS_ADMIN`. Kubernetes checks only this spelling.',
    remediation:
      'Leave out `privileged` and the capability, or leave out `allowPrivilegeEscalation`.',
    check(securityContext, context) {
      const { allowPrivilegeEscalation, privileged, capabilities } = securityContext;
      if (allowPrivilegeEscalation !== false) return;
      if (privileged)
        context.invalid(
          [],
          toGoStruct('SecurityContext', securityContext, context.minor),
          'cannot set `allowPrivilegeEscalation` to false and `privileged` to true',
        );
      if (capabilities?.add?.includes('CAP_SYS_ADMIN'))
        context.invalid(
          [],
          toGoStruct('SecurityContext', securityContext, context.minor),
          'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
        );
    },
  },
});

export const podSecurityContextRules = defineRules('validation', 'PodSecurityContext', {
  groups: {
    description: '`fsGroup` and `supplementalGroups` are between 0 and 2147483647.',
    check({ fsGroup, supplementalGroups }, context) {
      if (fsGroup !== undefined) context.between('fsGroup', fsGroup, 0, MAX_ID);
      supplementalGroups?.forEach((group, i) => {
        context.between(['supplementalGroups', i], group, 0, MAX_ID);
      });
    },
  },
  'fs-group-change-policy': {
    description: '`fsGroupChangePolicy` is `Always` or `OnRootMismatch`.',
    check({ fsGroupChangePolicy: policy }, context) {
      if (policy !== undefined)
        context.oneOf('fsGroupChangePolicy', policy, ['Always', 'OnRootMismatch']);
    },
  },
  'supplemental-groups-policy': {
    since: 31,
    description: '`supplementalGroupsPolicy` is `Merge` or `Strict`.',
    check({ supplementalGroupsPolicy: policy }, context) {
      if (policy !== undefined)
        context.oneOf('supplementalGroupsPolicy', policy, ['Merge', 'Strict']);
    },
  },
  'se-linux-change-policy': {
    since: 37,
    description: '`seLinuxChangePolicy` is `MountOption` or `Recursive`.',
    check({ seLinuxChangePolicy: policy }, context) {
      if (policy !== undefined)
        context.oneOf('seLinuxChangePolicy', policy, ['MountOption', 'Recursive']);
    },
  },
  'se-linux-change-policy-without-mount': {
    until: 36,
    description:
      '`seLinuxChangePolicy` is `Recursive`. `MountOption` requires a feature gate that is off.',
    check({ seLinuxChangePolicy: policy }, context) {
      if (policy !== undefined) context.oneOf('seLinuxChangePolicy', policy, ['Recursive']);
    },
  },
  sysctls: {
    description: 'A sysctl has a lower-case name of at most 253 characters, and is set once.',
    check({ sysctls }, context) {
      const seen = new Set<string>();
      sysctls?.forEach(({ name }, i) => {
        context.requiredFormat(['sysctls', i, 'name'], name, sysctlName);
        if (name && !sysctlName(name) && seen.has(name))
          context.duplicate(['sysctls', i, 'name'], name);
        seen.add(name ?? '');
      });
    },
  },
  'sysctls-of-host': {
    description:
      'A Pod with `hostNetwork` sets no sysctl of `net.`, and a Pod with `hostIPC` sets none of ' +
      'IPC: `kernel.shm*`, `kernel.msg*`, `kernel.sem` and `fs.mqueue.*`.',
    remediation: 'Leave out the sysctl: it would change the node.',
    check({ sysctls }, context) {
      const { hostNetwork, hostIPC } = context.view.spec;
      if (!hostNetwork && !hostIPC) return;
      sysctls?.forEach(({ name = '' }, i) => {
        const [all = ''] = toDottedSysctl(name).split('*');
        if (hostNetwork && all.startsWith('net.'))
          context.invalid(
            ['sysctls', i, 'name'],
            name,
            "may not be specified when 'hostNetwork' is true",
          );
        else if (hostIPC && (IPC_SYSCTLS.includes(all) || all.startsWith('fs.mqueue.')))
          context.invalid(
            ['sysctls', i, 'name'],
            name,
            "may not be specified when 'hostIPC' is true",
          );
      });
    },
  },
});
