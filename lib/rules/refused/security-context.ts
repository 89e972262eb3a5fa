import { sysctlName } from '../../formats/name.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';
import { structOf } from '../structs.js';

const MOST_ID = 2 ** 31 - 1;
const OF_IPC = ['sem', 'shm', 'shmall', 'shmmax', 'shmmni', 'shm_rmid_forced', 'msg', 'msgmax', 'msgmnb', 'msgmni'].map(
  (name) => `kernel.${name}`,
);

/** A sysctl written with slashes, as it is with dots: what its first separator is says which is which. */
const dotted = (name: string): string =>
  /[./]/.exec(name)?.[0] === '/' ? name.replace(/[./]/g, (sign) => (sign === '.' ? '/' : '.')) : name;

export const ids = on(['SecurityContext', 'PodSecurityContext'], {
  'run-as': {
    says: '`runAsUser` and `runAsGroup` are from 0 to 2147483647.',
    check({ runAsUser, runAsGroup }, at) {
      if (runAsUser !== undefined) at.between('runAsUser', runAsUser, 0, MOST_ID);
      if (runAsGroup !== undefined) at.between('runAsGroup', runAsGroup, 0, MOST_ID);
    },
  },
});

export const container = on('SecurityContext', {
  'proc-mount': {
    says: '`procMount` is `Default` or `Unmasked`.',
    check({ procMount }, at) {
      if (procMount !== undefined) at.oneOf('procMount', procMount, ['Default', 'Unmasked']);
    },
  },
  'unmasked-needs-user-namespace': {
    since: 30,
    says: '`procMount: Unmasked` needs `hostUsers: false` at the Pod.',
    advice: 'Write `hostUsers: false` at the Pod, or leave out `procMount`.',
    check({ procMount }, at) {
      if (procMount === 'Unmasked' && at.view.hostUsers)
        at.invalid('procMount', Shown.typed(procMount), '`hostUsers` must be false to use `Unmasked`');
    },
  },
  escalation: {
    says: 'A container with `allowPrivilegeEscalation: false` is not `privileged`, and does not add `CAP_SYS_ADMIN`. Kubernetes catches that spelling alone.',
    advice: 'Leave out `privileged` and the capability, or leave out `allowPrivilegeEscalation`.',
    check(context, at) {
      const { allowPrivilegeEscalation, privileged, capabilities } = context;
      if (allowPrivilegeEscalation !== false) return;
      if (privileged)
        at.invalid('', structOf('SecurityContext', context), 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true');
      if (capabilities?.add?.includes('CAP_SYS_ADMIN'))
        at.invalid(
          '',
          structOf('SecurityContext', context),
          'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
        );
    },
  },
});

export const pod = on('PodSecurityContext', {
  groups: {
    says: '`fsGroup` and `supplementalGroups` are from 0 to 2147483647.',
    check({ fsGroup, supplementalGroups }, at) {
      if (fsGroup !== undefined) at.between('fsGroup', fsGroup, 0, MOST_ID);
      supplementalGroups?.forEach((group, i) => {
        at.between(`supplementalGroups[${i}]`, group, 0, MOST_ID);
      });
    },
  },
  'fs-group-change-policy': {
    says: '`fsGroupChangePolicy` is `Always` or `OnRootMismatch`.',
    check({ fsGroupChangePolicy: policy }, at) {
      if (policy !== undefined) at.oneOf('fsGroupChangePolicy', policy, ['Always', 'OnRootMismatch']);
    },
  },
  'supplemental-groups-policy': {
    since: 31,
    says: '`supplementalGroupsPolicy` is `Merge` or `Strict`.',
    check({ supplementalGroupsPolicy: policy }, at) {
      if (policy !== undefined) at.oneOf('supplementalGroupsPolicy', policy, ['Merge', 'Strict']);
    },
  },
  'se-linux-change-policy': {
    since: 37,
    says: '`seLinuxChangePolicy` is `MountOption` or `Recursive`.',
    check({ seLinuxChangePolicy: policy }, at) {
      if (policy !== undefined) at.oneOf('seLinuxChangePolicy', policy, ['MountOption', 'Recursive']);
    },
  },
  'se-linux-change-policy-without-mount': {
    until: 36,
    says: '`seLinuxChangePolicy` is `Recursive`: `MountOption` is behind a gate that is off.',
    check({ seLinuxChangePolicy: policy }, at) {
      if (policy !== undefined) at.oneOf('seLinuxChangePolicy', policy, ['Recursive']);
    },
  },
  sysctls: {
    says: 'A sysctl has a name, of at most 253 characters in small letters, and is set once.',
    check({ sysctls }, at) {
      const seen = new Set<string>();
      sysctls?.forEach(({ name }, i) => {
        at.requiredFormat(`sysctls[${i}].name`, name, sysctlName);
        if (name && !sysctlName(name) && seen.has(name)) at.duplicate(`sysctls[${i}].name`, name);
        seen.add(name ?? '');
      });
    },
  },
  'sysctls-of-host': {
    says: 'A Pod with `hostNetwork` sets no `net.` sysctl, and one with `hostIPC` none of IPC: `kernel.shm*`, `kernel.msg*`, `kernel.sem`, `fs.mqueue.*`.',
    advice: 'Leave it out: it would change the node.',
    check({ sysctls }, at) {
      const { hostNetwork, hostIPC } = at.view.spec;
      if (!hostNetwork && !hostIPC) return;
      sysctls?.forEach(({ name = '' }, i) => {
        const [all = ''] = dotted(name).split('*');
        if (hostNetwork && all.startsWith('net.'))
          at.invalid(`sysctls[${i}].name`, name, "may not be specified when 'hostNetwork' is true");
        else if (hostIPC && (OF_IPC.includes(all) || all.startsWith('fs.mqueue.')))
          at.invalid(`sysctls[${i}].name`, name, "may not be specified when 'hostIPC' is true");
      });
    },
  },
});
